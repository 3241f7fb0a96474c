// Search for whoever hears it instead of seeing it: each answer is said once, and the focus is never lost.
import { expect, test, type Page } from '@playwright/test';
import { listenTo } from './spoken.ts';

const field = (page: Page) => page.getByRole('main').getByRole('searchbox');
const results = (page: Page) => page.getByRole('main').getByRole('list', { name: '搜索结果' });
const heading = (page: Page) => page.getByRole('heading', { name: '搜索结果', level: 2 });
const done = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-search', 'done', { timeout: 20_000 });
const open = async (page: Page, text: string): Promise<void> => {
  await page.goto(`/search/?q=${encodeURIComponent(text)}`);
  await done(page);
};
/** All that was said by the time when nothing more comes; that a slow machine is still at it is said on the way. */
async function heard(page: Page, said: () => Promise<string[]>): Promise<string[]> {
  await page.waitForTimeout(1_200);
  return (await said()).filter((text) => text !== '正在搜索……');
}

test('每搜一次只说一句：搜的是什么、有几篇；打字当中不插话', async ({ page }) => {
  const said = await listenTo(page);
  await open(page, '提现没到账');
  expect(await heard(page, said)).toEqual([expect.stringMatching(/^「提现没到账」：最相关的 \d+ 篇$/)]);
  await field(page).fill('');
  await field(page).pressSequentially('忘记密码', { delay: 120 });
  await done(page);
  expect(await heard(page, said)).toEqual([expect.stringMatching(/^「忘记密码」：最相关的 \d+ 篇$/)]);
});

test('只看一个分类、只搜自己写的词，也会说出来', async ({ page }) => {
  const said = await listenTo(page);
  await open(page, '出金没到账');
  await heard(page, said);
  await page.getByRole('button', { name: '交易与资金' }).click();
  expect((await heard(page, said)).join()).toMatch(/^「出金没到账」：最相关的 \d+ 篇。只看「交易与资金」$/);
  await page.getByRole('button', { name: '只搜我写的词' }).click();
  expect((await heard(page, said)).join()).toMatch(/。只看「交易与资金」。只搜索了你写的词$/);
});

for (const path of ['/search/', '/trading/']) {
  test(`像是出了急事，先说紧急的做法，再说结果：${path}`, async ({ page }) => {
    const said = await listenTo(page);
    await page.goto(path);
    await page.getByRole('searchbox').fill('我的币被盗了');
    await done(page);
    expect((await heard(page, said)).join()).toMatch(/^资金正在被转走、账户被盗？先做这几步。「我的币被盗了」：最相关的 \d+ 篇$/);
  });
}

test('没有结果时，把「是不是想找」也说出来；同一句话不读两遍', async ({ page }) => {
  const said = await listenTo(page);
  await open(page, 'withdrawl');
  const [text] = await heard(page, said);
  expect(text).toMatch(/是不是想找：.*提现/);
  await open(page, '鱻龘麤');
  expect(await heard(page, said)).toEqual(['没有找到「鱻龘麤」']);
  expect((await page.locator('search-page').ariaSnapshot()).match(/没有找到「鱻龘麤」/g)).toHaveLength(1);
});

for (const [name, path, programs, act] of [
  ['搜索页的程序', '/search/', /\/_astro\/search-page/, undefined],
  ['画结果的程序', '/search/?q=%E6%8F%90%E7%8E%B0', /\/_astro\/search-controller/, undefined],
  ['页头的搜索程序', '/trading/', /\/_astro\/search-box/, '提现'],
  ['页头画结果的程序', '/trading/', /\/_astro\/search-controller/, '提现'],
] as const) {
  test(`${name}载入不了，听得到，也只说一次`, async ({ page }) => {
    await page.route(programs, (route) => route.abort());
    const said = await listenTo(page);
    await page.goto(path);
    if (act) await page.getByRole('searchbox').fill(act);
    await page.waitForTimeout(6_500);
    expect(await said()).toEqual([expect.stringContaining('搜索暂时用不了')]);
  });
}

test('按回车就到结果的标题，从那里往下是第一条结果；什么都没写就留在输入框', async ({ page }) => {
  await page.goto('/search/', { waitUntil: 'networkidle' });
  await field(page).press('Enter');
  await expect(field(page)).toBeFocused();
  await field(page).fill('提现没到账');
  await field(page).press('Enter');
  await expect(heading(page)).toBeFocused();
  await done(page);
  await expect(heading(page)).toBeFocused();
  for (let step = 0; step < 4 && !(await results(page).getByRole('link').first().evaluate((link) => link === document.activeElement)); step += 1) await page.keyboard.press('Tab');
  await expect(results(page).getByRole('link').first()).toBeFocused();
});

test('结果可以一个标题一个标题地跳', async ({ page }) => {
  await open(page, '提现没到账');
  await expect(heading(page)).toHaveCount(1);
  await expect(results(page).getByRole('heading', { level: 3 })).toHaveCount(await results(page).getByRole('listitem').count());
  expect(await results(page).getByRole('listitem').count()).toBeGreaterThan(3);
});

test('按「只搜我写的词」，焦点到「恢复」；再按，又回来', async ({ page }) => {
  await open(page, '出金没到账');
  await page.getByRole('button', { name: '只搜我写的词' }).press('Enter');
  await expect(page.getByRole('button', { name: '恢复' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '只搜我写的词' })).toBeFocused();
});

test('按「显示更多」，焦点到新出来的第一篇', async ({ page }) => {
  await open(page, '提现');
  await page.getByRole('button', { name: '显示更多' }).press('Enter');
  await expect(results(page).getByRole('link').nth(6)).toBeFocused();
});

test('等得久了，读者已经走进说明里，结果一来焦点在结果的标题，不丢', async ({ page, context }) => {
  let answer: (() => void) | undefined;
  const late = new Promise<void>((resolve) => { answer = resolve; });
  await context.route(/\.pf_index/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`/search/?q=${encodeURIComponent('提现没到账')}`);
  await page.locator('main [data-part="failed"]').getByRole('link').first().focus({ timeout: 10_000 });
  answer?.();
  await expect(results(page).getByRole('link').first()).toBeVisible({ timeout: 20_000 });
  await expect(heading(page)).toBeFocused();
});

test('方向键只停在看得见的东西上，走一圈回到输入框', async ({ page }) => {
  await page.goto('/trading/');
  const box = page.getByRole('searchbox');
  await box.fill('鱻龘麤');
  await done(page);
  await box.press('ArrowDown');
  await expect(box).toBeFocused();
  await box.fill('提现没到账');
  await expect(page.locator('search-box ol').getByRole('link').first()).toBeVisible();
  const links = await page.locator('search-box').locator('ol a:visible, [data-all]:visible').count();
  for (let step = 0; step <= links; step += 1) await page.keyboard.press('ArrowDown');
  await expect(box).toBeFocused();
});

test('一个分类里没有，就说是哪个分类里没有，一下就能在全部分类里找', async ({ page }) => {
  await page.goto('/search/?q=TRC20&in=feedback');
  await done(page);
  const none = page.locator('main [data-part="none"]');
  await expect(none).toContainText('在「评价与投诉」里没有找到「TRC20」');
  await none.getByRole('button', { name: '在全部分类里找' }).press('Enter');
  await expect(results(page).getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '全部', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(heading(page)).toBeFocused();
  await expect(page).not.toHaveURL(/in=/);
});

test('搜过的话写在标题里，清空就恢复', async ({ page }) => {
  await page.goto('/search/');
  const title = await page.title();
  await field(page).fill('提现没到账');
  await expect(page).toHaveTitle(/^「提现没到账」的搜索结果 · /);
  await field(page).fill('');
  await expect(page).toHaveTitle(title);
});
