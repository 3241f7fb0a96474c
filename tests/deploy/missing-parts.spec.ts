// Whatever a page's scripts load later may be lost on its way. Then the page stays whole, a reader who needs that part is told or finds the
// way that needs no script, and nothing is thrown. Each stop is one page and what readers do there; every file that is loaded there is lost once.
import { expect, test, type Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '../../scripts/publish/site-context.ts';

/** Lists of a part and what comes with it, each with its hash, as pages and scripts carry them. */
const listed = /\.\/([\w.-]+\.js)#sha256-/g;

/** Names of all files that scripts load later, as pages and scripts list them; but what sends answers, which this site has no address for (feedback.spec.ts). */
function laterFiles(): Set<string> {
  const scripts = readdirSync('dist/_astro').filter((name) => name.endsWith('.js')).map((name) => readFileSync(join('dist/_astro', name), 'utf8'));
  const texts = [...readPages('dist').map(({ html }) => html), ...scripts];
  return new Set(texts.flatMap((text) => [...text.matchAll(listed)].map(([, name = '']) => name)).filter((name) => !name.startsWith('feedback-desk.')));
}

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const search = async (page: Page, text: string): Promise<void> => {
  const box = page.getByRole('searchbox').first();
  await box.fill(text);
  // Drawn, or said that it cannot be.
  await expect(page.locator('[data-search-results]').locator('ol a, [data-part="failed"], [data-part="secret"]').filter({ visible: true }).first()).toBeVisible({ timeout: 15_000 });
};

const stops: { path: string; act(page: Page): Promise<void> }[] = [
  {
    path: '/',
    act: async (page) => {
      await page.mouse.wheel(0, 2000);
      await search(page, '提现没到账');
      await page.getByRole('searchbox').first().press('Enter');
      await expect(page).toHaveURL(/\/search\/\?q=/);
    },
  },
  {
    path: `/search/?q=${encodeURIComponent('提现没到账')}`,
    act: async (page) => {
      await search(page, '收不到验证码');
      await page.getByRole('searchbox').press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toMatch(/提现没到账|收不到验证码/);
      await expect(page.locator('main').getByRole('link', { name: /充值没到账/ }).first()).toBeVisible();
    },
  },
  {
    path: '/search/',
    act: async (page) => {
      await page.getByRole('searchbox').fill(phrase);
      // Taken up, or said that search cannot be had.
      await expect(page.locator('html[data-search], [data-part="failed"]:visible').first()).toBeAttached();
      await page.getByRole('searchbox').fill('');
      await search(page, '提现没到账');
      expect(page.url()).not.toContain('legal');
    },
  },
  {
    path: `/contact/?about=${encodeURIComponent('提现没到账')}`,
    act: async (page) => {
      await page.locator('main a[href="/contact/deposit/"]').click();
      await expect(page.locator('h1')).toBeVisible();
      expect(new URL(page.url()).pathname).toBe('/contact/deposit/');
    },
  },
  { path: `/contact/?about=${encodeURIComponent(phrase)}`, act: (page) => expect(page.locator('main a[href="/contact/deposit/"]')).toBeVisible() },
  {
    path: '/hours/channel-hours/',
    act: async (page) => {
      await page.locator('week-strip').first().scrollIntoViewIfNeeded();
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  {
    path: '/trading/deposit-missing/',
    act: async (page) => {
      await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
      await expect(page.locator('[data-article-body] h2').first()).toBeAttached();
      await expect(page.locator('main').getByRole('link', { name: /联系/ }).last()).toHaveAttribute('href', /^\/contact\//);
    },
  },
  {
    path: '/official/',
    act: async (page) => {
      const checker = page.locator('official-checker');
      const isReady = await page.locator('official-checker[data-ready]').waitFor({ timeout: 1500 }).then(() => true, () => false);
      if (isReady) {
        await checker.getByRole('textbox').fill('https://help.bitp.example.evil.test/');
        await checker.getByRole('button').click();
      }
      // A verdict, or how to compare by eye; never neither.
      await expect(checker.locator('[data-verdict], [data-part="without"]').filter({ visible: true }).first()).toBeVisible();
      await expect(page.locator('main').getByText('support@bitp.example').first()).toBeVisible();
    },
  },
  {
    path: '/contact/write/deposit/',
    act: async (page) => {
      const story = page.locator('message-composer [data-field="story"]');
      if (await story.isVisible()) await story.fill('充值没有到账');
      // The message with what was written, or the template to copy by hand.
      await expect(page.locator('message-composer').locator('[data-part="preview"]:has-text("充值没有到账"), [data-part="plain"] pre').filter({ visible: true }).first()).toBeVisible();
    },
  },
  {
    path: `/leaving/#${encodeURIComponent('https://etherscan.test/tx/0x1')}`,
    act: async (page) => {
      await expect(page.locator('leaving-notice').locator('.host, [data-part="without"]').filter({ visible: true }).first()).toBeVisible();
      await expect(page.locator('leaving-notice [data-part="cancel"]')).toHaveAttribute('href', '/');
    },
  },
];

/** What comes into view or is wanted next is asked for within so many ms. */
const SETTLED = 700;

const nameOf = (address: string): string => new URL(address).pathname.replace(/^.*\//, '');

/** Opens a stop and acts there; the files among `later` that are asked for come into the returned set, also afterwards. */
async function visit(page: Page, { path, act }: (typeof stops)[number], later: ReadonlySet<string>): Promise<Set<string>> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (later.has(nameOf(request.url()))) asked.add(nameOf(request.url()));
  });
  await page.goto(path);
  await page.mouse.move(50, 50, { steps: 3 });
  await act(page);
  return asked;
}

test('every file that a script loads later is needed at one of the stops', async ({ page }) => {
  test.setTimeout(90_000);
  const later = laterFiles();
  expect(later.size).toBeGreaterThan(15);
  const asked = new Set<string>();
  for (const stop of stops) {
    const here = await visit(page, stop, later);
    await page.waitForTimeout(SETTLED);
    for (const name of here) asked.add(name);
  }
  expect([...later].filter((name) => !asked.has(name))).toEqual([]);
});

for (const stop of stops) {
  test(`whichever later file is lost, the page stays whole, its forms lead on and nothing is thrown: ${decodeURIComponent(stop.path)}`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const later = laterFiles();
    const newPage = (): Promise<Page> => browser.newPage({ baseURL: baseURL ?? '', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: 'block' });
    const whole = await newPage();
    const asked = await visit(whole, stop, later);
    await whole.waitForTimeout(SETTLED);
    await whole.close();
    expect(asked.size).toBeGreaterThan(0);
    for (const lost of [...asked, 'all of them']) {
      const page = await newPage();
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(error.message));
      await page.route(/\/_astro\/[^/]+\.js$/, (route) => {
        const name = nameOf(route.request().url());
        return name === lost || (lost === 'all of them' && later.has(name)) ? route.abort() : route.continue();
      });
      await test.step(`without ${lost}`, async () => {
        const refused = await visit(page, stop, later);
        if (lost !== 'all of them') await expect.poll(() => [...refused]).toContain(lost);
        await expect(page.locator('h1')).toBeVisible();
        // What was not caught is reported within a few tasks.
        await page.waitForTimeout(100);
        expect(thrown, `thrown without ${lost}`).toEqual([]);
      });
      await page.close();
    }
  });
}
