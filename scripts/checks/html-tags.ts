// What to write instead of an HTML tag.
import { allowedHtml, isEmptyTag, tagAsWritten } from './components.ts';

const insteadOfHtml: Readonly<Record<string, string>> = {
  a: '链接写成 [文字](/trading/deposit-missing/)',
  img: '图片写成 ![图里有什么](./images/文件名.png)',
  b: '加粗写成 **文字**',
  strong: '加粗写成 **文字**',
  i: '不用斜体；要强调写成 **文字**',
  em: '要强调写成 **文字**',
  p: '段落之间空一行就可以',
  div: '需要方框用 <Callout>',
  ul: '列表每行以 - 开头',
  ol: '步骤放在 <Steps> 里，每行以 1. 开头',
  li: '列表每行以 - 开头',
  table: '表格用 <Compare> 和 Markdown 表格',
  h1: '标题写成 ## ',
  h2: '标题写成 ## ',
  h3: '标题写成 ### ',
  details: '需要分情况用 <Decide>',
  iframe: '不能嵌入其他网站；请写成链接',
  video: '不能嵌入视频；请用步骤和图片说明',
};

/** The Markdown or component that does what a tag does, and the tags that may stay. */
export function insteadOf(name: string): string {
  return `${insteadOfHtml[name] ?? '请用 Markdown 或站内组件'}。可用的标签：${Object.keys(allowedHtml).map(tagAsWritten).join('、')}。`;
}

/** What is wrong with a tag that has no end, and what to write: one that may stay must be closed, any other replaced. */
export function unclosedTag(name: string): { message: string; fix: string } {
  if (isEmptyTag(name)) return { message: `<${name}> 没有自己结束。`, fix: `请写成 ${tagAsWritten(name)}。` };
  if (Object.hasOwn(allowedHtml, name)) return { message: `<${name}> 没有结束。`, fix: `请在它的文字后面写 </${name}>。` };
  return { message: `不能用 HTML 标签 <${name}>。`, fix: insteadOf(name) };
}
