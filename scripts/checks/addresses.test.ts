// What articles may link to besides articles: every page that is made from data, and the files beside the pages.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inspectContent } from './check-content.ts';
import { publishedFiles } from './content.ts';

const folder = mkdtempSync(join(tmpdir(), 'addresses-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(join(import.meta.dirname, 'fixtures/base'), folder, { recursive: true });
cpSync(join(import.meta.dirname, '../../content/data/copy-rules.yaml'), join(folder, 'data', 'copy-rules.yaml'));
const article = join(folder, 'accounts/forgot-password.mdx');
const routes = join(folder, 'data/contact-routes.yaml');
const was = { article: readFileSync(article, 'utf8'), routes: readFileSync(routes, 'utf8') };

/** What is said about an address: as a link in an article, and as the place of a first action. */
function said(address: string): string[] {
  writeFileSync(article, was.article.replace('先看你还能不能收到邮件。', `先看[这一页的名字](${address})。`));
  writeFileSync(routes, was.routes.replace('href: /search/', `href: ${address}`));
  return inspectContent(folder, { siteEnv: 'preview', today: '2026-11-22' }).problems.map(({ rule, message, fix }) => `${rule} ${message} ${fix}`);
}

test('由数据生成的页面和网站根目录里的文件都可以链接', () => {
  const good = ['/', '/accounts/', '/contact/', '/contact/deposit/', '/contact/deposit/status/', '/contact/deposit/pending/over/', '/contact/sign-in/result/', '/contact/write/deposit/', '/feed.xml', '/official-channels.json', '/official-channels.schema.json', '/favicon.svg', '/trading/deposit-missing.md', '/llms.txt'];
  for (const address of good) assert.deepEqual(said(address), [], address);
});

test('没有的地址照样指出来，两处都指', () => {
  for (const address of ['/contact/scam/', '/contact/write/scam/', '/contact/deposit/maybe/', '/feed.json', '/feed.xml/', '/404/', '/_writers/', '/trading/lost.md']) assert.equal(said(address).filter((text) => text.startsWith('broken-link')).length, 2, `${address} ${said(address).join('\n')}`);
});

test('第一步也可以是一篇文章', () => assert.deepEqual(said('/trading/deposit-missing/'), []));

test('发布时写的文件就是可以链接的文件，少一个也不行', () => {
  const source = readFileSync(join(import.meta.dirname, '../publish/publish.ts'), 'utf8');
  const written = [...source.matchAll(/\bwrite\('([^']+)'/g)].map(([, name]) => name ?? '');
  const notForReaders = ['sw.js', '.nojekyll'];
  assert.deepEqual([...publishedFiles].sort(), written.filter((name) => !notForReaders.includes(name)).sort());
});
