// From search that found nothing to the contact page: the question comes along, a secret never does.
import { expect, test, type Page } from '@playwright/test';

const asked = (page: Page) => page.locator('asked-before');
const open = (page: Page, about: string) => page.goto(`/contact/?about=${encodeURIComponent(about)}`);

test('带着问题来联系客服，先看到自己刚才搜的话和至多三篇文章', async ({ page }) => {
  await open(page, '提现没到账');
  await expect(asked(page)).toContainText('你刚才搜的是「提现没到账」');
  const links = asked(page).getByRole('listitem').getByRole('link');
  await expect(links.first()).toHaveAttribute('href', /\/trading\/withdrawal-missing\//);
  expect(await links.count()).toBeLessThanOrEqual(3);
  await expect(asked(page).locator('[data-part="emergency"]')).toBeHidden();
});

test('从没有结果的搜索点过来，那句话跟着来', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('鱻龘麤')}`);
  await page.getByRole('main').getByRole('link', { name: '带着这个问题联系客服' }).click();
  await expect(asked(page)).toContainText('你刚才搜的是「鱻龘麤」');
  await expect(asked(page).getByRole('listitem')).toHaveCount(0);
});

test('像是出了急事，就给紧急入口，不给文章', async ({ page }) => {
  await open(page, '我的币被盗了');
  await expect(asked(page).locator('[data-part="emergency"]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(asked(page).getByRole('listitem')).toHaveCount(0);
});

test('搜索坏了，急事的入口照样在', async ({ page, context }) => {
  await context.route(/search\.json/, (route) => void route.abort());
  await open(page, '钱正在被转走');
  await expect(asked(page).locator('[data-part="emergency"]')).toBeVisible();
});

test('助记词不显示、不搜索，也从地址里去掉', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await open(page, 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about');
  await expect(page).toHaveURL(/\/contact\/$/);
  await page.waitForLoadState('networkidle');
  await expect(asked(page)).toBeHidden();
  await expect(page.getByText('abandon')).toHaveCount(0);
  expect(requests.filter((url) => /search\.json|search-worker/.test(url))).toEqual([]);
});

test('地址里没有问题，就什么都不多出来，也不载入搜索', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/contact/');
  await page.waitForLoadState('networkidle');
  await expect(asked(page)).toBeHidden();
  expect(requests.filter((url) => /search\.json|asked-articles|search-client/.test(url))).toEqual([]);
});

test('地址里写什么都只当文字，太长的截到 100 个字符', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, `<img src=x onerror=alert(1)>\u202e${'长'.repeat(300)}`);
  await expect(asked(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(asked(page).locator('img')).toHaveCount(0);
  expect((await asked(page).locator('[data-part="asked"]').textContent())?.length).toBeLessThanOrEqual(100);
  expect(errors).toEqual([]);
});
