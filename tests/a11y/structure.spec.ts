// What a page is made of for whoever cannot see it: lists, tables, levels, names.
import { expect, test } from '@playwright/test';
import { parse } from 'node-html-parser';
import { crawl } from '../site-map.ts';

test('「按情况做」读得出哪句是情况、哪句是做法', async ({ page }) => {
  await page.goto('/security/choose-2fa/');
  const decide = page.locator('.decide').first();
  expect(await decide.getByRole('term').allTextContents()).toContain('手机丢了，还有恢复码或另一种方式');
  expect(await decide.getByRole('definition').count()).toBe(await decide.getByRole('term').count());
  const markdown = await (await page.request.get('/security/choose-2fa.md')).text();
  expect(markdown).toMatch(/\*\*手机丢了，还有恢复码或另一种方式\*\*\n\n用它登录/);
});

test('比较的表有名字，每一行有行标题，内容一格不少', async ({ page, baseURL }) => {
  await page.goto('/hours/holidays/');
  const table = page.getByRole('table', { name: '今天按哪一种算' });
  await expect(page.getByRole('region', { name: '今天按哪一种算' })).toBeVisible();
  await expect(table.getByRole('rowheader')).toHaveText(['普通工作日', '节假日', '调休上班的周末']);
  await expect(table.getByRole('row', { name: /^节假日/ }).getByRole('cell')).toHaveCount(2);
  expect(await (await page.request.get('/hours/holidays.md')).text()).toContain('**今天按哪一种算**\n\n| 日子 | 客服怎样安排 | 邮件怎样算 |\n| --- | --- | --- |\n| 普通工作日 |');
  const { pages } = await crawl(baseURL ?? '');
  const tables = pages.flatMap(({ path, html }) => parse(html).querySelectorAll('.compare table').map((each) => ({ path, each })));
  expect(tables.length).toBeGreaterThan(8);
  for (const { path, each } of tables) expect.soft([each.querySelectorAll('caption').length, each.querySelectorAll('tbody th[scope="row"]').length], path).toEqual([1, each.querySelectorAll('tbody tr').length]);
});

test('联系页一级一级：按紧急程度找人，下面三种情况，每种下面是渠道', async ({ page }) => {
  await page.goto('/contact/');
  const levels = await page.locator('.tiers').locator('h2, h3, h4').evaluateAll((headings) => headings.map((heading) => `${heading.tagName} ${(heading.firstChild?.nodeType === 3 ? heading.textContent : heading.childNodes[1]?.textContent)?.trim()}`));
  expect(levels.slice(0, 3)).toEqual(['H2 按紧急程度找人', 'H3 资金或账户正有危险', 'H4 在线客服']);
  expect(levels.filter((level) => level.startsWith('H3'))).toHaveLength(3);
});

test('每一页的标题都不一样，从标题就知道走到了哪一步', async ({ page, baseURL }) => {
  const { pages } = await crawl(baseURL ?? '');
  const titles = pages.filter(({ html }) => html !== '').map(({ path, html }) => [parse(html).querySelector('title')?.text ?? '', path] as const);
  expect(titles.length).toBeGreaterThan(45);
  expect(titles.filter(([title], index) => titles.findIndex(([other]) => other === title) !== index)).toEqual([]);
  await page.goto('/contact/deposit/pending/over/');
  await expect(page).toHaveTitle(/^充值没有到账（处理中，已超过时间）：现在这样做 · /);
});

for (const width of [320, 800, 1280]) {
  test(`页头按 Tab 走的顺序和看到的一样，从左到右、从上到下：${width} 像素`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/trading/');
    const places = await page.locator('.site-header').locator('a:visible, input:visible, button:visible').evaluateAll((stops) => stops.map((stop) => {
      const { left, top, bottom } = stop.getBoundingClientRect();
      return { row: Math.round((top + bottom) / 40), left };
    }));
    expect(places.length).toBeGreaterThan(3);
    expect(places.toSorted((a, b) => a.row - b.row || a.left - b.left)).toEqual(places);
  });
}
