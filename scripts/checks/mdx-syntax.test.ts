// Whatever a writer types between < and >, what is wrong is said in Chinese, with its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseBody } from './mdx.ts';
import { explainSyntax } from './mdx-syntax.ts';

let count = 0;
const said = (body: string): string[] => parseBody({ body, bodyLine: 1, file: `f${(count += 1)}` }).syntax.map(({ line, message, fix }) => `${line} ${message} ${fix}`);

const slips: [body: string, says: RegExp][] = [
  ['看 <https://nist.gov/> 吧', /网址和邮箱不能写在 < > 里。 请写成 \[名字\]\(网址\)/],
  ['写 <a@b.com> 吧', /请写成 \[名字\]\(网址\)/],
  ['好\n\n<>a', /^3 不能用 <> 空标签/],
  ['<Callout type={}>', /花括号 \{ \} 是空的/],
  ['<Callout {a}/>', /花括号/],
  ['<p>a</p>x</p>', /多了一个结束标签/],
  ['<br/ x>', /「\/」后面应该就是「>」/],
  ['<a/b>', /「\/」后面应该就是「>」/],
  ['<Callout type=a>x</Callout>', /没有放在引号里/],
  ['<Callout type="a>', /引号没有写完/],
  ['<kbd>Esc', /<kbd> 没有结束。 请在它的文字后面写 <\/kbd>/],
  ['第一行\n\n换<br>行', /^3 <br> 没有自己结束。 请写成 <br \/>。$/],
  ['<wbr>', /请写成 <wbr \/>。$/],
  ['</br>', /换行写成 <br \/>/],
  ['<1>', /「<」后面的内容不是完整的组件/],
];
for (const [body, says] of slips) {
  test(`正文里写 ${JSON.stringify(body)} 时用中文说清`, () => {
    const problems = said(body);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', says);
  });
}

test('没有见过的提示也用中文说，带上第几个字', () => {
  const { message, fix } = explainSyntax('Something entirely new', 7);
  assert.match(message, /从第 7 个字起的写法读不懂/);
  assert.match(fix, /请检查这里的 <、\{、\}/);
});

test('不管怎么写，都不把程序的英文给写作的人看', () => {
  const piece = fc.constantFrom('<', '>', '/', '{', '}', '=', '"', "'", 'a', 'br', 'Steps', 'Callout', ' ', '\n', '\n\n', '> ', '- ', '.', ':', '@', '!', '...', '1', '字', 'import x', 'export ', '*', '`', '$', '&');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      for (const text of said(pieces.join(''))) assert.doesNotMatch(text, /[Uu]nexpected|[Ee]xpected|Could|[Ee]rror|acorn|corresponding|\bundefined\b/, pieces.join(''));
    }),
    { numRuns: 3_000 },
  );
});
