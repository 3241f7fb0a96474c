import { expect, test } from '@playwright/test';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fillContent, rehearsalOrigin } from '../../scripts/production/filled-content.ts';
import { readPages } from '../../scripts/publish/site-context.ts';
import { serve, type RunningServer } from '../../scripts/server/serve.ts';
import { buildElsewhere } from '../../scripts/testing/build-elsewhere.ts';
import { watch } from './csp-watch.ts';
import { plainFileServer } from './plain-file-server.ts';

let elsewhere: string | undefined;
let otherBrand: string | undefined;
/** The dist of a second build, made once for this file: under a sub-path, and the real site with every placeholder filled. */
const subPathDist = (): string =>
  join((elsewhere ??= buildElsewhere({ BASE_PATH: '/help/', SITE_URL: rehearsalOrigin, SITE_ENV: 'production' }, (folder) => fillContent(join(folder, 'content'), '/help/')).folder), 'dist');
/** The dist of a brand with three articles of its own and no setting that could be left out. */
const otherBrandDist = (): string => {
  const content = 'scripts/checks/fixtures/base';
  otherBrand ??= buildElsewhere({ CONTENT_DIR: content }, (folder) => cpSync(join(folder, 'content/data/copy-rules.yaml'), join(folder, content, 'data/copy-rules.yaml'))).folder;
  return join(otherBrand, 'dist');
};

// In order and in one process, so that each of these builds is made once.
test.describe.configure({ mode: 'default' });
test.afterAll(() => {
  for (const made of [elsewhere, otherBrand]) if (made !== undefined) rmSync(made, { recursive: true });
});

for (const { name, basePath, headers } of [
  { name: 'headers, at the root', basePath: '/', headers: true },
  { name: 'the policy in the page alone, at the root', basePath: '/', headers: false },
  { name: 'headers, under a sub-path', basePath: '/help/', headers: true },
  { name: 'the policy in the page alone, under a sub-path', basePath: '/help/', headers: false },
]) {
  test(`every page works without one violation, error or warning: ${name}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const dist = basePath === '/' ? 'dist' : subPathDist();
    const server: RunningServer = await serve({ dist, port: 0, basePath, headers });
    // Blocked workers keep the count to the pages themselves; offline reading has its own test.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    try {
      const pages = readPages(dist).filter(({ file }) => file.endsWith('index.html'));
      expect(pages.length).toBeGreaterThan(40);
      const problems: string[] = [];
      // Four tabs: most of the time is spent waiting.
      await Promise.all([0, 1, 2, 3].map(async (tab) => {
        const page = await context.newPage();
        const seen = await watch(page);
        for (const { path } of pages.filter((_, index) => index % 4 === tab)) {
          await page.goto(new URL(path.slice(1), server.url).href, { waitUntil: 'load' });
          // What scripts start after loading shows within a few tasks.
          await page.evaluate(() => new Promise<void>((resolve) => setTimeout(() => setTimeout(resolve, 30))));
          problems.push(...(await seen()).map((text) => `${path} ${text}`));
        }
      }));
      expect(problems).toEqual([]);
    } finally {
      await context.close();
      await server.close();
    }
  });
}

for (const { name, basePath, origin, distOf, entries } of [
  { name: 'under /', basePath: '/', origin: 'https://help.bitp.example', distOf: () => 'dist', entries: 20 },
  { name: 'under /help/', basePath: '/help/', origin: rehearsalOrigin, distOf: subPathDist, entries: 20 },
  { name: 'for another brand’s content', basePath: '/', origin: 'https://help.bitp.example', distOf: otherBrandDist, entries: 3 },
]) {
  test(`every link, file, canonical, sitemap and feed entry is right ${name} on a plain file server`, async () => {
    test.setTimeout(120_000);
    const dist = distOf();
    const { origin: local, server } = await plainFileServer(dist, basePath);
    try {
      const wrong: string[] = [];
      const asked = new Map<string, Promise<{ ok: boolean; text: string }>>();
      const fetched = (path: string) => {
        const known = asked.get(path) ?? fetch(local + path).then(async (response) => ({ ok: response.ok, text: await response.text() }));
        asked.set(path, known);
        return known;
      };
      const check = async (from: string, address: string): Promise<void> => {
        const url = new URL(address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), new URL(from, origin));
        if (url.origin !== origin || url.protocol !== 'https:') return;
        const { ok, text } = await fetched(url.pathname);
        if (!ok) wrong.push(`${from} → ${address}`);
        else if (url.hash !== '' && !text.includes(`id="${decodeURIComponent(url.hash.slice(1))}"`)) wrong.push(`${from} → ${address} (no such place)`);
      };
      const pages = readPages(dist).filter(({ file }) => file.endsWith('index.html'));
      for (const { path, html } of pages) {
        const from = basePath + path.slice(1);
        for (const [, address = ''] of html.matchAll(/\s(?:href|src|action|data-worker)="([^"]*)"/g)) if (!/^(mailto|tel):/.test(address)) await check(from, address);
        const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
        if (canonical !== origin + from) wrong.push(`${from}: canonical ${canonical}`);
      }
      for (const file of ['sitemap.xml', 'feed.xml', 'opensearch.xml', 'llms.txt']) {
        const { ok, text } = await fetched(basePath + file);
        const addresses = [...text.matchAll(/https:\/\/[^\s<>")&]+/g)].map(([address]) => address).filter((address) => !/w3\.org|sitemaps\.org|a9\.com/.test(address));
        expect(ok, file).toBe(true);
        expect(addresses.length, file).toBeGreaterThan(file === 'opensearch.xml' ? 1 : entries);
        for (const address of addresses) {
          if (!address.startsWith(origin + basePath)) wrong.push(`${file}: ${address}`);
          await check(basePath, address.replace('?q={searchTerms}', ''));
        }
      }
      expect(wrong).toEqual([]);
      expect(asked.size).toBeGreaterThan(pages.length);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
}

test('under a sub-path the search finds articles at their real addresses', async ({ page }) => {
  test.setTimeout(120_000);
  const { origin, server } = await plainFileServer(subPathDist(), '/help/');
  try {
    await page.goto(`${origin}/help/search/?q=${encodeURIComponent('充值没到账')}`);
    // The same article stands among the most asked, whether search answers or not.
    const hit = page.getByRole('list', { name: '搜索结果' }).getByRole('link', { name: /充值没到账/ }).first();
    await expect(hit).toHaveAttribute('href', /^\/help\/trading\/deposit-missing\//, { timeout: 20_000 });
    await hit.click();
    await expect(page.locator('h1')).toContainText('充值没到账');
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('the real site is open to search engines: what may be found is listed, and says its own address everywhere', () => {
  const dist = subPathDist();
  const home = `${rehearsalOrigin}/help/`;
  const text = (path: string): string => readFileSync(join(dist, path), 'utf8');
  expect(text('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n`);
  const pages = readPages(dist);
  const hidden = pages.filter(({ html }) => /<meta name="robots"[^>]*noindex/.test(html)).map(({ path }) => path);
  const forwarding = pages.filter(({ html }) => html.includes('http-equiv="refresh"')).map(({ path }) => path);
  // The steps of the contact guide, the helpers and parts of pages have nothing to find; all else is open.
  expect(hidden.filter((path) => !/^\/(404(\.html|\/)?|search\/|offline\/|leaving\/|parts\/.+|contact\/.+)$/.test(path))).toEqual([]);
  const open = pages.filter(({ path }) => !hidden.includes(path) && !forwarding.includes(path)).map(({ path }) => home + path.slice(1));
  expect(open.length).toBeGreaterThan(35);
  expect([...text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address).sort()).toEqual(open.sort());
  for (const { path, html } of pages) {
    expect(html.includes('data-preview') || html.includes('预览版本'), `${path} shows the banner of a preview`).toBe(false);
    const told = [...html.matchAll(/<meta property="og:url" content="([^"]*)"|"item":"([^"]*)"|"dateModified":"[^"]*","url":"([^"]*)"/g)].map(([, ...found]) => found.find(Boolean) ?? '');
    // A part of a page is nobody's page to share.
    if (!path.startsWith('/parts/')) expect(told.length, path).toBeGreaterThan(html.includes('data-article-body') ? 4 : 0);
    expect(told.filter((address) => !address.startsWith(home)), path).toEqual([]);
    expect(html, `${path} holds an example address`).not.toMatch(/bitp\.example/);
  }
  expect(text('opensearch.xml')).toContain(`template="${home}search/?q={searchTerms}"`);
  expect(text('feed.xml')).toContain(`<id>${home}</id>`);
  expect(existsSync(join(dist, 'writers'))).toBe(false);
});

