// The health report of a help centre of three articles.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { healthOf } from './health.ts';
import { reportPage } from './report-page.ts';

const health = healthOf(join(import.meta.dirname, '../checks/fixtures/base'), { siteEnv: 'preview', today: '2026-12-20' });
const page = reportPage(health);

test('报告不取任何外部内容，没有脚本，同一天同样的内容得到同样的字节', () => {
  assert.doesNotMatch(page, /<script|<link|<img|https?:\/\/|url\(/i);
  assert.equal(reportPage(health), page);
});

test('报告写明文章、事实、没有入口的文章', () => {
  assert.match(page, /3 篇文章，0 篇草稿/);
  assert.match(page, /3 条事实，3 条已承载/);
  const orphans = health.articles.filter(({ linkedFrom }) => linkedFrom.length === 0).map(({ path }) => path);
  assert.deepEqual(orphans, ['trading/deposit-missing', 'security/spot-fake-support']);
  assert.match(page, /怎样认出假客服，[^<]*spot-fake-support\.mdx/);
});

test('下次核对的日子和还剩几天是对的', () => {
  const article = health.articles.find(({ path }) => path === 'accounts/forgot-password');
  assert.equal(article?.due, '2027-01-30');
  assert.equal(article?.daysLeft, 41);
});

test('标题里的尖括号和引号不会变成标签', () => {
  const odd = structuredClone(health);
  const [first] = odd.articles;
  assert.ok(first);
  first.title = '<img src=x onerror="alert(1)">';
  assert.doesNotMatch(reportPage(odd), /<img/);
});
