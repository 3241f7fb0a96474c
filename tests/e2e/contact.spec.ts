// From a problem to the right person: urgency first, what is open now, and nothing kept.
import { expect, test, type Page } from '@playwright/test';
import { spyOn } from './leak-spy.ts';

/** Opens a page at a fixed moment. */
async function openAt(page: Page, path: string, when: string): Promise<void> {
  await page.clock.install({ time: new Date(when) });
  await page.goto(path);
}
/** The channels of the first list on the page, in the order in which they stand, with what each says. */
async function channels(page: Page): Promise<{ id: string; text: string }[]> {
  const list = page.locator('channel-order').first();
  await list.scrollIntoViewIfNeeded();
  await expect(list.locator('channel-now[data-state]').first()).toBeVisible();
  return list.locator('.channel').evaluateAll((items) => items.map((item) => ({ id: (item as HTMLElement).dataset['channel'] ?? '', text: (item as HTMLElement).innerText.replace(/\s+/g, ' ') })));
}
const choose = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name }).click();
const OVERDUE = '/contact/deposit/pending/over/';

test('充值超时的人，一步一问，得到该找谁、何时回复和为什么', async ({ page }) => {
  await openAt(page, '/contact/', '2026-11-23T10:00+08:00');
  await choose(page, '充值没有到账');
  await expect(page.getByText('第 2 步，共 4 步')).toBeVisible();
  await choose(page, '没有危险');
  await choose(page, '处理中');
  await choose(page, '已经超过页面写的时间');
  await expect(page).toHaveURL(/\/contact\/deposit\/pending\/over\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('充值没有到账：现在这样做');
  const [first, second] = await channels(page);
  expect(first).toEqual({ id: 'chat', text: expect.stringMatching(/先用这个[\s\S]*现在开放 到今天 24:00[\s\S]*10 分钟内回复（目标，不是承诺）/) });
  expect(second).toEqual({ id: 'email', text: expect.stringMatching(/到今天 18:00[\s\S]*现在发送，最晚明天 10:00 前回复（目标，不是承诺）/) });
  const order = await page.getByRole('main').evaluate((main) => ['先自己做这件事', '联系谁', '准备好这些再联系', '任何渠道都不会要这些', '为什么这样安排'].map((words) => (main as HTMLElement).innerText.indexOf(words)));
  expect(order.every((place, index) => place > (order[index - 1] ?? -1))).toBe(true);
  expect(await page.locator('.result .rows a').count()).toBeLessThanOrEqual(3);
});

async function isEmergencyArticle(page: Page, path: string): Promise<boolean> {
  await page.goto(path);
  return (await page.locator('.article-head .mark-emergency').count()) > 0;
}
const sectionOf = (path: string): string => path.split('/').at(-3) ?? '';
for (const path of ['/contact/deposit/failed/', '/contact/withdrawal/pending/over/', '/contact/sign-in/result/', '/contact/scam/result/', '/contact/other/result/']) {
  test(`${path} 推荐的文章就是读者自己搜同样的话会得到的，至多三篇，不重复第一步`, async ({ page }) => {
    await page.goto(path);
    const offer = page.getByRole('region', { name: '也许不用联系' });
    const offered = await offer.getByRole('listitem').getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(offered.length).toBeGreaterThanOrEqual(1);
    expect(offered.length).toBeLessThanOrEqual(3);
    const first = await page.getByRole('link', { name: '看怎么做' }).getAttribute('href');
    expect(offered).not.toContain(first);
    await offer.getByRole('link', { name: '搜到的全部文章' }).click();
    const results = page.locator('[data-part="list"] li');
    await expect(results.first()).toBeVisible({ timeout: 20_000 });
    const found = await results.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    // In the same order; only the first action's article, articles of other sections and those about an emergency may be left out between them.
    expect(found.filter((each) => offered.includes(each))).toEqual(offered);
    const passed = found.slice(0, found.indexOf(offered.at(-1) ?? '')).filter((each) => !offered.includes(each));
    for (const each of passed) if (each !== first && sectionOf(each) === sectionOf(offered[0] ?? '')) expect(await isEmergencyArticle(page, each), each).toBe(true);
  });
}

test('紧急页不推荐文章；还没受骗的人也不会被推荐紧急文章', async ({ page }) => {
  await page.goto('/emergency/');
  await expect(page.getByRole('region', { name: '也许不用联系' })).toHaveCount(0);
  await page.goto('/contact/scam/result/');
  const offered = await page.getByRole('region', { name: '也许不用联系' }).getByRole('listitem').getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(offered.length).toBeGreaterThan(0);
  for (const path of offered) expect(await isEmergencyArticle(page, path), path).toBe(false);
});

test('返回上一步，前面的回答都还在；没有任何选项被预先选中', async ({ page }) => {
  await page.goto(OVERDUE);
  await choose(page, '上一步');
  await expect(page).toHaveURL(/\/contact\/deposit\/pending\/$/);
  await choose(page, '上一步');
  await expect(page).toHaveURL(/\/contact\/deposit\/status\/$/);
  await choose(page, '上一步');
  await expect(page).toHaveURL(/\/contact\/deposit\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/contact\/deposit\/status\/$/);
  expect(await page.locator('main :is(input:checked, [aria-checked="true"], [aria-current])').count()).toBe(0);
});

test('有危险和不确定都到同一个紧急页，地址、存储和请求里都看不出回答', async ({ page }) => {
  const spy = spyOn(page);
  const ends: string[] = [];
  for (const [topic, answer] of [['登录不了', '有危险'], ['登录不了', '不确定'], ['充值没有到账', '有危险']] as const) {
    await page.goto('/contact/');
    await choose(page, topic);
    await page.getByRole('main').getByRole('link', { name: new RegExp(`^${answer}`) }).click();
    await expect(page.getByRole('heading', { name: '冻结账户', exact: true })).toBeVisible();
    ends.push(page.url());
  }
  await page.goto('/contact/');
  await choose(page, '资产正在被转走');
  ends.push(page.url());
  expect(new Set(ends).size).toBe(1);
  expect(new URL(ends[0] ?? '').pathname + new URL(ends[0] ?? '').search + new URL(ends[0] ?? '').hash).toBe('/emergency/');
  expect(await spy.everything()).not.toMatch(/theft|unsure|risk|danger/i);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.state])).toEqual([0, 0, '', null]);
});

test('紧急页不先推文章，先冻结，再给现在开放的最快渠道，邮件只留记录', async ({ page }) => {
  await openAt(page, '/emergency/', '2026-11-23T10:00+08:00');
  const found = await channels(page);
  expect(found.map(({ id }) => id)).toEqual(['chat', 'phone', 'email']);
  expect(found[2]?.text).toContain('不要等它');
  await expect(page.locator('[data-part="closed"]')).toHaveAttribute('data-now', 'open');
});

test('紧急页在凌晨：说出谁先开放、还有多久，以及这时先做什么', async ({ page }) => {
  await openAt(page, '/emergency/', '2026-11-22T03:00+08:00');
  const [first] = await channels(page);
  expect(first).toEqual({ id: 'chat', text: expect.stringMatching(/现在关闭 今天 10:00 开放 距离开放还有 7 小时(?! \d)/) });
  await expect(page.getByText('现在没有人值班，先这样做：冻结后')).toBeVisible();
  await expect(page.locator('[data-part="closed"]')).toHaveAttribute('data-now', 'closed');
  // What to do meanwhile stands before the closed doors, for the eye and for the ear.
  const [note, list] = [await page.locator('[data-part="closed"]').boundingBox(), await page.locator('channel-order ol').boundingBox()];
  expect(note?.y ?? Number.NaN).toBeLessThan(list?.y ?? Number.NaN);
  expect((await page.locator('#channels').ariaSnapshot()).replace(/现在没有人值班[\s\S]*/, '')).not.toContain('list');
  await page.clock.setFixedTime(new Date('2026-11-23T10:00+08:00'));
  await page.clock.runFor(60_000);
  await expect(page.locator('[data-part="closed"]')).toHaveAttribute('data-now', 'open');
  expect((await page.locator('#channels').ariaSnapshot()).replace(/渠道都关闭时[\s\S]*/, '')).toContain('list');
});

test('关门的那一分钟，页面自己从开放变成关闭', async ({ page }) => {
  await openAt(page, '/contact/sign-in/result/', '2026-11-29T23:58:30+08:00');
  expect((await channels(page))[0]).toEqual({ id: 'chat', text: expect.stringContaining('现在开放') });
  await page.clock.runFor(120_000);
  await expect(page.locator('channel-now[data-channel="chat"]')).toHaveAttribute('data-state', 'closed');
  await expect(page.locator('channel-now[data-channel="chat"]')).toContainText(/今天 08:00 开放\s*距离开放还有 8 小时(?! \d)/);
});

test('长假夜里都关着：先开门、先有人回的排在最前，而不是平时的第一个', async ({ page }) => {
  await openAt(page, '/contact/sign-in/result/', '2026-10-02T23:30+08:00');
  expect((await channels(page)).map(({ id }) => id)).toEqual(['phone', 'chat', 'email']);
  await page.clock.setFixedTime(new Date('2026-10-03T11:00+08:00'));
  await page.reload();
  expect((await channels(page)).map(({ id }) => id)).toEqual(['chat', 'phone', 'email']);
});

test('文章末尾也是现在有人的排在前面，哪怕平时先写邮件', async ({ page }) => {
  await openAt(page, '/feedback/rate-support/', '2026-11-28T12:00+08:00');
  const rows = page.locator('.topic-channels > li');
  await rows.first().scrollIntoViewIfNeeded();
  await expect(rows.locator('channel-now')).toHaveCount(2);
  await expect(rows.first()).toHaveAttribute('data-channel', 'chat');
  await expect(rows.locator('channel-now').first()).toHaveAttribute('data-state', 'open');
  await expect(rows.locator('channel-now').last()).toHaveAttribute('data-state', 'closed');
});

test('国庆长假里发邮件，最晚时间是第一个工作日下班；调休的周六照常上班', async ({ page }) => {
  await openAt(page, OVERDUE, '2026-10-03T12:00+08:00');
  const email = page.locator('channel-now[data-channel="email"]');
  await email.scrollIntoViewIfNeeded();
  await expect(email).toContainText('现在发送，最晚 10 月 8 日（周四）18:00 前回复（目标，不是承诺）');
  await page.clock.setFixedTime(new Date('2026-10-10T10:00+08:00'));
  await page.reload();
  await email.scrollIntoViewIfNeeded();
  await expect(email).toContainText('现在开放 到今天 18:00');
});

const zones: [string, string, string][] = [
  ['Asia/Shanghai', '到今天 24:00', ''],
  ['America/New_York', '到今天 24:00（北京时间）', '；你的时间：明天 11:00'],
  ['Europe/London', '到今天 24:00（北京时间）', '；你的时间：今天 16:00'],
  ['Australia/Lord_Howe', '到今天 24:00（北京时间）', '；你的时间：明天 03:00'],
];
for (const [timezoneId, until, yours] of zones) {
  test.describe(`读者在 ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('看到平台时间和自己的时间', async ({ page }) => {
      // 22 November, 21:30 in New York: there it is still the day before.
      await openAt(page, OVERDUE, '2026-11-23T10:30+08:00');
      const chat = page.locator('channel-now[data-channel="chat"]');
      await chat.scrollIntoViewIfNeeded();
      await expect(chat.locator('[data-part="change"]')).toHaveText(until);
      await expect(chat.locator('[data-part="wait"]')).toHaveText(`距离关闭还有 13 小时 30 分钟${yours}`);
    });

    test('一周的图从自己的今天开始，也能当表格读', async ({ page }) => {
      await openAt(page, '/hours/channel-hours/', '2026-11-23T10:30+08:00');
      const strip = page.locator('week-strip[data-channel="email"]');
      await strip.scrollIntoViewIfNeeded();
      await expect(strip.locator('caption')).toContainText('未来 7 天');
      await expect(strip.getByRole('row')).toHaveCount(8);
      const today = strip.getByRole('row').nth(1);
      const times = { 'Asia/Shanghai': '09:00–18:00', 'America/New_York': '20:00–24:00', 'Europe/London': '01:00–10:00', 'Australia/Lord_Howe': '12:00–21:00' }[timezoneId];
      await expect(today.getByRole('rowheader')).toHaveText('今天');
      await expect(today.getByRole('cell').last()).toHaveText(times ?? '');
      await expect(today.locator('line.strip-now')).toHaveCount(1);
    });
  });
}

test('只用键盘也能走完每一步', async ({ page }) => {
  await page.goto('/contact/');
  const follow = async (name: string): Promise<void> => {
    const link = page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}`) });
    for (let step = 0; step < 40 && !(await link.evaluate((node) => node === document.activeElement)); step += 1) await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await follow('提现没有到账');
  await follow('没有危险');
  await follow('失败');
  await expect(page).toHaveURL(/\/contact\/withdrawal\/failed\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('提现没有到账：现在这样做');
});

test('每一行整行都能点，高度够大', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/contact/sign-in/');
  for (const row of await page.locator('.choice').all()) {
    const box = await row.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(56);
    expect(box?.width ?? 0).toBeGreaterThan(270);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('还没到时间的人，先读到「先等」；不确定的人，先去看状态；规则的编号不给读者看', async ({ page }) => {
  await page.goto('/contact/withdrawal/pending/within/');
  await expect(page.locator('.result-action')).toHaveText(/^先等/);
  await expect(page.getByRole('heading', { name: '过了写明的时间还没到，再联系' })).toBeVisible();
  await page.goto('/contact/withdrawal/pending/unsure/');
  await expect(page.locator('.result-action')).toHaveText(/^先看记录里的状态/);
  expect(await page.getByRole('main').innerText()).not.toMatch(/transaction-|适用规则/);
});

test('从文章的「还没解决？」出发，主题已经知道', async ({ page }) => {
  await page.goto('/trading/deposit-missing/');
  await page.getByRole('link', { name: '就这个问题联系客服' }).click();
  await expect(page).toHaveURL(/\/contact\/deposit\/$/);
  await expect(page.getByRole('main').getByText('充值没有到账')).toBeVisible();
});
