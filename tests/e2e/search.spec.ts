// A reader searches: words, sentences, input methods, keyboard, and an index that fails.
import { expect, test, type Page, type Route } from '@playwright/test';

const results = (page: Page) => page.locator('main ol[aria-label="搜索结果"]');
const done = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-search', 'done', { timeout: 20_000 });

async function search(page: Page, text: string): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(text)}`);
  await done(page);
}

test('我的密码忘记了怎么办 finds the article on lost passwords first', async ({ page }) => {
  await search(page, '我的密码忘记了怎么办');
  await expect(results(page).getByRole('link').first()).toHaveAttribute('href', /\/accounts\/forgot-password\//);
  for (const item of await results(page).getByRole('listitem').all()) await expect(item.getByRole('link')).toHaveCount(1);
  await expect(results(page).locator('mark').first()).toBeVisible();
});

test('a result leads to the passage that was shown', async ({ page }) => {
  await search(page, '区块浏览器 确认数');
  const link = results(page).locator('a[href*="#"]').first();
  const hash = decodeURIComponent(new URL((await link.getAttribute('href')) ?? '', page.url()).hash);
  await link.click();
  await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeInViewport();
});

test('results come while typing in the header, and the arrow keys and Escape move through them', async ({ page }) => {
  await page.goto('/trading/');
  const field = page.getByRole('searchbox');
  await field.fill('提币没到账');
  const list = page.locator('search-box ol[aria-label="搜索结果"]');
  await expect(list.getByRole('link').first()).toBeVisible();
  await field.press('ArrowDown');
  await expect(list.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(list).toBeHidden();
});

test('nothing is loaded for search before the reader turns to it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/trading/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /search\.json|search-\d|search-worker|search-controller/.test(path))).toEqual([]);
  await page.getByRole('searchbox').focus();
  await expect.poll(() => asked.some((path) => path.endsWith('/search.json'))).toBe(true);
});

test('nothing is searched while an input method composes; the finished word is', async ({ page }) => {
  await page.goto('/search/');
  const field = page.getByRole('searchbox');
  await field.focus();
  await field.evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = "ti'bi";
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true }));
  });
  await page.waitForTimeout(300);
  await expect(page.locator('html')).not.toHaveAttribute('data-search', /./);
  await field.evaluate((input: HTMLInputElement) => {
    input.value = '提币';
    input.dispatchEvent(new CompositionEvent('compositionend', { data: '提币', bubbles: true }));
  });
  await done(page);
  await expect(results(page).getByRole('link').first()).toBeVisible();
  await expect(page).toHaveURL(/q=%E6%8F%90%E5%B8%81/);
});

test('what was understood is said, and one tap searches the typed words alone', async ({ page }) => {
  await search(page, '出金没到账');
  await expect(page.getByText('也搜索了：提现', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '只搜我写的词' }).click();
  await expect(page.getByText('只搜索了你写的词')).toBeVisible();
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(page.getByText('也搜索了：提现', { exact: false })).toBeVisible();
});

test('an emergency puts the way to act above the results', async ({ page }) => {
  await search(page, '我的币被盗了');
  await expect(page.locator('main [data-part="emergency"]')).toBeVisible();
  await search(page, '手续费');
  await expect(page.locator('main [data-part="emergency"]')).toBeHidden();
});

test('results can be limited to one section', async ({ page }) => {
  await search(page, '密码');
  await page.getByRole('button', { name: '安全与防骗' }).click();
  await done(page);
  for (const link of await results(page).getByRole('link').all()) await expect(link).toHaveAttribute('href', /\/security\//);
  await expect(page).toHaveURL(/in=security/);
});

test('words that stand nowhere leave no blank page: sections, emergency and contact with the words', async ({ page }) => {
  await search(page, '鱻龘麤');
  const help = page.locator('main [data-part="none"]');
  await expect(help).toBeVisible();
  await expect(help.getByRole('link', { name: '带着这个问题联系客服' })).toHaveAttribute('href', /about=/);
});

test('a recovery phrase is not searched, leaves the address and the field, and the reader is told why', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`/search/?q=${encodeURIComponent('abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about')}`);
  await expect(page.locator('main [data-part="secret"]')).toBeVisible();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  expect(asked.filter((url) => /\/index\//.test(url))).toEqual([]);
});

const faults: readonly (readonly [string, RegExp, (route: Route) => unknown])[] = [
  ['an index file answers 503', /\.pf_index/, (route) => route.fulfill({ status: 503 })],
  ['an index file is missing', /\.pf_index/, (route) => route.fulfill({ status: 404 })],
  ['an index file never comes', /\.pf_index/, () => undefined],
  ['the page texts are refused', /\/pages\/\w+\.json/, (route) => route.fulfill({ status: 503 })],
  ['the name of the index cannot be read', /\/search\.json/, (route) => route.fulfill({ status: 404 })],
  ['the worker cannot be loaded', /search-worker/, (route) => route.abort()],
];

for (const [name, pattern, answer] of faults) {
  test(`the reader is told within 8 seconds that search is broken, not that nothing was found, when ${name}`, async ({ page, context }) => {
    await context.route(pattern, (route) => void answer(route));
    await page.goto(`/search/?q=${encodeURIComponent('提现没到账')}`);
    const failed = page.locator('main [data-part="failed"]');
    await expect(failed).toBeVisible({ timeout: 8_000 });
    await expect(failed.getByRole('link', { name: '带着这个问题联系客服' })).toBeVisible();
    await expect(page.locator('main [data-part="none"]')).toBeHidden();
  });
}

test('offline is called offline', async ({ page, context }) => {
  await page.goto('/search/');
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('提现没到账');
  await expect(page.locator('main [data-part="failed"]').getByText('没有连上网络')).toBeVisible({ timeout: 8_000 });
  await context.setOffline(false);
  await expect(results(page).getByRole('link').first()).toBeVisible({ timeout: 20_000 });
});

test('search recovers by itself when the index comes back', async ({ page, context }) => {
  let isBroken = true;
  await context.route(/\/index\/.*pf_index/, (route) => (isBroken ? route.fulfill({ status: 503 }) : route.continue()));
  await page.goto(`/search/?q=${encodeURIComponent('提现没到账')}`);
  await expect(page.locator('main [data-part="failed"]')).toBeVisible({ timeout: 8_000 });
  isBroken = false;
  await expect(results(page).getByRole('link').first()).toBeVisible({ timeout: 20_000 });
});

test('a tab that was open before a deploy finds the new index', async ({ page, context }) => {
  const manifest = (await (await page.request.get('/search.json')).json()) as { folder: string };
  let asked = 0;
  await context.route('**/search.json', async (route) => {
    asked += 1;
    await route.fulfill({ json: { ...manifest, folder: asked === 1 ? 'search-1-0000000000' : manifest.folder } });
  });
  await search(page, '提现没到账');
  await expect(results(page).getByRole('link').first()).toBeVisible();
  expect(asked).toBeGreaterThan(1);
});

test('odd queries put no element into the page and throw nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/search/');
  const field = page.getByRole('searchbox');
  for (const odd of ['<img src=x onerror=alert(1)>', '__proto__', '\u202e提现', '提\u200b现', '"', '\ud800', '密码'.repeat(5000), 'a'.repeat(20_000), '%00', '{{7*7}}']) {
    await field.evaluate((input: HTMLInputElement, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, odd);
    await done(page);
  }
  expect(errors).toEqual([]);
  await expect(page.locator('main img, main script')).toHaveCount(0);
});
