// What the MDX parser says in English, said so that a writer knows what to do.
import { insteadOf } from './html-tags.ts';

interface Explained {
  message: string;
  fix: string;
  /** Line of the body where the mistake began, when that is not where the parser gave up. */
  line?: number;
}

const known: readonly [RegExp, (match: RegExpExecArray) => Explained][] = [
  [/Unexpected character `!`/, () => ({ message: '这里用了 HTML 注释 <!-- -->。', fix: '请删掉；要留给自己看的话，写成 {/* … */}。' })],
  [
    /Expected a closing tag for `<([\w.]+)>` \((\d+):\d+/,
    ([, name = '', line]) => /^[a-z]/.test(name) ? { line: Number(line), message: `不能用 HTML 标签 <${name}>。`, fix: insteadOf(name) } : ({ line: Number(line), message: `<${name}> 没有结束。`, fix: `请在它的内容后面另起一行写 </${name}>，前后各空一行。` }),
  ],
  [/Unexpected closing (?:slash `\/`|tag `<\/([\w.]+)>`)/, ([, name]) => ({ message: `多了一个结束标签${name === undefined ? '' : ` </${name}>`}。`, fix: '请删掉它，或补上前面的开始标签。' })],
  [/Unexpected (?:end of file|character).*(?:in|before) (?:name|attribute|closing tag)|before name/, () => ({ message: '「<」后面的内容不是完整的组件。', fix: '请写成 <Steps> 这样的组件；要显示小于号，写「小于」或 &lt;。' })],
  [/Unexpected lazy line/, () => ({ message: '组件的标签断在了引用或列表外面。', fix: '请让开始标签和结束标签有同样的缩进，标签与正文之间空一行。' })],
  [/Could not parse (?:expression|import\/exports) with acorn|Unexpected end of file in expression/, () => ({ message: '花括号 { } 或 import/export 不能这样用。', fix: '请删掉；要显示花括号，写成全角的｛｝。' })],
];

/** The message and remedy for what the parser reported. */
export function explainSyntax(reason: string): Explained {
  for (const [pattern, explain] of known) {
    const match = pattern.exec(reason);
    if (match) return explain(match);
  }
  return { message: `这里的写法无法解析（${reason}）。`, fix: '请检查这一行的 < > { } 是否成对，组件前后是否各空一行。' };
}
