import { expect, test } from '@playwright/test';

test('没有 JavaScript 时，搜索框也能带到问得最多、分类和联系客服', async ({ page }) => {
  await page.goto('/trading/');
  await page.getByRole('searchbox').fill('提现');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.getByRole('main').getByRole('link', { name: '联系客服' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '问得最多' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '账户与登录' })).toBeVisible();
});
