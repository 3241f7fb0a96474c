// JavaScript is off in this whole file.
import { expect, test } from '@playwright/test';

test('没有 JavaScript 也能读完一篇文章，看到准备清单和联系入口', async ({ page }) => {
  await page.goto('/trading/withdrawal-missing/');
  await expect(page.locator('.article-body')).toContainText('TxID');
  await expect(page.getByRole('heading', { name: '联系前准备好' })).toBeVisible();
  await page.getByRole('link', { name: '就这个问题联系客服' }).click();
  await expect(page).toHaveURL(/\/contact\/withdrawal\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

for (const path of ['/trading/withdrawal-missing/', '/accounts/forgot-password/', '/security/strong-password/']) {
  test(`没有 JavaScript 时，滚到联系入口，它不会从手指下移开：${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(path);
    const link = page.locator('.unsolved .button');
    const top = () => link.evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY));
    const before = await top();
    await link.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 200);
    await expect(link).toBeInViewport();
    expect(await top()).toBe(before);
    expect(before).toBeGreaterThan(640);
  });
}

test('没有 JavaScript 时，没有一个点了没反应的按钮', async ({ page }) => {
  for (const path of ['/', '/trading/deposit-missing/', '/emergency/', '/contact/', '/official/', '/search/']) {
    await page.goto(path);
    // A button that opens what it names needs no JavaScript.
    const dead = page.locator('button:visible:not(form button[type="submit"], [popovertarget])');
    expect.soft(await dead.allTextContents(), path).toEqual([]);
  }
});

test('没有 JavaScript 时，手指点术语也有解释', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto('/trading/trade-history/');
  await page.getByRole('button', { name: 'TxID' }).tap();
  await expect(page.getByText('区块链给一笔转账的编号')).toBeInViewport({ ratio: 1 });
  await context.close();
});

test('没有 JavaScript 时搜索框仍把问题带到搜索页，那里有分类和常见问题', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('密码忘了');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await expect(page.locator('noscript p')).toBeVisible();
});

test('没有 JavaScript 时紧急页六步完整', async ({ page }) => {
  await page.goto('/emergency/');
  await expect(page.locator('.big-steps > li')).toHaveCount(6);
});
