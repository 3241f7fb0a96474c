import { expect, test as base, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type RunningServer } from '../../scripts/server/serve.ts';
import { watch } from './csp-watch.ts';

/** A copy of the built site that a test may change and serve again at the same address. */
interface Deployed {
  url: string;
  /** Replaces a file and its compressed copies. */
  change(path: string, edit: (text: string) => string): void;
  /** Serves the changed files from now on. */
  deploy(): Promise<void>;
}

const test = base.extend<{ site: Deployed }>({
  site: async ({}, use) => {
    const dist = mkdtempSync(join(tmpdir(), 'offline-'));
    cpSync('dist', dist, { recursive: true });
    let server: RunningServer = await serve({ dist, port: 0, basePath: '/' });
    const { url } = server;
    await use({
      url,
      change(path, edit) {
        writeFileSync(join(dist, path), edit(readFileSync(join(dist, path), 'utf8')));
        for (const kind of ['br', 'gz']) rmSync(join(dist, `${path}.${kind}`), { force: true });
      },
      async deploy() {
        await server.close();
        server = await serve({ dist, port: Number(new URL(url).port), basePath: '/' });
      },
    });
    await server.close();
    rmSync(dist, { recursive: true });
  },
});

test.use({ serviceWorkers: 'allow' });

/** Opens a page and waits until the service worker answers for it. */
async function openKept(page: Page, url: string): Promise<void> {
  await page.goto(url);
  // A page keeps itself with the first sign of a reader.
  await page.mouse.move(40, 40);
  await page.mouse.move(60, 60);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
}

const keptAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const keys = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => url);
  });

/** A search result; the same articles stand among the most asked below, whether search answers or not. */
const hit = (page: Page, name: RegExp) => page.getByRole('list', { name: '搜索结果' }).getByRole('link', { name }).first();

const article = 'trading/deposit-missing/';
const other = 'trading/convert/';

test('without a network: emergency, official channels, contact, visited articles and search still work; the rest says so', async ({ page, context, site }) => {
  test.setTimeout(90_000);
  await openKept(page, site.url);
  await page.goto(site.url + article);
  const title = await page.locator('h1').innerText();
  await page.goto(`${site.url}search/?q=${encodeURIComponent('充值没到账')}`);
  await expect(hit(page, /充值没到账/)).toBeVisible({ timeout: 20_000 });
  // The search's files follow in the background after a first search.
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) => /^search-\d+-.*\.(pf_index|json)$/.test(path));
  expect(files.length).toBeGreaterThan(100);
  const missing = async () => {
    const kept = await keptAddresses(page);
    return files.filter((path) => !kept.includes(site.url + path));
  };
  await expect.poll(missing, { timeout: 30_000 }).toEqual([]);
  await context.setOffline(true);
  for (const path of ['emergency/', 'official/', 'contact/', 'search/']) {
    await page.goto(site.url + path);
    await expect(page.locator('h1')).not.toHaveText('现在没有网络');
  }
  await page.goto(`${site.url}${article}?from=bookmark`);
  await expect(page.locator('h1')).toHaveText(title);
  await page.goto(`${site.url}search/?q=${encodeURIComponent('收不到验证码')}`);
  await expect(hit(page, /收不到验证码/)).toBeVisible({ timeout: 20_000 });
  await page.goto(site.url + other);
  await expect(page.locator('h1')).toHaveText('现在没有网络');
});

test('whoever opened only the home page can check an address without a network', async ({ page, context, site }) => {
  await openKept(page, site.url);
  await context.setOffline(true);
  await page.goto(`${site.url}official/`);
  await page.getByRole('main').getByRole('textbox').fill('https://help.bitp.example.evil.test');
  await page.getByRole('button', { name: '核对' }).click();
  await expect(page.locator('official-checker').getByRole('status')).toContainText('evil.test');
});

test('errors, redirects and search words are never kept, and nothing violates the policy', async ({ page, context, site }) => {
  const seen = await watch(page);
  await openKept(page, site.url);
  await page.goto(`${site.url}search/?q=geheim`);
  await page.goto(site.url + article.replace(/\/$/, ''));
  expect(await seen()).toEqual([]);
  await page.goto(`${site.url}nowhere/`);
  expect((await page.request.get(`${site.url}nowhere/`)).status()).toBe(404);
  const kept = await keptAddresses(page);
  expect(kept.filter((url) => url.includes('?') || url.includes('geheim') || url.includes('nowhere'))).toEqual([]);
  expect(kept.filter((url) => url.endsWith('deposit-missing'))).toEqual([]);
  await context.setOffline(true);
  await page.goto(`${site.url}nowhere/`);
  await expect(page.locator('h1')).toHaveText('现在没有网络');
});

test('whoever has read a corrected page reads the correction without a network, though the copy from the first visit is older', async ({ page, context, site }) => {
  await openKept(page, site.url);
  site.change('emergency/index.html', (html) => html.replace('</h1>', '（已更正）</h1>'));
  await site.deploy();
  await page.goto(`${site.url}emergency/`);
  await expect(page.locator('h1')).toContainText('（已更正）');
  await expect.poll(async () => (await keptAddresses(page)).filter((url) => url.endsWith('/emergency/')).length).toBe(2);
  await context.setOffline(true);
  await page.goto(`${site.url}emergency/`);
  await expect(page.locator('h1')).toContainText('（已更正）');
});

test('a correction is live on the next visit, and old copies are cleared', async ({ page, context, site }) => {
  await openKept(page, site.url);
  await page.goto(`${site.url}emergency/`);
  await expect.poll(async () => (await keptAddresses(page)).filter((url) => url.endsWith('/emergency/')).length).toBe(2);
  await page.goto(site.url + article);
  const before = await page.evaluate(() => caches.keys());
  for (const path of ['emergency/index.html', `${article}index.html`]) site.change(path, (html) => html.replace('</h1>', '（已更正）</h1>'));
  site.change('sw.js', (text) => text.replace(/"version":"[^"]*"/, '"version":"next"'));
  await site.deploy();
  await page.reload();
  await expect(page.locator('h1')).toContainText('（已更正）');
  await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 15_000 }).toContain('help-centre:/:core-next');
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain(before.find((name) => name.includes(':core-')));
  await context.setOffline(true);
  await page.goto(`${site.url}emergency/`);
  await expect(page.locator('h1')).toContainText('（已更正）');
});

test('the kill switch removes worker and copies from a reader who does nothing but come back', async ({ page, site }) => {
  await openKept(page, site.url);
  const { stripTypeScriptTypes } = await import('node:module');
  const kill = stripTypeScriptTypes(readFileSync('src/offline/kill-switch.ts', 'utf8')).replace('export {};', '');
  site.change('sw.js', () => `const settings = {"prefix":"help-centre:/:"};\n${kill}`);
  for (const path of ['index.html', `${article}index.html`]) site.change(path, (html) => html.replace(/<offline-reading[^>]*><\/offline-reading>/, ''));
  await site.deploy();
  await page.goto(site.url + article);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), { timeout: 15_000 }).toBe(0);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});

test('a full device costs the reader nothing', async ({ page, context, site }) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 2000 });
  const seen = await watch(page);
  await page.goto(site.url);
  await page.waitForTimeout(1500);
  for (const path of [article, other]) {
    await page.goto(site.url + path);
    await expect(page.locator('h1')).toBeVisible();
  }
  expect((await seen()).filter((text) => !/Quota/i.test(text))).toEqual([]);
});
