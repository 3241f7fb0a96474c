import { expect, test } from '@playwright/test';
import { listenTo } from './spoken.ts';

test('一个忘了密码的人，从首页的示例问题走到步骤', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('遇到什么问题？');
  await page.getByRole('list', { name: '大家常这样问' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/accounts\/forgot-password\/$/);
  await expect(page.locator('.lead')).toBeVisible();
  await expect(page.locator('.steps > ol > li').first()).toBeVisible();
});

test('从任何一页一下就到紧急页，第一步是冻结', async ({ page }) => {
  await page.goto('/trading/deposit-missing/');
  await page.getByRole('link', { name: '资金异常？' }).click();
  await expect(page).toHaveURL(/\/emergency\/$/);
  const first = page.locator('.big-steps > li').first();
  await expect(first.getByRole('heading')).toHaveText('冻结账户');
  await expect(first).toBeInViewport();
});

test('只用键盘也能打开跳到正文，并走到紧急页', async ({ page }) => {
  await page.goto('/accounts/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.goto('/accounts/');
  const alarm = page.getByRole('link', { name: '资金异常？' });
  for (let step = 0; step < 12 && !(await alarm.evaluate((node) => node === document.activeElement)); step += 1) await page.keyboard.press('Tab');
  await expect(alarm).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/emergency\/$/);
});

test('步骤可以勾掉，勾了几步会说出来，刷新后不留痕迹', async ({ page }) => {
  await page.goto('/trading/deposit-missing/');
  await page.mouse.move(100, 100, { steps: 3 });
  const first = page.getByRole('button', { name: '第 1 步，标记为已完成' });
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('step-list').getByRole('status')).toContainText('已完成 1 步');
  // The tick takes the number's place: no part of it shows behind.
  expect(await page.locator('.steps > ol > li').evaluateAll((steps) => steps.slice(0, 2).map((step) => getComputedStyle(step, '::before').visibility))).toEqual(['hidden', 'visible']);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  await page.reload();
  await page.mouse.move(120, 120, { steps: 3 });
  await expect(page.getByRole('button', { name: '第 1 步，标记为已完成' })).toHaveAttribute('aria-pressed', 'false');
});

test('复制本页链接后，按钮上说已复制', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/security/strong-password/');
  await page.mouse.move(100, 100, { steps: 3 });
  await page.getByRole('button', { name: '复制本页链接' }).click();
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
});

test('复制一节的链接：按钮说得出是哪一节，说一声「已复制」，过后还是原来的样子', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const said = await listenTo(page);
  await page.goto('/trading/deposit-missing/');
  await page.mouse.move(100, 100, { steps: 3 });
  const button = page.locator('.heading').first().getByRole('button', { name: '复制本节链接' });
  await expect(button).toHaveAccessibleDescription((await page.locator('.heading h2').first().textContent()) ?? '');
  const before = await button.innerHTML();
  await button.click();
  await expect(page.locator('.heading').first().getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await said()).toEqual(['已复制']);
  await expect(button).toBeVisible({ timeout: 5_000 });
  expect(await button.innerHTML()).toBe(before);
});

test('术语点一下就有解释，键盘和手指都行；没点以前不插进句子里读', async ({ page }) => {
  await page.goto('/trading/trade-history/');
  const meaning = '区块链给一笔转账的编号';
  expect(await page.locator('.article-body').ariaSnapshot()).not.toContain(meaning);
  const term = page.getByRole('button', { name: 'TxID' });
  await term.press('Enter');
  await expect(page.getByText(meaning)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^完整说明.*TxID$/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText(meaning)).toBeHidden();
  await expect(term).toBeFocused();
  // The sentence is still whole for those who search it and for programs that read it.
  expect(await (await page.request.get('/trading/trade-history.md')).text()).toContain(`还要记下 TxID（也叫交易哈希。${meaning}`);
});

test('宽屏上目录跟着读到的位置走', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('/trading/deposit-missing/');
  const toc = page.locator('.toc-side');
  await page.locator('.article-body h2').nth(1).scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelectorAll('.article-body h2')[1]?.scrollIntoView({ block: 'start' }));
  await expect(toc.locator('a[aria-current]')).toHaveText((await page.locator('.article-body h2').nth(1).textContent()) ?? '');
});

test('Ctrl+K 移到搜索框；单独按 k 什么也不发生', async ({ page }) => {
  await page.goto('/trading/');
  await page.keyboard.press('k');
  await expect(page.getByRole('searchbox', { name: '搜索帮助' })).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: '搜索帮助' })).toBeFocused();
});

test('不存在的地址返回 404，并给出搜索和去处', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
});

for (const width of [320, 360, 768, 1280]) {
  test(`${width} 像素宽时没有一页需要左右滑动`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/', '/trading/', '/trading/deposit-missing/', '/security/choose-2fa/', '/security/official-channels/', '/emergency/', '/contact/', '/official/', '/search/', '/hours/channel-hours/', '/404.html']) {
      await page.goto(path);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  });
}

for (const path of ['/trading/deposit-missing/', '/contact/', '/', '/search/?q=充值']) {
  test(`整页截图里，页脚也在：${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(path);
    if (path.includes('?q=')) await expect(page.locator('html')).toHaveAttribute('data-search', 'done');
    const links = (skipped: boolean) => page.evaluate((wanted) => [...document.querySelectorAll('main a, footer a')].filter((link) =>
      link.checkVisibility() && link.checkVisibility({ contentVisibilityAuto: true }) !== wanted).map(({ textContent }) => textContent), skipped);
    await expect.poll(() => links(true)).toEqual([]);
    expect((await links(false)).length).toBeGreaterThan(5);
  });
}

test('读者来看时间的文章，时间表在正文前面，话最长的时候也在第一屏', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  // Saturday evening: two channels are closed until a day that needs its date.
  await page.clock.setFixedTime('2026-11-28T18:30+08:00');
  await page.goto('/hours/channel-hours/');
  await expect(page.locator('.now-panel channel-now[data-state="closed"]')).toHaveCount(2);
  expect((await page.getByRole('table').first().boundingBox())?.y).toBeLessThan(780);
});

test('紧急的文章文末的按钮说明去的是紧急页面', async ({ page }) => {
  await page.goto('/security/stolen-first-ten-minutes/');
  await page.getByRole('link', { name: '看全部紧急处理步骤和联系渠道' }).click();
  await expect(page).toHaveURL(/\/emergency\/$/);
});

test('紧急页面：登录不了和自己的钱包被盗，在第一步上面就有去处，第一步仍在首屏', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/emergency/');
  await expect(page.getByRole('heading', { name: '冻结账户' })).toBeInViewport();
  for (const name of ['登录不了怎么办', '被盗的是自己的钱包']) {
    await page.goto('/emergency/');
    await page.locator('.emergency-ways').getByRole('link', { name: new RegExp(name) }).click();
    await expect(page.getByRole('heading', { name })).toBeInViewport();
  }
});

test('紧急页面印成一张纸，写平常的开放时间，不写打印那一刻是否开放', async ({ page }) => {
  await page.goto('/emergency/');
  await expect(page.locator('channel-now[data-state="open"], channel-now[data-state="closed"]').first()).toBeAttached();
  const sheet = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
  expect(sheet.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  const text = await page.getByRole('main').innerText();
  expect(text).not.toMatch(/现在开放|现在关闭|距离|先用这个/);
  expect(text).toMatch(/周一至/);
});
