// The message composer: a clear message, and no secret leaves.
import { expect, test, type Page } from '@playwright/test';
import { spyOn } from './leak-spy.ts';
import { listenTo } from './spoken.ts';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const hash = 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90';
const path = '/contact/write/deposit/';
const story = '发生了什么';
const notice = (page: Page) => page.getByRole('alert');
const status = (page: Page) => page.locator('message-composer').getByRole('status');
const preview = (page: Page) => page.getByRole('region', { name: '将要发送的内容' });
const seen = { useInnerText: true } as const;
/** The site's policy forbids reading the clipboard, so it is pasted as a reader would. */
const copied = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    const box = document.body.appendChild(document.createElement('textarea'));
    box.id = 'paste-here';
    box.focus();
  });
  await page.keyboard.press('ControlOrMeta+v');
  return page.evaluate(() => {
    const box = document.querySelector<HTMLTextAreaElement>('#paste-here');
    box?.remove();
    return box?.value ?? '';
  });
};

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('填好的内容变成清楚的一封信，复制处写着「已复制」', async ({ page }) => {
  await page.goto(path);
  await page.getByLabel(story).fill('昨晚充值，钱包显示成功，平台没有到账。');
  await page.getByLabel('账户 UID').fill('12345678');
  await page.getByLabel('币种').fill('USDT');
  await page.getByLabel('网络').fill('TRC20');
  await page.getByRole('button', { name: '复制全文' }).click();
  await expect(status(page)).toHaveText('已复制', seen);
  const text = await copied(page);
  expect(text.startsWith('[DEP] 充值没有到账\n\n')).toBe(true);
  for (const line of ['昨晚充值，钱包显示成功，平台没有到账。', '账户 UID：12345678', '币种：USDT', '网络：TRC20', '我没有在这里写密码']) expect(text).toContain(line);
  expect(text).not.toContain('订单号：');
});

test('邮件链接只有标题和正文，标题里没有个人信息，用过就清掉', async ({ page }) => {
  await page.goto(path);
  await page.getByLabel(story).fill('第一行\n&bcc=x@evil.test#%0d%0aCc: y');
  await page.getByLabel('账户 UID').fill('12345678');
  // On the document, so that the composer's own listener has had its turn, however late it came.
  await page.evaluate(() =>
    document.addEventListener('click', (event) => {
      const mail = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-part="mail"]') : null;
      if (!mail) return;
      document.body.dataset['mail'] = mail.href;
      event.preventDefault();
    }),
  );
  await page.getByRole('link', { name: '用邮件发送' }).click();
  const clicked = () => page.evaluate(() => document.body.dataset['mail'] ?? '');
  await expect.poll(clicked).toContain('subject=');
  const href = await clicked();
  const [to, query = ''] = href.split('?');
  expect(to).toBe('mailto:support@bitp.example');
  const fields = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
  expect(fields.map(([key]) => key)).toEqual(['subject', 'body']);
  expect(fields[0]?.[1]).toBe('[DEP] 充值没有到账');
  expect(fields[1]?.[1]).toContain('第一行\r\n&bcc=x@evil.test#%0d%0aCc: y');
  await expect(page.getByRole('link', { name: '用邮件发送' })).toHaveAttribute('href', 'mailto:support@bitp.example');
});

test('内容太长，邮件装不下，就请读者复制', async ({ page }) => {
  await page.goto(path);
  await page.getByLabel(story).fill('情况很复杂，需要写很多字。'.repeat(40));
  await page.getByRole('link', { name: '用邮件发送' }).click();
  await expect(status(page)).toContainText('请按「复制全文」', seen);
});

const certain: [string, string, string][] = [
  ['助记词', `钱包打不开，助记词是 ${phrase}`, '谁拿到它就能转走全部资产'],
  ['密码', '登录密码：Abc12345', '客服不需要密码'],
  ['验证码', '验证码 482913', '客服不需要验证码'],
  ['私钥', 'L1aW4aubDFB7yfras2S1mN3bqg9nwySY8nkoLmJebSLD5BWv3ENZ', '像是私钥'],
];
test('提醒出来以后又在前面接着写，「删掉它」删的还是那个密码，一个字也不留下', async ({ page }) => {
  await page.goto(path);
  const field = page.getByLabel(story);
  await field.fill('登录密码：Abc12345，进不去');
  await expect(notice(page)).toBeVisible();
  // Typed and pressed in one go: the composer has not looked again yet.
  await field.evaluate((box: HTMLTextAreaElement) => {
    box.setRangeText('你好，请看：', 0, 0, 'end');
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    [...document.querySelectorAll<HTMLButtonElement>('button[data-answer="remove"]')].find((button) => button.checkVisibility())?.click();
  });
  await expect(notice(page)).toBeHidden();
  const left = await field.inputValue();
  expect(left).toContain('你好，请看：');
  expect(left).toContain('进不去');
  expect(left).not.toMatch(/[a-z0-9]/i);
});

for (const [name, text, words] of certain) {
  test(`写了${name}就停下说明，复制和邮件都不放行，删掉后可以继续`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => navigator.clipboard.writeText('原来的内容'));
    await page.getByLabel(story).fill(text);
    await expect(notice(page)).toContainText(words, seen);
    await expect(preview(page)).toContainText('●●●');
    await page.getByRole('button', { name: '复制全文' }).click();
    await expect(notice(page)).toBeFocused();
    expect(await copied(page)).toBe('原来的内容');
    await page.getByRole('link', { name: '用邮件发送' }).click();
    await expect(page.getByRole('link', { name: '用邮件发送' })).toHaveAttribute('href', 'mailto:support@bitp.example');
    await expect(page.getByRole('button', { name: '不是，保留' })).toBeHidden();
    await page.getByRole('button', { name: '删掉它' }).click();
    await expect(notice(page)).toBeHidden();
    await expect(preview(page)).not.toContainText('●●●');
    await page.getByRole('button', { name: '复制全文' }).click();
    await expect(status(page)).toHaveText('已复制', seen);
  });
}

test('64 位十六进制先问「这是 TxID 还是私钥？」，答了 TxID 就不再问', async ({ page }) => {
  await page.goto(path);
  await page.getByLabel('TxID（交易哈希）').fill(hash);
  await expect(notice(page)).toContainText('这是 TxID 还是私钥？', seen);
  await page.getByRole('button', { name: '复制全文' }).click();
  await expect(page.getByText('先处理上面的提醒')).toBeVisible();
  await expect(notice(page)).toBeFocused();
  await page.getByRole('button', { name: '是 TxID，保留' }).click();
  await expect(notice(page)).toBeHidden();
  await page.getByRole('button', { name: '复制全文' }).click();
  await expect(status(page)).toHaveText('已复制', seen);
  expect(await copied(page)).toContain(hash);
});

test('助记词拆开填在几个空格里也拦得住', async ({ page }) => {
  await page.goto(path);
  const words = phrase.split(' ');
  await page.getByLabel('币种').fill(words.slice(0, 6).join(' '));
  await page.getByLabel('网络').fill(words.slice(6).join(' '));
  await expect(notice(page)).toContainText('「币种」「网络」', seen);
  await expect(notice(page)).toContainText('这几栏连起来像是助记词', seen);
  for (const name of ['币种', '网络']) await expect(page.getByLabel(name, { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel(story)).not.toHaveAttribute('aria-invalid');
});

test('同一个提醒只说一遍：接着写不重复，去复制时也不再多说一句', async ({ page }) => {
  const said = await listenTo(page);
  await page.goto(path);
  await page.getByLabel(story).fill('登录密码：Abc12345');
  await expect(notice(page)).toContainText('客服不需要密码', seen);
  await page.getByLabel(story).pressSequentially('，昨天改的', { delay: 350 });
  await page.getByRole('button', { name: '复制全文' }).click();
  await expect(notice(page)).toBeFocused();
  expect(await said()).toEqual([expect.stringContaining('客服不需要密码')]);
});

test('拦下来的一栏自己会说为什么，改好了就不再说', async ({ page }) => {
  await page.goto(path);
  const field = page.getByLabel(story);
  await expect(field).toHaveAccessibleDescription(/用自己的话写/);
  await field.fill('登录密码：Abc12345');
  await expect(field).toHaveAccessibleDescription(/用自己的话写.*这里像是密码。客服不需要密码/);
  await expect(field).not.toHaveAccessibleDescription(/删掉它$/);
  await field.fill('登录不了');
  await expect(notice(page)).toBeHidden();
  await expect(field).not.toHaveAccessibleDescription(/密码/);
  await expect(field).not.toHaveAttribute('aria-invalid');
});

test('输入法正在拼字时不打断', async ({ page }) => {
  await page.goto(path);
  await page.getByLabel(story).focus();
  await page.waitForLoadState('networkidle');
  await page.getByLabel(story).evaluate((field: HTMLTextAreaElement) => {
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field.value = '验证码 482913';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  await page.waitForTimeout(500);
  await expect(notice(page)).toBeHidden();
  await page.getByLabel(story).dispatchEvent('compositionend', { bubbles: true });
  await expect(notice(page)).toBeVisible();
});

test('秘密不进网络、地址、历史、存储；没有控制台错误', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  const spy = spyOn(page);
  await page.goto(path);
  for (const [, text] of certain) {
    await page.getByLabel(story).fill(text);
    await expect(notice(page)).toBeVisible();
    await page.getByRole('button', { name: '复制全文' }).click();
    await page.getByRole('link', { name: '用邮件发送' }).click();
    await page.getByLabel(story).press('Enter');
  }
  const everything = await spy.everything();
  for (const secret of ['legal winner', 'legal+winner', 'legal%20winner', 'Abc12345', '482913', 'L1aW4aub']) expect(everything).not.toContain(secret);
  for (const field of await page.locator('message-composer [data-field]:not([type="checkbox"])').all()) {
    await expect(field).toHaveAttribute('autocomplete', 'off');
    await expect(field).toHaveAttribute('spellcheck', 'false');
  }
  await page.reload();
  await expect(page.getByLabel(story)).toHaveValue('');
  expect(errors).toEqual([]);
});

test('只用键盘也能写完并复制', async ({ page }) => {
  await page.goto(path);
  await page.getByLabel(story).focus();
  await page.keyboard.type('提问');
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.getByRole('button', { name: '复制全文' }).evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('已复制', seen);
});
