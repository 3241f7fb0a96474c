// Every fixture is a small help centre with mistakes made on purpose; all of them must be named, and nothing else.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { displayPath } from '../../src/config/text-file.ts';
import { inspectContent, todayInShanghai } from './check-content.ts';
import { rules } from './rules.ts';

interface Expected {
  siteEnv?: 'preview' | 'production';
  /** Files taken away (null), or made of so many bytes: what a folder of texts cannot show. */
  files?: Record<string, number | null>;
  problems: { file: string; line: number; severity: string; rule: string; text: string }[] | null;
}

const fixtures = join(import.meta.dirname, 'fixtures');
const workshop = mkdtempSync(join(tmpdir(), 'fixtures-'));
after(() => rmSync(workshop, { recursive: true }));

function expectedOf(name: string): Expected {
  return parse(readFileSync(join(fixtures, name, 'expected.yaml'), 'utf8')) as Expected;
}

/** The base help centre, ruled by the real copy rules, with the files of one fixture laid over it. */
function contentOf(name: string): string {
  const folder = join(workshop, name);
  cpSync(join(fixtures, 'base'), folder, { recursive: true });
  cpSync(join(import.meta.dirname, '../../content/data/copy-rules.yaml'), join(folder, 'data', 'copy-rules.yaml'));
  if (name === 'base') return folder;
  cpSync(join(fixtures, name), folder, { recursive: true });
  for (const [file, bytes] of Object.entries(expectedOf(name).files ?? {})) {
    if (bytes === null) rmSync(join(folder, file));
    else {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), Buffer.alloc(bytes));
    }
  }
  return folder;
}

function findings(name: string, siteEnv: 'preview' | 'production', folder = contentOf(name)) {
  const shown = displayPath(folder);
  return inspectContent(folder, { siteEnv, today: '2026-11-22' }).problems.map((problem) => ({ ...problem, file: relative(shown, problem.file) }));
}

for (const siteEnv of ['preview', 'production'] as const) {
  test(`内容没有错时什么也不报（${siteEnv}）`, () => assert.deepEqual(findings('base', siteEnv), []));
}

for (const name of readdirSync(fixtures).filter((each) => each !== 'base').sort()) {
  test(`写错一处只报这一处，指到文件和行：${name}`, () => {
    const expected = expectedOf(name);
    const found = findings(name, expected.siteEnv ?? 'preview');
    const wanted = expected.problems ?? [];
    const key = (problem: { file: string; line: number; severity: string; rule: string }): string => `${problem.file}:${problem.line} ${problem.severity} ${problem.rule}`;
    assert.deepEqual(found.map(key).sort(), wanted.map(key).sort(), JSON.stringify(found, null, 2));
    for (const { text, ...at } of wanted) {
      const same = found.filter((problem) => key(problem) === key(at));
      assert.ok(same.some(({ message, fix }) => `${message} ${fix}`.includes(text)), `没有说「${text}」，说的是：${same.map(({ message, fix }) => `${message} ${fix}`).join('\n')}`);
    }
    for (const { rule, message, fix } of found) {
      assert.ok(Object.hasOwn(rules, rule), `规则 ${rule} 没有写进 rules.ts`);
      assert.match(message, /[。？]$/u, message);
      assert.match(fix, /[。？]$/u, fix);
      // The fixtures stand in a folder of another name, as another brand's content does.
      assert.doesNotMatch(`${message} ${fix}`, /(?<![\w/])content\//, rule);
    }
  });
}

test('不是 UTF-8 的文章和数据只报编码，草稿仍是草稿', () => {
  const folder = contentOf('base');
  const gbk = Buffer.from('ccecd3d0', 'hex'); // 「填有」 as Windows saves it in GBK
  writeFileSync(join(folder, 'accounts', 'half-done.mdx'), Buffer.concat([Buffer.from('---\ndraft: true\ntitle: '), gbk, Buffer.from('\n---\n\n提现')]));
  writeFileSync(join(folder, 'accounts', 'also-half-done.mdx'), Buffer.from('\uFEFF---\ndraft: true\n---\n', 'utf16le'));
  writeFileSync(join(folder, 'data', 'synonyms.yaml'), Buffer.concat([Buffer.from('- { words: [a, '), gbk, Buffer.from('] }\n')]));
  const found = findings('base', 'production', folder).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  assert.deepEqual(found.sort(), ['accounts/also-half-done.mdx:1 encoding', 'accounts/half-done.mdx:3 encoding', 'data/synonyms.yaml:1 encoding']);
});

test('TODAY 只在预览里有效，写错会说', () => {
  assert.equal(todayInShanghai({ TODAY: '2026-11-22' }), '2026-11-22');
  assert.match(todayInShanghai({}), /^\d{4}-\d{2}-\d{2}$/);
  assert.throws(() => todayInShanghai({ TODAY: '2026-11-22', SITE_ENV: 'production' }), /只能在预览里用/);
  for (const TODAY of ['tomorrow', '2026-13-45', '2026-02-30', '2026-1-1']) assert.throws(() => todayInShanghai({ TODAY }), /不是日期/, TODAY);
});
