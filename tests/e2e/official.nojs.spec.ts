// Without JavaScript the list, the way to compare by eye and the checklist stay whole.
import { expect, test } from '@playwright/test';

test('没有 JavaScript：官方清单完整，告诉怎样用眼睛核对，没有用不了的输入框', async ({ page }) => {
  await page.goto('/official/');
  await expect(page.getByText('从右往左对域名').first()).toBeVisible();
  await expect(page.locator('official-checker form')).toBeHidden();
  for (const kind of ['网站', 'App', '在线客服', '电话', '客服邮箱', '通知发信邮箱', '社交账号']) await expect(page.getByRole('heading', { name: kind, exact: true })).toBeVisible();
});

test('没有 JavaScript：要准备的内容和可以照抄的邮件模板都在', async ({ page }) => {
  await page.goto('/contact/write/deposit/');
  await expect(page.locator('message-composer form')).toBeHidden();
  await expect(page.locator('message-composer .prepare li').first()).toBeVisible();
  await expect(page.locator('message-composer pre:visible')).toContainText('[DEP] 充值没有到账');
  await expect(page.locator('message-composer pre:visible')).toContainText('订单号：');
});

test('没有 JavaScript：离开提醒只说明，不给任何去处', async ({ page }) => {
  await page.goto('/leaving/#https%3A%2F%2Fevil.test%2F');
  await expect(page.getByText('没有开启 JavaScript，这里读不到')).toBeVisible();
  await expect(page.getByRole('link', { name: '继续前往' })).toBeHidden();
  expect(await page.locator('main a[href*="evil"]').count()).toBe(0);
});
