// What the documents say about settings is what the code reads.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = ['README.md', 'docs/writing.md', 'docs/deploying.md', 'docs/dependencies.md'].map(read).join('\n');

/** Set by programs, or between our own programs; nobody types them. */
const notTyped = new Set(['CI', 'DEBIAN_FRONTEND', 'PLAYWRIGHT_JSON_OUTPUT_NAME', 'TEST_PORT', 'PROPERTY_SEED', 'PATH', 'HOME']);

test('代码读的每个环境变量，文档里都有说明', () => {
  const names = new Set<string>();
  for (const file of [...globSync('{src,scripts}/**/*.{ts,mjs}', { cwd: root }), 'playwright.config.ts', 'astro.config.mjs']) {
    for (const [, name, other] of read(file).matchAll(/\benv\['([A-Z_]+)'\]|\{ ([A-Z_]+): \w+ \} = env\b/g)) names.add(name ?? other ?? '');
  }
  assert.ok(names.size > 8 && names.has('SOURCE_URL') && names.has('TODAY'));
  for (const name of names) if (!notTyped.has(name)) assert.match(documents, new RegExp(`\\b${name}\\b`), name);
});

test('SITE_ENV 只有两个值，文档和代码说的一样', () => {
  assert.doesNotMatch(documents + read('src/config/environment.ts'), /其他都是预览|everything else is/);
  for (const file of ['README.md', 'docs/deploying.md']) assert.match(read(file), /`preview` 或 `production`，其他值会被拒绝/);
});

test('会替人安装系统软件的命令，文档里说明白', () => {
  assert.match(read('scripts/testing/debian-packages.ts'), /'apt-get', \['install'/);
  for (const file of ['README.md', 'docs/deploying.md']) assert.match(read(file), /root.*apt-get/, file);
});
