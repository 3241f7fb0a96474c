import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuery } from './query.ts';
import type { Expansion } from './rank.ts';
import { titleSays } from './title-fit.ts';

const says = (title: string, text: string, expansions: readonly Expansion[] = []): boolean => titleSays(title, readQuery(text), expansions);
const synonym = (from: string, at: number, to: string): Expansion => ({ kind: 'synonym', from, at, to, weight: 0.7 });

test('标题里有问题的每一个词，不必连在一起', () => {
  assert.ok(says('立即冻结我的账户', '冻结账户'));
  assert.ok(!says('账户被平台限制怎么办', '冻结账户'));
});

test('同义词、拼音猜到的词也算说到', () => {
  assert.ok(!says('提现没到账怎么办', '出金没到账'));
  assert.ok(says('提现没到账怎么办', '出金没到账', [synonym('出金', 0, '提现'), synonym('没到账', 2, '没到账')]));
  assert.ok(says('立即冻结我的账户', 'dongjiezhanghu', [{ kind: 'pinyin', from: 'dongjiezhanghu', at: 0, to: '冻结账户', weight: 0.8 }]));
  assert.ok(says('怎样设置强密码', 'mima', [{ kind: 'pinyin', from: 'mima', at: 0, to: '密码', weight: 0.8 }]));
});

test('问法里的套话不用说到；只有套话的问题，哪个标题也不算', () => {
  assert.ok(says('疑似被盗：前 10 分钟怎么做', '被盗怎么办'));
  assert.ok(!says('提现没到账怎么办', '怎么办'));
  // Written forms ask the same as spoken ones.
  for (const asked of ['提现何时到账', '提现有无到账', '该如何提现']) assert.ok(says('提现多久到账', asked), asked);
});

test('拉丁字母的词整个算', () => {
  assert.ok(says('订单号和 txid 有什么区别', 'TxID'));
  assert.ok(!says('2fa 选哪一种', '2fa 丢了'));
});
