// The way to support with JavaScript off: every step, every hour, every channel is in the page.
import { expect, test } from '@playwright/test';

test('没有 JavaScript，也能一步一步走到结果，看到服务时间和回复目标', async ({ page }) => {
  await page.goto('/contact/');
  for (const name of ['提现没有到账', '没有危险', '处理中', '不确定']) await page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await expect(page).toHaveURL(/\/contact\/withdrawal\/pending\/unsure\/$/);
  const chat = page.locator('.channel[data-channel="chat"]');
  await expect(chat).toContainText('周一至周四 08:00–24:00；周五 08:00–次日 02:00');
  await expect(chat).toContainText('首次回复：几分钟内（目标，不是承诺）');
  await expect(chat.getByRole('link', { name: /打开在线客服/ })).toBeVisible();
  await expect(page.locator('.channel[data-channel="email"]')).toContainText('等到接下来的第一个工作日再答复');
  await expect(page.getByText('渠道都关闭时')).toBeVisible();
  await expect(page.getByText('为什么这样安排：')).toBeVisible();
  await expect(page.getByRole('region', { name: '也许不用联系' }).getByRole('listitem').first()).toContainText('提现没到账怎么办');
});

test('没有 JavaScript，联系页也有三个层级、全部时间、节假日和绝不索要', async ({ page }) => {
  await page.goto('/contact/');
  for (const name of ['资金或账户正有危险', '用不了，或已经超时', '可以等']) {
    const tier = page.getByRole('region', { name });
    await expect(tier).toBeVisible();
    expect(await tier.locator('.channel').count()).toBeGreaterThanOrEqual(2);
  }
  const table = page.getByRole('table', { name: /各渠道服务时间/ });
  await expect(table.getByRole('row', { name: /^周一/ })).toContainText('13:30–21:00');
  await expect(table.getByRole('row', { name: /^节假日/ })).toContainText('休息');
  await page.getByText('节假日与调休').click();
  await expect(page.getByText('国庆节', { exact: true })).toBeVisible();
  await expect(page.getByText('10 月 10 日（周六） 上班，按周三的时间')).toBeVisible();
  await expect(page.getByRole('heading', { name: '任何渠道都不会要这些' })).toBeVisible();
});

test('没有 JavaScript，现在能找到的人和一周的图也写明平常时间', async ({ page }) => {
  await page.goto('/emergency/');
  await expect(page.locator('#channels .channel')).toHaveCount(3);
  await page.goto('/hours/channel-hours/');
  const strip = page.getByRole('table', { name: /客服电话：平常一周/ });
  await expect(strip.getByRole('row', { name: /周六/ })).toContainText('10:00–18:00');
});
