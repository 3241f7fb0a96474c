// `npm run fix` on the nastiest article we could write: words change, everything else stays to the byte.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { setChinese } from './copy-style.ts';
import { parseMdx } from './mdx.ts';
import { mendArticle, skeleton } from './mend.ts';

const options = {
  rules: [{ kind: 'word' as const, pattern: '登陆', replace: '登录' }],
  moved: new Map([['accounts/old', 'accounts/new']]),
  hasSection: (path: string, id: string) => path === 'accounts/new' && ['节', '小节'].includes(id),
};
const nasty = readFileSync(join(import.meta.dirname, 'nasty.mdx'), 'utf8');
const headOf = (text: string): string => /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';

test('空格、标点、引号和重复的标点都改好', () => {
  const cases: [string, string][] = [
    ['使用USDT提现', '使用 USDT 提现'],
    ['好,然后(点击)确认!', '好，然后（点击）确认！'],
    ['选“快速”，再选‘慢速’', '选「快速」，再选『慢速』'],
    ['他说"你好"。', '他说「你好」。'],
    ['好！！真的？？？', '好！真的？'],
    ['等一等...再试', '等一等……再试'],
    ['「好」 ，再见', '「好」，再见'],
    ['see (this) "page"...', 'see (this) "page"...'],
    ['App「我的」→「安全中心」', 'App「我的」→「安全中心」'],
  ];
  for (const [is, should] of cases) assert.equal(setChinese(is), should);
});

test('改过一次再改不会再变', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('提现', 'USDT', ' ', '，', ',', '(', ')', '“', '”', '"', '!', '！', '。', '…', '.', '3', '「', '」', '\uFFFC', '%'), { maxLength: 24 }), (parts) => {
      const once = setChinese(setChinese(parts.join('')));
      assert.equal(setChinese(once), once);
    }),
  );
});

test('front matter 一个字节也不动', () => assert.equal(headOf(mendArticle(nasty, options)), headOf(nasty)));

test('组件、属性、代码、链接和表格的结构完全不变', () => {
  const mended = mendArticle(nasty, options);
  const body = (text: string): string => text.slice(headOf(text).length);
  assert.equal(skeleton(parseMdx(body(mended)), options), skeleton(parseMdx(body(nasty)), options));
  for (const kept of ['title="使用USDT,先看"', '`使用USDT,提现`', 'const 键="值,abc";', '\\*不是重点\\*abc中文', '{/* 备注,不动abc */}', 'https://nist.gov/a,b中文', '![图里的USDT余额](./images/a,b.png)']) assert.ok(mended.includes(kept), kept);
});

test('该改的字都改了', () => {
  const mended = mendArticle(nasty, options);
  for (const expected of ['使用 USDT 提现，然后（点击）确认。', '**UID** 在这里', '复制 <Term id="txid">TxID</Term> 再查', '[新地址](/accounts/new/#节)', '登录不了，有人写「登陆」', '> 引用里的 USDT，\n> 第二行也是 USDT。', '   列表里的第二行 USDT，']) {
    assert.ok(mended.includes(expected), `${expected}\n---\n${mended}`);
  }
});

test('修两遍和修一遍一样', () => assert.equal(mendArticle(mendArticle(nasty, options), options), mendArticle(nasty, options)));

test('搬走的地址在哪里都改，小节还在就留着；小节不在了就不动，由检查来说', () => {
  const cases: [string, string][] = [
    ['[甲]: /accounts/old/\n\n看[甲]。', '[甲]: /accounts/new/\n\n看[甲]。'],
    ['[甲]: /accounts/old/#小节 "标题 /accounts/old/"\n\n看[甲]。', '[甲]: /accounts/new/#小节 "标题 /accounts/old/"\n\n看[甲]。'],
    ['[甲]:\n  /accounts/old/\n\n看[甲]。', '[甲]:\n  /accounts/new/\n\n看[甲]。'],
    ['看[/accounts/old/](/accounts/old#小节 "/accounts/old/")。', '看[/accounts/old/](/accounts/new/#小节 "/accounts/old/")。'],
    ['看[甲](/accounts/old/#%E5%B0%8F%E8%8A%82)。', '看[甲](/accounts/new/#%E5%B0%8F%E8%8A%82)。'],
    ['看[甲](</accounts/old/>)和[乙](/accounts/old/)。', '看[甲](</accounts/new/>)和[乙](/accounts/new/)。'],
    ['看[甲](/accounts/old/#没有了)。', '看[甲](/accounts/old/#没有了)。'],
    ['[甲]: /accounts/old/#没有了\n\n看[甲]。', '[甲]: /accounts/old/#没有了\n\n看[甲]。'],
  ];
  for (const [is, should] of cases) assert.equal(mendArticle(is, options), should);
});
