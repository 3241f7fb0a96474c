// What the MDX parser says in English, said so that a writer knows what to do.
import { unclosedTag } from './html-tags.ts';

interface Explained {
  message: string;
  fix: string;
  /** Line of the body where the mistake began, when that is not where the parser gave up. */
  line?: number;
}

/** How to write what `<` cannot begin. */
const meantAsText = '请写成 <Steps> 这样的组件；要显示小于号，写「小于」或 &lt;。';

const known: readonly [RegExp, (match: RegExpExecArray) => Explained][] = [
  [/Unexpected character `!`/, () => ({ message: '这里用了 HTML 注释 <!-- -->。', fix: '请删掉；要留给自己看的话，写成 {/* … */}。' })],
  // `<https://…>` and `<name@host>`: Markdown has them, MDX does not.
  [/Unexpected character `[/@]`.*to create a link in MDX/, () => ({ message: '网址和邮箱不能写在 < > 里。', fix: '请写成 [名字](网址)；官方的网址和邮箱用 <Channel id="…" />。' })],
  [/(?:closing tag for|Unexpected closing tag) `<\/?>`(?: \((\d+):)?/, ([, line]) => ({ message: '不能用 <> 空标签。', fix: '请删掉它；要显示小于号，写「小于」或 &lt;。', ...(line === undefined ? {} : { line: Number(line) }) })],
  [
    /Expected a closing tag for `<([\w.]+)>` \((\d+):\d+/,
    ([, name = '', line]) => ({ line: Number(line), ...(/^[a-z]/.test(name) ? unclosedTag(name) : { message: `<${name}> 没有结束。`, fix: `请在它的内容后面另起一行写 </${name}>，前后各空一行。` }) }),
  ],
  [/Unexpected closing (?:slash `\/`|tag `<\/([\w.]+)>`)/, ([, name]) => ({ message: `多了一个结束标签${name === undefined ? '' : ` </${name}>`}。`, fix: '请删掉它，或补上前面的开始标签；换行写成 <br />。' })],
  [/after self-closing slash/, () => ({ message: '「/」后面应该就是「>」。', fix: '不需要内容的组件写成 <Fact id="…" />，换行写成 <br />；要显示小于号，写「小于」或 &lt;。' })],
  [/(?:before|in) attribute value/, () => ({ message: '属性的值没有放在引号里，或引号没有写完。', fix: '请写成 属性="值"，例如 <Callout type="tip">，用英文的双引号。' })],
  [/Unexpected (?:end of file|character).*(?:in|before|after) (?:name|attribute name|local name|member name|closing tag)/, () => ({ message: '「<」后面的内容不是完整的组件。', fix: meantAsText })],
  [/Unexpected lazy line/, () => ({ message: '组件的标签断在了引用或列表外面。', fix: '请让开始标签和结束标签有同样的缩进，标签与正文之间空一行。' })],
  [/in spread|spread elements|empty expression/, () => ({ message: '组件里的花括号 { } 是空的，或不能这样用。', fix: '请把属性写成文字，例如 type="tip"。' })],
  [/Could not parse (?:expression|import\/exports) with acorn|Unexpected end of file in expression/, () => ({ message: '花括号 { } 或 import/export 不能这样用。', fix: '请删掉；要显示花括号，写成全角的｛｝。' })],
];

/** The message and remedy for what the parser reported, never in its own words; `column` is where in the line it gave up. */
export function explainSyntax(reason: string, column?: number): Explained {
  for (const [pattern, explain] of known) {
    const match = pattern.exec(reason);
    if (match) return explain(match);
  }
  return { message: `${column === undefined ? '这里' : `从第 ${column} 个字起`}的写法读不懂。`, fix: '请检查这里的 <、{、}：要成对；只是文字就写「小于」或全角的｛｝。' };
}
