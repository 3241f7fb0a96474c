import { expect, test, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve, type RunningServer } from '../../scripts/server/serve.ts';

/** Lets a browser see the local site under another host name, as a copy of it would look. */
async function asHost(page: Page, host: string, server: RunningServer): Promise<void> {
  await page.route(`http://${host}/**`, async (route) => {
    const url = new URL(route.request().url());
    const response = await route.fetch({ url: new URL(url.pathname, server.url).href });
    await route.fulfill({ response });
  });
}

test.describe('a page served from elsewhere', () => {
  let server: RunningServer;
  test.beforeAll(async () => {
    server = await serve({ dist: 'dist', port: 0, basePath: '/', headers: false });
  });
  test.afterAll(() => server.close());

  test('warns on a host that is not in the official list, and says which address is right', async ({ page }) => {
    await asHost(page, 'help-bitp.example.com', server);
    await page.goto('http://help-bitp.example.com/trading/deposit-missing/');
    const notice = page.getByRole('alert').filter({ hasText: '不在官方名单里' });
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('help.bitp.example');
  });

  test('does not warn on an official host or on one’s own machine', async ({ page }) => {
    await asHost(page, 'help.bitp.example', server);
    for (const url of ['http://help.bitp.example/', server.url]) {
      await page.goto(url);
      await expect(page.locator('offline-reading')).toHaveCount(1);
      await expect(page.locator('host-notice')).toBeHidden();
    }
  });
});

for (const headers of [true, false]) {
  test(`a foreign page cannot show this site in a frame, ${headers ? 'with headers' : 'with the policy in the page alone'}`, async ({ page }) => {
    const server = await serve({ dist: 'dist', port: 0, basePath: '/', headers });
    const foreign = createServer((_, response) => response.setHeader('content-type', 'text/html').end(`<!doctype html><iframe src="${server.url}emergency/" width="800" height="600"></iframe>`));
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    try {
      await page.goto(`http://localhost:${(foreign.address() as AddressInfo).port}/`, { waitUntil: 'load' });
      await expect.poll(async () => (await page.frames()[1]?.evaluate(() => document.body?.innerText ?? '').catch(() => '')) ?? '').not.toContain('资金正在被转走');
      expect(await page.frameLocator('iframe').locator('#main').count()).toBe(0);
    } finally {
      foreign.close();
      foreign.closeAllConnections();
      await server.close();
    }
  });
}
