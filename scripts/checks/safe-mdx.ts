// MDX runs code when the site is built. Whatever could run, load or disguise something is refused before anything compiles.
import type { Nodes } from 'mdast';
import type { MdxFlowExpression, MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement, MdxTextExpression } from 'mdast-util-mdx';
import type { Problem } from '../../src/config/problem.ts';
import { allowedHtml, allowedHtmlAttributes, components, isEmptyTag } from './components.ts';
import type { CheckedSource, Content } from './content.ts';
import { insteadOf, unclosedTag } from './html-tags.ts';
import { lineOfNode } from './mdx.ts';
import { choices } from './nearest.ts';
import { isJsx } from './prose.ts';

/** Code, unknown components, HTML outside the allow list, event handlers, styles and script addresses. */
export function checkSafeMdx({ sources }: Content): Problem[] {
  return sources.flatMap(unsafeParts);
}

/** Unsafe parts of one article. */
export function unsafeParts(source: CheckedSource): Problem[] {
  const problems: Problem[] = [];
  const report = (node: { position?: Nodes['position'] }, rule: string, message: string, fix: string): void => {
    problems.push({ file: source.file, line: lineOfNode(source, node), severity: 'error', rule, message, fix });
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'mdxjsEsm') report(node, 'mdx-code', `文章里不能写 ${/^\s*export/.test(node.value) ? 'export' : 'import'}：它会在生成网站时运行。`, '请删掉这一行；组件不用 import，直接写名字，例如 <Steps>。');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!isHarmless(node)) report(node, 'mdx-code', `花括号里的 {${shorten(node.value)}} 会在生成网站时运行。`, '请直接写文字；平台的数值用 <Fact id="…" />；要显示花括号写全角的｛｝。');
    }
    if (isJsx(node)) {
      if (node.name === null) report(node, 'mdx-code', '不能用 <> 空标签。', '请删掉它。');
      else if (/^[a-z]/.test(node.name)) checkHtml(node, report);
      else if (!Object.hasOwn(components, node.name)) report(node, 'unknown-component', `没有 <${node.name}> 这个组件。`, choices(node.name, Object.keys(components)));
      for (const attribute of node.attributes) {
        const at = attribute.position ? attribute : node;
        if (attribute.type === 'mdxJsxExpressionAttribute') report(at, 'mdx-code', `<${node.name}> 里的 {${shorten(attribute.value)}} 会在生成网站时运行。`, '请逐个写出属性，例如 id="email"。');
        else checkAttribute(attribute, node.name ?? '', at, report);
      }
    }
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      if (isScriptAddress(node.url)) report(node, 'script-address', `地址 ${shorten(node.url)} 会运行代码或藏内容。`, '请写站内路径（/trading/…/）或 https:// 开头的网址。');
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(source.tree);
  return problems;
}

type Report = (node: { position?: Nodes['position'] }, rule: string, message: string, fix: string) => void;

function checkHtml(node: MdxJsxFlowElement | MdxJsxTextElement, report: Report): void {
  const name = node.name ?? '';
  if (Object.hasOwn(allowedHtml, name)) {
    const isForeign = node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'lang');
    if (isEmptyTag(name) && node.children.length > 0) {
      const { message, fix } = unclosedTag(name);
      report(node, 'raw-html', message, fix);
    }
    if (name === 'span' && !isForeign) report(node, 'raw-html', '<span> 没有写 lang，什么也不做。', '外语的词句写上 lang="en"；其余直接写文字。');
    return;
  }
  report(node, 'raw-html', `不能用 HTML 标签 <${name}>。`, insteadOf(name));
}

function checkAttribute(attribute: MdxJsxAttribute, owner: string, at: { position?: Nodes['position'] }, report: Report): void {
  const { name, value } = attribute;
  if (/^on/i.test(name)) return report(at, 'event-handler', `<${owner}> 的 ${name} 会在读者的浏览器里运行代码。`, '请删掉这个属性。');
  if (name === 'style') return report(at, 'inline-style', `<${owner}> 不能写 style，安全策略会拦住它。`, '请删掉；样子由组件决定。');
  if (typeof value === 'string' && isScriptAddress(value)) return report(at, 'script-address', `<${owner}> 的 ${name} 是会运行代码的地址。`, '请写站内路径或 https:// 开头的网址。');
  if (value !== null && value !== undefined && typeof value !== 'string' && !isHarmless(value)) return report(at, 'mdx-code', `<${owner}> 的 ${name}={${shorten(value.value)}} 会在生成网站时运行。`, `请写成文字：${name}="…"。`);
  if (/^[a-z]/.test(owner) && Object.hasOwn(allowedHtml, owner) && !allowedHtmlAttributes.includes(name)) report(at, 'raw-html', `<${owner}> 不能有 ${name} 属性。`, `可用：${allowedHtmlAttributes.join('、')}。`);
}

/** `javascript:` and its like, also with the spaces and letter cases that browsers ignore. */
function isScriptAddress(url: string): boolean {
  // Browsers drop control characters and blanks inside a scheme. https://url.spec.whatwg.org/#concept-basic-url-parser
  return /^(?:javascript|vbscript|data|blob|file):/i.test(Array.from(url).filter((character) => character > ' ').join(''));
}

/** A literal or a comment: nothing runs. */
function isHarmless(expression: Pick<MdxFlowExpression | MdxTextExpression, 'value' | 'data'>): boolean {
  const program = expression.data?.estree;
  if (!program) return false;
  return program.body.every((statement) => {
    if (statement.type !== 'ExpressionStatement') return false;
    const { expression: inner } = statement;
    return (inner.type === 'Literal' && !('regex' in inner)) || (inner.type === 'TemplateLiteral' && inner.expressions.length === 0);
  });
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
