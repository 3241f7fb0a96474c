// Which part may use which: the table below is the rule, and what stands beside it are the exceptions with their reasons.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const list = (pattern: string): string[] => globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/')).sort();

/** A part of the project, by the folder that holds it; files beside the folders of src count as `src`. */
type Part = 'schemas' | 'config' | 'domain' | 'i18n' | 'queries' | 'pages' | 'layouts' | 'components' | 'elements' | 'offline' | 'styles' | 'src' | 'scripts' | 'tests';

interface Rule {
  /** Parts whose values may be used, besides the own one. */
  values: readonly Part[];
  /** Parts of which only types may be used. */
  types?: readonly Part[];
  /** Packages that may be used; all where nothing is said. */
  packages?: RegExp;
}

/** Data flows from the top to the bottom; pages, layouts and components use each other downwards only. */
const table: Readonly<Record<Part, Rule>> = {
  schemas: { values: [], packages: /^zod$/ },
  config: { values: ['schemas'], packages: /^(?:node:|yaml$|zod$)/ },
  domain: { values: [], types: ['schemas'], packages: /^$/ },
  i18n: { values: [], types: ['schemas', 'domain'], packages: /^$/ },
  queries: { values: ['schemas', 'config', 'domain'], packages: /^astro:content$/ },
  pages: { values: ['schemas', 'config', 'domain', 'i18n', 'queries', 'layouts', 'components', 'elements', 'styles'] },
  layouts: { values: ['schemas', 'config', 'domain', 'i18n', 'components', 'elements', 'styles'], types: ['queries'] },
  components: { values: ['schemas', 'config', 'domain', 'i18n', 'elements', 'styles'], types: ['queries'] },
  elements: { values: ['domain'], types: ['schemas', 'config', 'i18n'], packages: /^$/ },
  // The service worker: a program of its own in the reader's browser.
  offline: { values: ['domain'], packages: /^$/ },
  styles: { values: [] },
  src: { values: ['schemas', 'config'], packages: /^(?:astro[:/]|node:path$)/ },
  scripts: { values: ['schemas', 'config', 'domain'] },
  tests: { values: ['scripts'] },
};

/** What stands against the table for good reason: file → what it uses, and why. */
const exceptions: readonly [file: string, uses: string, why: string][] = [
  ['src/domain/contact/contact-samples.ts', 'fast-check', 'makes inputs for tests; nothing but tests uses it'],
  ['src/domain/hours/hours-samples.ts', 'fast-check', 'makes inputs for tests; nothing but tests uses it'],
  ['src/domain/hours/temporal-oracle.ts', 'temporal-polyfill', 'a second way to count hours, for tests to compare with; nothing but tests uses it'],
  ['src/elements/lib/word-lists.ts', '@scure/bip39', 'the words of recovery phrases, loaded only when a reader writes a message'],
  ['src/elements/lib/word-lists.ts', '@scure/bip39/wordlists/english.js', 'the same'],
  ['src/elements/lib/word-lists.ts', '@scure/bip39/wordlists/simplified-chinese.js', 'the same'],
  ['src/elements/lib/word-lists.ts', '@scure/bip39/wordlists/traditional-chinese.js', 'the same'],
  ['src/elements/lib/search-client.ts', 'virtual:search-engine', 'the address of the engine is known only when the site is built'],
  ['src/writers-report.d.ts', 'scripts/writing/health.ts', 'the type of what the writers’ page gets from a script; no code'],
];

interface Use {
  file: string;
  /** A path below the project, or the name of a package. */
  uses: string;
  isType: boolean;
}

function usesOf(file: string): Use[] {
  const text = read(file).replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Use[] = [];
  const add = (name: string, isType: boolean): void => void found.push({ file, uses: name.startsWith('.') ? posix.join(posix.dirname(file), name.split('?')[0] ?? name) : name, isType });
  for (const [, type, braces, name] of text.matchAll(/(?:^|\n|<script>)[ \t]*(?:import|export)\s+(?:(type)\s+)?(?:([^'"`;()]*?)\s*from\s+)?['"]([^'"]+)['"]/g)) {
    // `import { type A, type B }` uses types alone, too.
    const names = /^\{([^}]*)\}$/.exec((braces ?? '').trim())?.[1]?.split(',').map((each) => each.trim()).filter((each) => each !== '') ?? [];
    add(name ?? '', type !== undefined || (names.length > 0 && names.every((each) => each.startsWith('type '))));
  }
  for (const [, name] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)|<script[^>]*\ssrc=['"](\.[^'"]+)['"]/g)) if (name !== undefined) add(name, false);
  // A type that is named by its place, `import('…').Name`, is no code.
  return found.map((use) => (file.endsWith('.d.ts') ? { ...use, isType: true } : use));
}

function partOf(file: string): Part {
  const [top = '', second = ''] = file.split('/');
  if (top !== 'src') return top as Part;
  return file.split('/').length > 2 ? (second as Part) : 'src';
}

const isTest = (file: string): boolean => file.endsWith('.test.ts');
const files = list('{src,scripts,tests}/**/*.{ts,astro}').filter((file) => !isTest(file));
const isExcused = ({ file, uses }: Use): boolean => exceptions.some(([from, to]) => from === file && to === uses);

function isAllowed({ file, uses, isType }: Use): boolean {
  const part = partOf(file);
  const { values, types = [], packages } = table[part];
  if (!/^(?:src|scripts|tests)\//.test(uses)) return packages === undefined || packages.test(uses);
  const used = partOf(uses);
  return used === part || values.includes(used) || (isType && types.includes(used));
}

const uses = files.flatMap(usesOf);

test('每个文件夹只用它可以用的：引用只往前指', () => {
  const wrong = uses.filter((use) => !isAllowed(use) && !isExcused(use)).map(({ file, uses: used, isType }) => `${file} → ${used}${isType ? '（类型）' : ''}`);
  assert.deepEqual(wrong, []);
});

test('写明的例外都还在；不需要了就删掉', () => {
  for (const [file, used] of exceptions) assert.ok(uses.some((use) => use.file === file && use.uses === used && !isAllowed(use)), `${file} → ${used}`);
});

test('文章里没有 import', () => {
  for (const file of list('content/**/*.mdx')) assert.doesNotMatch(read(file), /^(?:import|export)\s/m, file);
});

test('表里的部分就是现有的文件夹', () => {
  for (const file of files) assert.ok(Object.hasOwn(table, partOf(file)), file);
});

test('读得懂各种写法的引用，看得出反过来的引用', () => {
  assert.ok(uses.filter(({ uses: used }) => used.startsWith('src/')).length > 300);
  assert.equal(isAllowed({ file: 'src/config/a.ts', uses: 'src/domain/b.ts', isType: false }), false);
  assert.equal(isAllowed({ file: 'src/domain/a.ts', uses: 'src/schemas/b.ts', isType: false }), false);
  assert.equal(isAllowed({ file: 'src/domain/a.ts', uses: 'src/schemas/b.ts', isType: true }), true);
  assert.equal(isAllowed({ file: 'src/domain/a.ts', uses: 'node:fs', isType: false }), false);
  assert.equal(isAllowed({ file: 'scripts/a.ts', uses: 'src/components/b.ts', isType: false }), false);
  assert.equal(isAllowed({ file: 'tests/a.ts', uses: 'src/domain/b.ts', isType: false }), false);
});

test('导出的东西都有别的文件在用', () => {
  const texts = new Map([...files, ...list('{src,scripts,tests}/**/*.test.ts'), ...list('*.{ts,mjs}')].map((file) => [file, read(file)]));
  const imported = (name: string, from: string): boolean => [...texts].some(([file, text]) => file !== from && new RegExp(`(?:import|export)\\b[^;'"]*\\b${name}\\b[^;'"]*from|\\b${name}\\b[^;]*await import|import\\([^)]*\\)\\)?\\.${name}\\b`).test(text));
  const owned = files.filter((file) => /^(?:scripts|src\/(?:config|schemas))\//.test(file));
  const idle = owned.flatMap((file) => [...(texts.get(file) ?? '').matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].flatMap(([, name = '']) => (imported(name, file) ? [] : [`${file} ${name}`])));
  assert.deepEqual(idle, []);
});
