// Components that exist, used as they are meant: known attributes, known values, the right place.
import type { Nodes } from 'mdast';
import type { Problem } from '../../src/config/problem.ts';
import { components, diagramNames, type Values } from './components.ts';
import type { CheckedSource, Content } from './content.ts';
import { lineOfNode } from './mdx.ts';
import { choices } from './nearest.ts';
import { isJsx } from './prose.ts';

/** Missing, unknown and wrong attributes; a list missing in Steps, a table in Compare; Case outside Decide; too many callouts. */
export function checkComponentUse(content: Content): Problem[] {
  const diagrams = diagramNames();
  const valuesOf = (values: Values): { names: readonly string[]; file?: string } | undefined => {
    if (values === 'text') return undefined;
    if (values === 'diagrams') return { names: diagrams };
    if (values === 'facts') return content.data.facts && { names: Object.keys(content.data.facts), file: content.loaded.fileOf('facts') };
    if (values === 'glossary') return content.data.glossary && { names: Object.keys(content.data.glossary), file: content.loaded.fileOf('glossary') };
    if (values === 'channels') return content.data.channels && { names: content.data.channels.map(({ id }) => id), file: content.loaded.fileOf('channels') };
    return { names: values };
  };
  return content.sources.flatMap((source) => misuses(source, valuesOf));
}

function misuses(source: CheckedSource, valuesOf: (values: Values) => { names: readonly string[]; file?: string } | undefined): Problem[] {
  const problems: Problem[] = [];
  let callouts = 0;
  const visit = (node: Nodes, parent: string): void => {
    const name = isJsx(node) ? (node.name ?? '') : '';
    const use = Object.hasOwn(components, name) ? components[name] : undefined;
    const report = (rule: string, message: string, fix: string, at: { position?: Nodes['position'] } = node, severity: Problem['severity'] = 'error'): void => {
      problems.push({ file: source.file, line: lineOfNode(source, at.position ? at : node), severity, rule, message, fix });
    };
    if (isJsx(node) && use !== undefined) {
      const given = new Map(node.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute] as const] : [])));
      for (const [attributeName, attribute] of given) {
        const accepts = Object.hasOwn(use.attributes, attributeName) ? use.attributes[attributeName] : undefined;
        if (accepts === undefined) {
          const known = Object.keys(use.attributes);
          if (!/^on|^style$/i.test(attributeName)) report('unknown-attribute', `<${name}> 没有 ${attributeName} 这个属性。`, known.length === 0 ? '它不需要属性，请删掉。' : choices(attributeName, known), attribute);
          continue;
        }
        const value = typeof attribute.value === 'string' ? attribute.value : attribute.value?.data?.estree === undefined ? '' : attribute.value.value;
        const allowed = valuesOf(accepts.values);
        if (allowed && !allowed.names.includes(value)) {
          const where = allowed.file === undefined ? '' : `；也可以在 ${allowed.file} 里先加上它`;
          report('unknown-value', `<${name} ${attributeName}="${value}"> 里的 "${value}" 不存在。`, choices(value, allowed.names, 8).replace(/。$/, `${where}。`), attribute);
        }
        if (accepts.values === 'text' && value.trim() === '') report('missing-attribute', `<${name}> 的 ${attributeName} 是空的。`, `请写成 ${attributeName}="…"。`, attribute);
      }
      for (const [attributeName, { required }] of Object.entries(use.attributes)) {
        if (required && !given.has(attributeName)) report('missing-attribute', `<${name}> 缺少 ${attributeName}。`, `请写成 <${name} ${attributeName}="…">。`);
      }
      if (use.inside !== undefined && use.inside !== parent) report('component-place', `<${name}> 只能放在 <${use.inside}> 里面。`, `请在外面加上 <${use.inside}> … </${use.inside}>。`);
      if (name === 'Steps' && !node.children.some((child) => child.type === 'list' && child.ordered === true)) report('component-place', '<Steps> 里没有编号列表。', '请写成 1. 2. 3. 开头的步骤，标签和列表之间各空一行。');
      if (name === 'Compare' && !node.children.some((child) => child.type === 'table')) report('component-place', '<Compare> 里没有表格。', '请写 Markdown 表格，标签和表格之间各空一行。');
      if (name === 'Decide' && !node.children.some((child) => isJsx(child) && child.name === 'Case')) report('component-place', '<Decide> 里没有 <Case>。', '请为每种情况写一个 <Case when="…">。');
      if (name === 'Callout') {
        callouts += 1;
        if (callouts === 3) report('too-many-callouts', '这一篇已经有两个 <Callout>，再多就没有重点。', '请把这一段写进正文。', node, 'warning');
      }
    }
    if ('children' in node) for (const child of node.children) visit(child, node.type === 'paragraph' ? parent : name);
  };
  visit(source.tree, '');
  return problems;
}
