// A site that takes answers to 「这篇文章解决问题了吗？」: what is sent, what never is, and what the reader is told.
import { expect, test, type Page, type Request } from '@playwright/test';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPages } from '../../scripts/publish/site-context.ts';
import { serve, type RunningServer } from '../../scripts/server/serve.ts';
import { spyOn } from '../e2e/leak-spy.ts';
import { buildElsewhere } from '../../scripts/testing/build-elsewhere.ts';
import { watch } from './csp-watch.ts';

const endpoint = 'https://feedback.bitp.example/help-centre';
const article = '/trading/deposit-missing/';
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const chinesePhrase = '垫俄涨赫只春营肩篇该际少';
const hash = 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90';

// In order and in one process, so that the second build is made once.
test.describe.configure({ mode: 'default' });
let content: string | undefined;
let folder: string | undefined;
let server: RunningServer | undefined;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  content = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', content, { recursive: true });
  appendFileSync(join(content, 'data/brand.yaml'), `feedbackEndpoint: ${endpoint}\n`);
  folder = buildElsewhere({ CONTENT_DIR: content }).folder;
  server = await serve({ dist: join(folder, 'dist'), port: 0, basePath: '/', openings: { feedbackEndpoint: endpoint } });
});
test.afterAll(async () => {
  await server?.close();
  for (const made of [folder, content]) if (made !== undefined) rmSync(made, { recursive: true });
});

type Answer = number | 'abort' | 'hang';
const seen = { useInnerText: true } as const;
const widget = (page: Page) => page.locator('article-feedback');
const status = (page: Page) => widget(page).getByRole('status');
const press = (page: Page, name: string) => widget(page).getByRole('button', { name, exact: true }).click();

/** Opens an article as a reader who has begun to read; `received` fills with what the endpoint gets, `answers` says what it replies. */
async function open(page: Page, answers: Answer[] = []): Promise<Request[]> {
  const received: Request[] = [];
  await page.route(`${new URL(endpoint).origin}/**`, async (route) => {
    received.push(route.request());
    const answer = answers.shift() ?? 204;
    if (answer === 'abort') await route.abort('connectionrefused');
    else if (answer !== 'hang') await route.fulfill({ status: answer, headers: { 'access-control-allow-origin': '*' } });
  });
  await page.goto(new URL(article, server?.url).href);
  await page.mouse.move(200, 200);
  await page.mouse.move(220, 240);
  await expect(widget(page)).toBeVisible();
  return received;
}

test('没有写接收地址的网站，一个评价按钮也没有', () => {
  expect(readPages('dist').filter(({ html }) => html.includes('<article-feedback'))).toEqual([]);
});

test('写了地址：普通文章都有；紧急文章和写明「不收集」的文章没有', () => {
  const pages = readPages(join(folder ?? '', 'dist'));
  const has = (path: string): boolean | undefined => pages.find((page) => page.path === path)?.html.includes('<article-feedback');
  expect([article, '/accounts/forgot-password/', '/hours/holidays/'].map(has)).toEqual([true, true, true]);
  expect(['/accounts/freeze-my-account/', '/security/stolen-first-ten-minutes/', '/feedback/complaints/', '/emergency/', '/'].map(has)).toEqual([false, false, false, false, false]);
  expect(pages.find(({ path }) => path === '/guide/')?.html).toContain('会发到 feedback.bitp.example');
});

test('没有 JavaScript 就不出现，也没有空的区域', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(article, server?.url).href);
  await expect(widget(page)).toBeHidden();
  await context.close();
});

test('问题带着自己的样式出现，样式要对得上页面里写的指纹', async ({ page }) => {
  await open(page);
  expect(await page.locator('link[rel="stylesheet"]').getAttribute('integrity')).toMatch(/^sha256-/);
  await expect(widget(page)).toHaveCSS('display', 'grid');
});

test('有帮助：只发文章名和选择，不带来源和 Cookie，没有一条违规；说收到了，按钮收起', async ({ page }) => {
  const problems = await watch(page);
  const received = await open(page);
  expect(received).toEqual([]);
  await expect(widget(page)).toContainText('发到 feedback.bitp.example 的只有：这篇文章的名称、你的选择和你写的话');
  await press(page, '有帮助');
  await expect(status(page)).toHaveText(/^已收到，谢谢/, seen);
  await expect(status(page)).toBeFocused();
  await expect(widget(page).getByRole('button')).toHaveCount(0);
  expect(received.map((request) => [request.method(), request.postData()])).toEqual([['POST', '{"article":"trading/deposit-missing","helpful":true}']]);
  const headers = received[0]?.headers() ?? {};
  expect([headers['cookie'], headers['referer'], headers['authorization'], headers['content-type']]).toEqual([undefined, undefined, undefined, 'application/json']);
  expect(await problems()).toEqual([]);
});

test('只放行这一个来源：同一主机的别的端口、别的主机都被拦下', async ({ page }) => {
  const problems = await watch(page);
  await open(page);
  const reached = await page.evaluate((addresses) => Promise.all(addresses.map((address) => fetch(address, { method: 'POST', mode: 'no-cors' }).then(() => address, () => ''))), ['https://feedback.bitp.example:8443/', 'https://evil.example/', 'http://feedback.bitp.example/', 'https://sub.feedback.bitp.example/']);
  expect(reached.filter((address) => address !== '')).toEqual([]);
  expect((await problems()).filter((text) => text.startsWith('violation: connect-src')).length).toBeGreaterThanOrEqual(4);
});

test('没帮助：可以写缺了什么，最多 300 字；连按几次也只发一次', async ({ page }) => {
  const received = await open(page);
  await press(page, '没帮助');
  const text = page.getByLabel('缺了什么？（可以不写）');
  await text.fill(`没写 TRC20 要等多久${'。'.repeat(500)}`);
  await widget(page).getByRole('button', { name: '发送', exact: true }).evaluate((button: HTMLButtonElement) => { button.click(); button.click(); button.click(); });
  await expect(status(page)).toHaveText(/^已收到/, seen);
  expect(received.length).toBe(1);
  const sent = JSON.parse(received[0]?.postData() ?? '') as { article: string; helpful: boolean; text: string };
  expect(Object.keys(sent)).toEqual(['article', 'helpful', 'text']);
  expect([sent.article, sent.helpful, sent.text.startsWith('没写 TRC20 要等多久'), sent.text.length]).toEqual(['trading/deposit-missing', false, true, 300]);
});

test('没帮助也可以什么都不写就发送；只用键盘', async ({ page }) => {
  const received = await open(page);
  await widget(page).getByRole('button', { name: '没帮助' }).focus();
  await page.keyboard.press('Enter');
  await expect(widget(page).getByRole('button', { name: '没帮助' })).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('缺了什么？（可以不写）')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^已收到/, seen);
  expect(received.map((request) => request.postData())).toEqual(['{"article":"trading/deposit-missing","helpful":false}']);
});

test('没有发出去、对方不收，都照实说，写的话还在，可以再试，也能去联系客服', async ({ page }) => {
  const received = await open(page, ['abort', 500]);
  await press(page, '没帮助');
  await page.getByLabel('缺了什么？（可以不写）').fill('看不懂第二步');
  await press(page, '发送');
  await expect(status(page)).toHaveText(/^没有发出去，你写的还在/, seen);
  await expect(status(page).getByRole('link', { name: '联系客服' })).toHaveAttribute('href', '/contact/deposit/');
  await expect(page.getByLabel('缺了什么？（可以不写）')).toHaveValue('看不懂第二步');
  await press(page, '发送');
  await expect(status(page)).toHaveText(/^对方没有收下，你写的还在/, seen);
  await press(page, '发送');
  await expect(status(page)).toHaveText(/^已收到/, seen);
  expect(received.length).toBe(3);
});

test('发送的程序取不到：说没有发出去，联系客服的链接还在，没有漏掉的异常；只用键盘也一样', async ({ page }) => {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.route(/_astro\/feedback-desk\./, (route) => route.abort());
  const received = await open(page);
  await widget(page).getByRole('button', { name: '有帮助', exact: true }).press('Enter');
  await expect(status(page)).toHaveText(/^没有发出去，你写的还在.*联系客服。$/, seen);
  expect([received.length, thrown]).toEqual([0, []]);
});

test('等不到回音，就说不知道有没有发到', async ({ page }) => {
  await open(page, ['hang']);
  await press(page, '有帮助');
  await expect(status(page)).toHaveText('正在发送……', seen);
  await expect(status(page)).toHaveText(/^没有收到对方的回音，不知道有没有发到/, { ...seen, timeout: 15_000 });
});

test('助记词、密码、验证码一个也不发：停下说明，删掉以后才发', async ({ page }) => {
  const spy = spyOn(page);
  const received = await open(page);
  await press(page, '没帮助');
  const text = page.getByLabel('缺了什么？（可以不写）');
  for (const secret of [`助记词 ${phrase}`, `我的助记词是${chinesePhrase}怎么办`, '登录密码：Abc12345', '验证码 482913', 'L1aW4aubDFB7yfras2S1mN3bqg9nwySY8nkoLmJebSLD5BWv3ENZ']) {
    await text.fill(secret);
    // Sent at once, before the pause after which the text is looked at.
    await press(page, '发送');
    await expect(status(page)).toHaveText('没有发送：先处理上面的提醒。', seen);
    await expect(widget(page).getByRole('alert')).toBeFocused();
  }
  expect(received).toEqual([]);
  await press(page, '删掉它');
  await text.fill('第三步的图看不清');
  await press(page, '发送');
  await expect(status(page)).toHaveText(/^已收到/, seen);
  expect(received.length).toBe(1);
  const everything = await spy.everything();
  for (const secret of ['legal winner', chinesePhrase, encodeURIComponent(chinesePhrase), 'Abc12345', '482913', 'L1aW4aub']) expect(everything).not.toContain(secret);
});

test('64 位十六进制先问，答了是 TxID 才发', async ({ page }) => {
  const received = await open(page);
  await press(page, '没帮助');
  await page.getByLabel('缺了什么？（可以不写）').fill(`查不到 ${hash}`);
  await press(page, '发送');
  await expect(widget(page).getByRole('alert')).toContainText('这是 TxID 还是私钥？', seen);
  expect(received).toEqual([]);
  await press(page, '是 TxID，保留');
  await press(page, '发送');
  await expect(status(page)).toHaveText(/^已收到/, seen);
  expect(JSON.parse(received[0]?.postData() ?? '')).toMatchObject({ helpful: false, text: `查不到 ${hash}` });
});
