// What is made from code is current: schemas for the editor, snippets, and the tables of the writing guide.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { components, diagramNames } from '../checks/components.ts';
import { parseMdx } from '../checks/mdx.ts';
import { componentPicture, staleFiles } from './generated.ts';

const root = join(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/writing.md'), 'utf8');

test('编辑器的补全和写作指南的表格是最新的（不是就运行 npm run fix）', () => assert.deepEqual(staleFiles(root), []));

test('写作指南里的组件就是文章能用的组件，一个不多一个不少', () => {
  const files = readdirSync(join(root, 'src/components/prose')).filter((file) => file.endsWith('.astro')).map((file) => file.replace('.astro', ''));
  const replacements = ['Heading', 'Link']; // They stand for Markdown's own headings and links; writers do not name them.
  assert.deepEqual(Object.keys(components).sort(), files.filter((name) => !replacements.includes(name)).sort());
  const table = readFileSync(join(root, 'src/components/prose/prose-components.ts'), 'utf8');
  for (const name of Object.keys(components)) assert.match(table, new RegExp(`\\b${name}\\b`));
  assert.ok(diagramNames().length >= 6);
});

test('每个组件都有一张样子的图', () => {
  for (const name of Object.keys(components)) assert.ok(existsSync(join(root, componentPicture(name))), `${name}：运行 npm test -- build visual-renew`);
});

test('写作指南里的每个例子都能解析', () => {
  for (const [, example] of guide.matchAll(/```mdx\n([\s\S]*?)```/g)) assert.ok(parseMdx((example ?? '').replace(/^ {3}/gm, '')).children.length > 0);
});

test('写作指南里的每条命令都存在', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const named = [...guide.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '');
  assert.ok(named.length > 8);
  for (const name of named) {
    assert.ok(Object.hasOwn(scripts, name), name);
    const file = scripts[name]?.split(' ').at(-1) ?? '';
    assert.ok(readdirSync(join(root, 'scripts')).includes(`${file}.ts`), file);
  }
});
