// The network or the index comes back, or the site is newer than the page: search finds its way by itself.
import { expect, test, type Page } from '@playwright/test';

const results = (page: Page) => page.locator('main ol[aria-label="搜索结果"]');

test('断网就说断网，连上后自己继续', async ({ page, context }) => {
  await page.goto('/search/');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('提现没到账');
  await expect(page.locator('main [data-part="failed"]').getByText('没有连上网络')).toBeVisible({ timeout: 8_000 });
  await context.setOffline(false);
  await expect(results(page).getByRole('link').first()).toBeVisible({ timeout: 20_000 });
});

test('页面刚打开就断网，连上后照样搜得到已经写好的问题', async ({ page, context }) => {
  const program = /\/search-page\.[^/]*\.js$/;
  await page.route(program, (route) => route.abort());
  const lost = page.waitForEvent('requestfailed', (request) => program.test(request.url()));
  await page.goto('/search/');
  await lost;
  await page.getByRole('searchbox').fill('提现没到账');
  await context.setOffline(true);
  await page.unroute(program);
  await context.setOffline(false);
  await expect(results(page).getByRole('link').first()).toBeVisible({ timeout: 20_000 });
});

test('页头的搜索程序暂时载入不了，打字的人看得到说明，恢复后自己出结果', async ({ page }) => {
  let isBroken = true;
  await page.route(/search-box\./, (route) => (isBroken ? route.fulfill({ status: 503 }) : route.continue()));
  await page.goto('/trading/');
  await page.getByRole('searchbox').fill('提现没到账');
  const failed = page.locator('search-box [data-part="failed"]');
  await expect(failed).toContainText('搜索暂时用不了', { timeout: 8_000 });
  isBroken = false;
  await expect(page.getByRole('list', { name: '搜索结果' }).getByRole('link').first()).toBeVisible({ timeout: 20_000 });
  await expect(failed).toBeHidden();
});

test('索引恢复以后，搜索自己好起来', async ({ page, context }) => {
  let isBroken = true;
  await context.route(/\/index\/.*pf_index/, (route) => (isBroken ? route.fulfill({ status: 503 }) : route.continue()));
  await page.goto(`/search/?q=${encodeURIComponent('提现没到账')}`);
  await expect(page.locator('main [data-part="failed"]')).toBeVisible({ timeout: 8_000 });
  isBroken = false;
  await expect(results(page).getByRole('link').first()).toBeVisible({ timeout: 20_000 });
});

test('网站更新前就开着的页面，能找到新的索引', async ({ page, context }) => {
  const manifest = (await (await page.request.get('/search.json')).json()) as { folder: string };
  let asked = 0;
  await context.route('**/search.json', async (route) => {
    asked += 1;
    await route.fulfill({ json: { ...manifest, folder: asked === 1 ? 'search-1-0000000000' : manifest.folder } });
  });
  await page.goto(`/search/?q=${encodeURIComponent('提现没到账')}`);
  await expect(page.locator('html')).toHaveAttribute('data-search', 'done', { timeout: 20_000 });
  await expect(results(page).getByRole('link').first()).toBeVisible();
  expect(asked).toBeGreaterThan(1);
});
