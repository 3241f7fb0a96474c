// Faults in the answers: files that are lost or never come, pages in their place, files that cannot be read. Each must end in words and other ways on, never in "nothing found".
import { expect, test, type Route } from '@playwright/test';

const page200 = (route: Route): Promise<void> => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>首页</title>' });
const faults: readonly (readonly [string, RegExp, (route: Route) => unknown])[] = [
  ['索引文件返回 503', /\.pf_index/, (route) => route.fulfill({ status: 503 })],
  ['索引文件不见了', /\.pf_index/, (route) => route.fulfill({ status: 404 })],
  ['索引文件一直不来', /\.pf_index/, () => undefined],
  ['文章内容被拒绝', /\/pages\/\w+\.json/, (route) => route.fulfill({ status: 503 })],
  ['读不到索引的名字', /\/search\.json/, (route) => route.fulfill({ status: 404 })],
  ['搜索程序载入不了', /search-worker/, (route) => route.abort()],
  ['搜索页的程序载入不了', /search-page\./, (route) => route.fulfill({ status: 503 })],
  ['检索程序不见了', /search-engine\./, (route) => route.fulfill({ status: 404 })],
  ['检索程序的地址回答了一张网页', /search-engine\./, page200],
  ['检索程序是乱码', /search-engine\./, (route) => route.fulfill({ body: 'garbage' })],
  ['索引文件是一张网页', /\.pf_index/, page200],
  ['索引文件是乱码', /\.pf_index/, (route) => route.fulfill({ body: 'garbage' })],
  ['文章内容是一张网页', /\/pages\/\w+\.json/, page200],
  ['索引的名字是一张网页', /\/search\.json/, page200],
];

for (const [name, pattern, answer] of faults) {
  test(`${name}时，八秒内说明搜索坏了，没有漏掉的异常，也不说没有找到`, async ({ page, context }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await context.route(pattern, (route) => void answer(route));
    await page.goto(`/search/?q=${encodeURIComponent('提现没到账')}`);
    const failed = page.locator('main [data-part="failed"]');
    await expect(failed).toBeVisible({ timeout: 8_000 });
    await expect(failed.getByRole('link', { name: '带着这个问题联系客服' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: '问得最多' })).toBeVisible();
    await expect(page.locator('main [data-part="none"]')).toBeHidden();
    expect(thrown).toEqual([]);
  });
}
