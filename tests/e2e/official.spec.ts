// /official/: is this really ours?
import { expect, test, type Page } from '@playwright/test';
import { spyOn } from './leak-spy.ts';

const field = '粘贴链接、邮箱、电话或账号';
const check = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel(field).fill(text);
  await page.getByRole('button', { name: '核对' }).click();
};
const status = (page: Page) => page.locator('official-checker').getByRole('status');

test('官方地址、邮箱、电话、账号各种写法都认得', async ({ page, request }) => {
  const { channels } = (await (await request.get('/official-channels.json')).json()) as { channels: { value: string; name: string }[] };
  await page.goto('/official/');
  for (const { value, name } of channels) {
    for (const spelling of [value, ` ${value.toUpperCase()} `, `「${value}」`]) {
      if (spelling !== value && /\/chat/.test(value)) continue;
      await check(page, spelling);
      await expect(status(page), spelling).toContainText('在官方清单中', { useInnerText: true });
      await expect(status(page), spelling).toContainText(name, { useInnerText: true });
    }
  }
});

test('相似的地址被指出来，标出异常字符，不变成链接，不说安全', async ({ page }) => {
  await page.goto('/official/');
  await check(page, 'https://www.bіtp.example/login');
  await expect(status(page)).toContainText('极可能是假冒', { useInnerText: true });
  await expect(status(page).locator('.letters u')).toHaveText(['і']);
  await expect(status(page)).toContainText('www.xn--btp-jhd.example', { useInnerText: true });
  await expect(status(page).locator('a:visible')).toHaveAttribute('href', /\/emergency\//);
  await check(page, 'https://weather.test/');
  await expect(status(page)).toContainText('按假冒处理', { useInnerText: true });
  await check(page, '');
  await expect(status(page)).toContainText('请先粘贴', { useInnerText: true });
  expect(await page.locator('official-checker').textContent()).not.toMatch(/安全的|可放心|没有风险/);
});

test('不是官方的网址，用大字说出真正会打开的网站，并在原文里标出来', async ({ page }) => {
  await page.goto('/official/');
  for (const [text, host, domain] of [
    ['https://www.bitp.example.login-verify.com/a', 'www.bitp.example.login-verify.com', 'login-verify.com'],
    ['https://www.bitp.example@evil.com/', 'evil.com', 'evil.com'],
    ['www.bitp.example@evil.com', 'evil.com', 'evil.com'],
  ] as const) {
    await check(page, text);
    await expect(status(page), text).toContainText('真正会打开：', { useInnerText: true });
    await expect(page.locator('.check-host'), text).toHaveText(host);
    await expect(page.locator('.check-host strong'), text).toHaveText(domain);
    expect((await page.locator('.letters [data-owner]').allTextContents()).join(''), text).toBe(domain);
    await expect(page.getByText(`它的主人：${domain}`), text).toBeVisible({ visible: host !== domain });
    await expect(page.getByText('有下划线'), text).toBeHidden();
  }
});

test('邮箱只和官方邮箱比，标出它的域名，不拿网址的字母来凑', async ({ page }) => {
  await page.goto('/official/');
  await check(page, 'support@bitp-help.com');
  await expect(status(page)).toContainText('与官方的「客服邮箱」相似', { useInnerText: true });
  await expect(page.locator('.letters u')).toHaveCount(0);
  await expect(page.getByText('有下划线')).toBeHidden();
  await expect(page.locator('.check-host')).toHaveText('bitp-help.com');
  await expect(page.getByText('真正会打开')).toBeHidden();
});

test('官方的裸域名和不是地址的文字，不说官方，也不指认假冒', async ({ page }) => {
  await page.goto('/official/');
  await check(page, 'bitp.example');
  await expect(status(page)).toContainText('属于同一个域名', { useInnerText: true });
  for (const text of ['bitp', '你好', '0x52908400098527886E0F7030069857D2E4169EE7']) {
    await check(page, text);
    await expect(status(page), text).toContainText('没有可以核对的内容', { useInnerText: true });
    await expect(page.locator('.letters'), text).toBeHidden();
  }
  for (const text of ['bitp.example', 'bitp', '你好']) {
    await check(page, text);
    await expect(status(page), text).not.toContainText(/假冒|在官方清单中|紧急/, { useInnerText: true });
  }
});

test('官方网址后面的中文不算异常', async ({ page }) => {
  await page.goto('/official/');
  await check(page, 'https://www.bitp.example/登录?x=1');
  await expect(status(page)).toContainText('在官方清单中', { useInnerText: true });
  await expect(page.getByText('有下划线')).toBeHidden();
  await expect(page.locator('.letters')).toBeHidden();
});

test('助记词和私钥不照样显示，从输入框里消失，并说明为什么；带交易编号的链接照常核对', async ({ page }) => {
  await page.goto('/official/');
  const number = 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90';
  for (const text of ['legal winner thank year wave sausage worth useful legal winner thank yellow', number]) {
    await check(page, text);
    await expect(status(page), text).toContainText('像是助记词', { useInnerText: true });
    await expect(page.getByLabel(field), text).toHaveValue('');
    await expect(page.locator('[data-verdict]:visible'), text).toHaveCount(0);
    expect(await page.locator('main').textContent(), text).not.toContain(text);
  }
  await check(page, `https://etherscan.test/tx/${number}`);
  await expect(page.locator('.check-host')).toHaveText('etherscan.test');
  await expect(status(page).getByText('像是助记词')).toBeHidden();
  expect(await page.locator('main').textContent()).not.toContain(number);
});

test('粘贴就有结果，改字旧结果就消失', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/official/');
  await page.getByLabel(field).fill('@bitp_examp1e');
  await page.getByLabel(field).press('ControlOrMeta+a');
  await page.getByLabel(field).press('ControlOrMeta+x');
  await expect(page.locator('[data-verdict]:visible')).toHaveCount(0);
  await page.getByLabel(field).press('ControlOrMeta+v');
  await expect(status(page)).toContainText('极可能是假冒', { useInnerText: true });
  await page.getByLabel(field).press('End');
  await page.getByLabel(field).pressSequentially('x');
  await expect(page.locator('[data-verdict]:visible')).toHaveCount(0);
});

test('核对时不发请求、不留记录、没有控制台错误', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const spy = spyOn(page);
  await page.goto('/official/');
  // What the page fetches for any reader comes before the count: its later script, and the rules of the checker.
  // The field can be clicked once its script listens.
  await Promise.all([page.waitForResponse(/reader-is-here/), page.waitForResponse(/check-official/), page.waitForResponse(/looks-like-secret/), page.getByLabel(field).click()]);
  // A link that the mouse passes may be fetched ahead; it says nothing of what was typed. Nothing else may leave.
  const ownLinks = new Set(await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.split('#')[0])));
  const later: string[] = [];
  page.on('request', (request) => later.push(request.url()));
  for (const text of ['https://leak-test.example/secret', 'javascript:alert(1)', '<img src=x onerror=alert(1)>', '\u202Eabc', '+1 202 555 0143']) await check(page, text);
  expect(later.filter((url) => !ownLinks.has(url))).toEqual([]);
  expect(await spy.everything()).not.toContain('leak-test');
  expect(await page.locator('official-checker img').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('机器读的清单与页面一致，并符合它自己的 Schema 声明', async ({ page, request }) => {
  const list = (await (await request.get('/official-channels.json')).json()) as { $schema: string; channels: { value: string; confirmedOn: string }[] };
  const schema = (await (await request.get('/official-channels.schema.json')).json()) as { $id: string; required: string[]; properties: { channels: { items: { required: string[]; properties: object } } } };
  expect(list.$schema).toBe(schema.$id);
  expect(Object.keys(list)).toEqual(expect.arrayContaining(schema.required));
  await page.goto('/official/');
  for (const channel of list.channels) {
    expect(Object.keys(channel)).toEqual(expect.arrayContaining(schema.properties.channels.items.required));
    expect(Object.keys(schema.properties.channels.items.properties)).toEqual(expect.arrayContaining(Object.keys(channel)));
    await expect(page.locator('main')).toContainText(channel.value);
    await expect(page.locator('main')).toContainText(channel.confirmedOn);
  }
});
