// `npm run new` in a help centre of three articles.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { collectionIds, urgencies } from '../../src/schemas/article.ts';
import { inspectContent } from '../checks/check-content.ts';
import { createArticle } from './new-article.ts';

const today = '2026-11-22';
const contentDir = mkdtempSync(join(tmpdir(), 'workshop-'));
cpSync(join(import.meta.dirname, '../checks/fixtures/base'), contentDir, { recursive: true });
cpSync(join(import.meta.dirname, '../../content/data/copy-rules.yaml'), join(contentDir, 'data', 'copy-rules.yaml'));
after(() => rmSync(contentDir, { recursive: true }));
const problemsOf = (siteEnv: 'preview' | 'production', word: string) => inspectContent(contentDir, { siteEnv, today }).problems.filter(({ file }) => file.includes(word));

test('五个栏目、三种紧急程度，生成的文章都合格，只提醒要填的地方', () => {
  for (const collection of collectionIds) {
    for (const urgency of urgencies) {
      createArticle(contentDir, { path: `${collection}/new-${urgency}`, title: `${collection} 的新文章 ${urgency}`, urgency }, today);
    }
  }
  const found = problemsOf('preview', 'new-');
  assert.deepEqual(found.filter(({ rule }) => rule !== 'left-to-fill'), []);
  assert.ok(found.length > 60);
});

test('草稿里没填的地方不影响正式发布；不是草稿就拒绝', () => {
  const file = createArticle(contentDir, { path: 'trading/half-done', title: '写了一半的文章' }, today);
  assert.ok(problemsOf('production', 'half-done').every(({ severity }) => severity === 'warning'));
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^draft: true.*\n/m, ''));
  assert.ok(problemsOf('production', 'half-done').some(({ rule, severity, fix }) => rule === 'left-to-fill' && severity === 'error' && fix.includes('draft: true')));
});

test('不覆盖已有的文章，也不和别的文章同名', () => {
  assert.throws(() => createArticle(contentDir, { path: 'trading/deposit-missing', title: '又一篇充值文章' }, today), /已经有了，没有改动它/);
  assert.throws(() => createArticle(contentDir, { path: 'trading/other', title: '充值没有到账' }, today), /已经用在 .*deposit-missing\.mdx/);
});

test('栏目、文件名、选项写错时说清可用的', () => {
  assert.throws(() => createArticle(contentDir, { path: 'tradng/x', title: '一篇新的文章' }, today), /你是不是想写 "trading"/);
  assert.throws(() => createArticle(contentDir, { path: 'trading/充值', title: '一篇新的文章' }, today), /只用小写字母/);
  assert.throws(() => createArticle(contentDir, { path: '../../etc/passwd', title: '一篇新的文章' }, today), /没有 "\.\." 这个栏目/);
  assert.throws(() => createArticle(contentDir, { path: 'trading/x', title: '一篇新的文章', group: 'nope' }, today), /分组 "nope" 不存在/);
  assert.throws(() => createArticle(contentDir, { path: 'trading/x', title: '短' }, today), /4–32 个字/);
});

test('像数字、日期或开关的标题，YAML 也读成文字', () => {
  const titles = ['1e55', '0x1F', '1_000', '2026-11-22', '12:30', '.inf', '-123', 'True', 'null', 'Memo', '~空的标题', '- 一项', '? 问题', '文字 #1', '2FA 怎么开启'];
  titles.forEach((title, index) => {
    const file = createArticle(contentDir, { path: `accounts/number-${index}`, title }, today);
    assert.deepEqual(problemsOf('preview', `number-${index}.mdx`).filter(({ rule }) => rule !== 'left-to-fill' && rule !== 'copy-setting'), [], title);
    const written = /^title: (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    // Astro reads front matter by the older YAML, in which more words are not words.
    assert.equal(parse(written, { version: '1.1' }), title);
  });
});

test('标题里有冒号、井号或引号也能生成合格的文章', () => {
  createArticle(contentDir, { path: 'accounts/odd-title', title: '提示: "风控" # 怎么办' }, today);
  assert.deepEqual(problemsOf('preview', 'odd-title').filter(({ rule }) => rule !== 'left-to-fill' && rule !== 'copy-setting'), []);
});
