// A reader searches: words, sentences, input methods, keyboard.
import { expect, test, type Page } from '@playwright/test';

const results = (page: Page) => page.locator('main ol[aria-label="搜索结果"]');
const done = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-search', 'done', { timeout: 20_000 });

async function search(page: Page, text: string): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(text)}`);
  await done(page);
}

test('搜「我的密码忘记了怎么办」，第一篇就是忘记密码', async ({ page }) => {
  await search(page, '我的密码忘记了怎么办');
  await expect(results(page).getByRole('link').first()).toHaveAttribute('href', /\/accounts\/forgot-password\//);
  for (const item of await results(page).getByRole('listitem').all()) await expect(item.getByRole('link')).toHaveCount(1);
  await expect(results(page).locator('mark').first()).toBeVisible();
});

test('点一条结果，就到刚才看见的那一段', async ({ page }) => {
  await search(page, '区块浏览器 确认数');
  const link = results(page).locator('a[href*="#"]').first();
  const hash = decodeURIComponent(new URL((await link.getAttribute('href')) ?? '', page.url()).hash);
  await link.click();
  await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeInViewport();
});

test('在页头边打字边出结果，方向键和 Esc 可以走动', async ({ page }) => {
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

test('读者没有去搜索以前，什么都不为搜索下载', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/trading/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /search\.json|search-\d|search-worker|search-engine|search-controller/.test(path))).toEqual([]);
  await page.getByRole('searchbox').focus();
  await expect.poll(() => asked.some((path) => path.endsWith('/search.json'))).toBe(true);
});

test('输入法还在选字时不搜，选好了才搜', async ({ page }) => {
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

test('另外搜了什么会写出来，点一下就只搜自己写的词', async ({ page }) => {
  await search(page, '出金没到账');
  await expect(page.getByText('也搜索了：提现', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '只搜我写的词' }).click();
  await expect(page.getByText('只搜索了你写的词')).toBeVisible();
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(page.getByText('也搜索了：提现', { exact: false })).toBeVisible();
});

test('像是出了急事，先把做法放在结果上面', async ({ page }) => {
  await search(page, '我的币被盗了');
  await expect(page.locator('main [data-part="emergency"]')).toBeVisible();
  await search(page, '手续费');
  await expect(page.locator('main [data-part="emergency"]')).toBeHidden();
});

test('可以只看一个分类的结果', async ({ page }) => {
  await search(page, '密码');
  await page.getByRole('button', { name: '安全与防骗' }).click();
  await done(page);
  for (const link of await results(page).getByRole('link').all()) await expect(link).toHaveAttribute('href', /\/security\//);
  await expect(page).toHaveURL(/in=security/);
});

test('一个字都找不到时也不留白：有问得最多的、分类、紧急入口，还能带着这句话去联系客服', async ({ page }) => {
  await search(page, '鱻龘麤');
  const help = page.locator('main [data-part="none"]');
  await expect(help).toBeVisible();
  await expect(help.getByRole('link', { name: '带着这个问题联系客服' })).toHaveAttribute('href', /about=/);
  await expect(help.getByRole('link', { name: '资金异常？' })).toBeVisible();
  for (const name of ['问得最多', '按分类找答案']) await expect(page.getByRole('navigation', { name }).getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '安全与防骗' })).toBeHidden();
});

test('有结果时只有结果，看完还没找到的，带着这句话去联系客服', async ({ page }) => {
  await search(page, '提现没到账');
  await expect(page.getByRole('navigation', { name: '问得最多' })).toBeHidden();
  await expect(page.locator('main [data-part="last"]').getByRole('link')).toHaveAttribute('href', /about=%E6%8F%90/);
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('navigation', { name: '问得最多' })).toBeVisible();
});

test('助记词不会被搜索，从地址栏和输入框里消失，并说明为什么', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`/search/?q=${encodeURIComponent('abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about')}`);
  await expect(page.locator('main [data-part="secret"]')).toBeVisible();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  expect(asked.filter((url) => /\/index\//.test(url))).toEqual([]);
});

for (const [typed, meant] of [['withdrawl', '提现'], ['depositt', '充值']] as const) {
  test(`「${typed}」没有结果时，问一句是不是想找「${meant}」，点一下就搜`, async ({ page }) => {
    await search(page, typed);
    const offer = page.locator('main [data-part="suggest"]');
    await expect(offer).toContainText('是不是想找：');
    await offer.getByRole('button', { name: meant, exact: true }).click();
    await done(page);
    await expect(results(page).getByRole('link').first()).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue(meant);
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(offer).toBeHidden();
  });
}

test('打开搜索页时不下载画结果的程序，点进输入框才下载', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/search/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /search\.json|search-\d|search-worker|search-engine|search-controller/.test(path))).toEqual([]);
  await page.getByRole('searchbox').click();
  await expect.poll(() => asked.filter((path) => /search\.json|search-controller/.test(path)).length).toBe(2);
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '"><svg onload=alert(1)>', '<a href="javascript:alert(1)">提现</a>', '<iframe src=//a>', '<b>提现</b>', '<template><i>x</i></template>', '</ol></div><h1>x</h1>', '<!--', ']]>', '&lt;img&gt;', '&#60;b&#62;',
  'javascript:alert(1)', 'data:text/html,<b>x</b>', '{{7*7}}', '${7*7}', '#{7*7}', "' OR 1=1 --", '"', "'", '`', '\\', '(((', '[a-z', '*', '?', '.', '+', '%00', '%', '%E6%8F', '../../x', '?q=1&about=2#x', '=cmd()',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', '__proto__ 提现', '\u202e提现', '\u2066提现\u2069', '提\u200b现', '\ufeff密码', '密\u00ad码', '\u0000', '密\u0000码', '\ud800', '\udc00提现', '提现\ud83d',
  '密码'.repeat(10_000), 'a'.repeat(20_000), '提现 '.repeat(6_667), '👩‍👩‍👧‍👦'.repeat(400), 'e\u0301'.repeat(500), '（'.repeat(200), '\t', '　', 'ㄧ', '提ㄧ', '\ue000', '１２３', '2FA\u2028提现',
];

test('六十多条刁钻的输入连着搜：不出错，不多出一个元素，地址里不超过 200 个字符', async ({ page }) => {
  test.setTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => { errors.push(dialog.message()); void dialog.dismiss(); });
  await page.goto('/search/');
  const field = page.getByRole('searchbox');
  const kinds = () => page.evaluate(() => [...new Set([...document.querySelectorAll('search-page *')].map((element) => element.localName))].sort());
  await field.fill('提现没到账');
  await done(page);
  const usual = new Set([...(await kinds()), 'mark']);
  for (const odd of HOSTILE) {
    await field.evaluate((input: HTMLInputElement, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, odd);
    await done(page);
    expect((await kinds()).filter((kind) => !usual.has(kind)), odd.slice(0, 40)).toEqual([]);
  }
  await page.waitForTimeout(600);
  expect(errors).toEqual([]);
  for (const long of ['密码'.repeat(10_000), 'zq'.repeat(10_000)]) {
    await page.goto('/search/?q=');
    await field.evaluate((input: HTMLInputElement, text) => {
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, long);
    await done(page);
    await page.waitForTimeout(600);
    expect((new URL(page.url()).searchParams.get('q') ?? '').length).toBeLessThanOrEqual(200);
  }
});
