// A rule that nothing proves may have stopped working: each must be met by a fixture or named by a test.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { siteDataSchemas } from '../../src/schemas/site-data.ts';
import { rules } from './rules.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const places = '{scripts/checks,scripts/production,src/config}/*.ts';
const isTest = (file: string): boolean => file.endsWith('.test.ts');
const quoted = (text: string): Set<string> => new Set([...text.matchAll(/'(?:error |warning )?([a-z]+(?:-[a-z0-9]+)*)'/g)].map(([, name]) => name ?? ''));
const named = (files: readonly string[]): Set<string> => quoted(files.map(read).join('\n'));

const sources = globSync(places, { cwd: root }).map((file) => file.replaceAll('\\', '/')).filter((file) => !isTest(file) && !file.endsWith('/rules.ts'));
/** Rules that the checks can report: those they name, and one for each kind of copy rule. */
const reported = new Set([
  ...[...named(sources)].filter((name) => Object.hasOwn(rules, name)),
  ...siteDataSchemas['copy-rules'].element.shape.kind.options.map((kind) => `copy-${kind}`),
]);
/** Rules that a fixture expects or a test names. */
const proven = new Set([
  ...globSync('scripts/checks/fixtures/*/expected.yaml', { cwd: root }).flatMap((file) => ((parse(read(file)) as { problems: { rule: string }[] | null }).problems ?? []).map(({ rule }) => rule)),
  ...[...named(globSync(places, { cwd: root }).filter((file) => isTest(file) && !file.endsWith('rules.test.ts')))].filter((name) => Object.hasOwn(rules, name)),
]);

test('写作指南列出的规则，就是检查会报的规则', () => assert.deepEqual(Object.keys(rules).sort(), [...reported].sort()));

test('每一条规则都有写错的例子或测试证明它还管用', () => assert.deepEqual([...proven].sort(), [...reported].sort()));

test('检查报出的规则名都写进了 rules.ts', () => {
  // The name stands behind `rule:`, or is the first text in kebab-case that a call of report or add gets.
  for (const file of sources) {
    for (const [, name] of read(file).matchAll(/\brule: '([a-z-]+)'|\b(?:add|inEnvironment)\('([a-z-]+)'/g)) if (name !== undefined) assert.ok(Object.hasOwn(rules, name), `${file}：${name}`);
  }
});
