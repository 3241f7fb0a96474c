import { expect, test, type Page } from '@playwright/test';

const part = '**/_astro/search-box.*.js';
/** Whether the changed part ran. */
const ran = (page: Page): Promise<boolean> => page.evaluate(() => 'changedPart' in window);

test('a part that was changed on its way is not run; what arrives whole is', async ({ browser }) => {
  for (const change of [';window.changedPart=1', '']) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => void complaints.push(message.text()));
    await page.route(part, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()) + change });
    });
    await page.goto('/');
    const answered = page.waitForResponse(part);
    await page.getByRole('searchbox').fill('提现');
    await answered;
    const list = page.locator('search-box ol[aria-label="搜索结果"]');
    if (change) await expect.poll(() => complaints.join()).toMatch(/integrity/);
    else await expect(list.getByRole('link').first()).toBeVisible();
    expect(await list.getByRole('link').count() > 0, change).toBe(change === '');
    expect(await ran(page), change).toBe(false);
    await context.close();
  }
});

test('a script of this site that comes without its hash is not run', async ({ page }) => {
  const fetched: string[] = [];
  page.on('response', (response) => void fetched.push(response.url()));
  await page.goto('/');
  const address = await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '');
  expect(fetched).toContain(address);
  const load = (hash?: string): Promise<string> =>
    page.evaluate(
      ([src, integrity]) =>
        new Promise<string>((resolve) => {
          // A query makes it another module than the one that the page has.
          const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href: `${src}?again=${integrity ?? ''}`, onload: () => resolve('run'), onerror: () => resolve('refused') });
          if (integrity) link.integrity = integrity;
          document.head.append(link);
        }),
      [address, hash] as const,
    );
  const hash = await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type="module"]')?.integrity ?? '');
  expect(await load(hash)).toBe('run');
  expect(await load()).toBe('refused');
});
