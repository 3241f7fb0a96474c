// Files and parts of files that are made from code, so that they cannot disagree with it. `npm run fix` writes them, a test compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allowedHtml, components, diagramNames, tagAsWritten, type Values } from '../checks/components.ts';
import { rules } from '../checks/rules.ts';
import { editorFiles } from './json-schemas.ts';

const guide = 'docs/writing.md';

/** Where the visual tests keep the picture of a component. */
export const componentPicture = (name: string): string => `tests/visual/pictures/component-${name.toLowerCase()}.png`;

/** Path → text of everything that is generated, below `root`. */
function generatedFiles(root: string): Map<string, string> {
  const files = editorFiles();
  const text = existsSync(join(root, guide)) ? readFileSync(join(root, guide), 'utf8') : '';
  if (text !== '') files.set(guide, fillGuide(text));
  return files;
}

/** Paths of generated files that are missing or not current. */
export function staleFiles(root: string): string[] {
  return [...generatedFiles(root)].filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text).map(([path]) => path);
}

/** Writes what is not current; returns the paths. */
export function writeGenerated(root: string): string[] {
  const files = generatedFiles(root);
  return staleFiles(root).map((path) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path) ?? '');
    return path;
  });
}

const blocks: Readonly<Record<string, () => string>> = { components: componentGuide, errors: errorGuide };

/** Puts each generated block between its two comments in the writing guide. */
function fillGuide(text: string): string {
  return text.replace(/(<!-- 自动生成：(\w+) -->\n)[\s\S]*?(<!-- 自动生成结束 -->)/g, (_, open: string, name: string, close: string) => `${open}\n${blocks[name]?.() ?? ''}\n${close}`);
}

function componentGuide(): string {
  const values = (given: Values): string => {
    if (given === 'text') return '文字';
    if (given === 'diagrams') return diagramNames().join('、');
    return typeof given === 'string' ? `${given}.yaml 里的 id` : given.join('、');
  };
  return Object.entries(components)
    .map(([name, { purpose, look, attributes, inside, example }]) => {
      const list = Object.entries(attributes).map(([attribute, { required, values: given }]) => `\`${attribute}\`${required ? '' : '（可不写）'}：${values(given)}`);
      return [`### ${name}：${purpose}`, '', `样子：${look}。${list.length > 0 ? `属性：${list.join('；')}。` : ''}${inside === undefined ? '' : `只能放在 ${inside} 里面。`}`, '', `![${name} 在文章里的样子](../${componentPicture(name)})`, '', '```mdx', example, '```', ''].join('\n');
    })
    .concat(`可以直接写的 HTML 标签只有：${Object.entries(allowedHtml).map(([name, why]) => `\`${tagAsWritten(name)}\` ${why}`).join('，')}。\n`)
    .join('\n');
}

function errorGuide(): string {
  const rows = Object.entries(rules).map(([name, { title, remedy }]) => `| ${title} | ${remedy.replaceAll('|', '\\|').replaceAll('<', '\\<')} | \`${name}\` |`);
  return ['| 提示的标题 | 怎么办 | 规则名 |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
