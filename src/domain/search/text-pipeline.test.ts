import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { END_MARK, foldText, foldWithMap, runsOf, tokensOf } from './text-pipeline.ts';

const tokens = (text: string): string[] => tokensOf(foldText(text)).map(({ token }) => token);

test('全角、大写、带音符的字母，都当成同一个词', () => {
  assert.equal(foldText('ＵＳＤＴ Café'), 'usdt cafe');
});

test('繁体字按简体字搜索', () => {
  const table = new Map([['帳', '账'], ['戶', '户']]);
  assert.equal(foldText('帳戶', table), '账户');
});

test('帐户和账户是同一个词', () => {
  assert.deepEqual(tokens('帐户'), tokens('账户'));
});

test('中文切成两字和单字，英文和数字不切开', () => {
  assert.deepEqual(tokens('提现 2FA'), [`提${END_MARK}`, '提现', `现${END_MARK}`, `2fa${END_MARK}`]);
});

test('两字不会跨过标点和空格', () => {
  assert.ok(!tokens('提现，充值').includes('现充'));
});

test('看不见的字符和反转方向的字符，藏不住一个词', () => {
  assert.deepEqual(runsOf(foldText('提\u202e现')).map((run) => run.text).join(''), '提现');
});

test('什么文字都切得开，切出来的都在原文里面', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const folded = foldText(text);
      for (const token of tokensOf(folded)) assert.ok(token.at >= 0 && token.at + token.length <= folded.length);
    }),
  );
});

test('整理过的文字，每一处都找得回原文的位置', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { folded, origin } = foldWithMap(text);
      if (origin === null) return;
      assert.equal(origin.length, folded.length + 1);
      for (const at of origin) assert.ok(at >= 0 && at <= text.length);
    }),
  );
});
