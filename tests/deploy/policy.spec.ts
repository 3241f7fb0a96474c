import { expect, test } from '@playwright/test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '../../scripts/publish/site-context.ts';
import { serve, type RunningServer } from '../../scripts/server/serve.ts';
import { buildElsewhere } from './build-elsewhere.ts';
import { watch } from './csp-watch.ts';
import { plainFileServer } from './plain-file-server.ts';

let elsewhere: string | undefined;
/** The sub-path build is made once for this file. */
const subPathBuild = (): string => (elsewhere ??= buildElsewhere({ BASE_PATH: '/help/', SITE_URL: 'https://support.bitp.example' }).folder);

// In order and in one process, so that the sub-path build is made once.
test.describe.configure({ mode: 'default' });
test.afterAll(() => {
  if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true });
});

for (const { name, basePath, headers } of [
  { name: 'headers, at the root', basePath: '/', headers: true },
  { name: 'the policy in the page alone, at the root', basePath: '/', headers: false },
  { name: 'headers, under a sub-path', basePath: '/help/', headers: true },
  { name: 'the policy in the page alone, under a sub-path', basePath: '/help/', headers: false },
]) {
  test(`every page works without one violation, error or warning: ${name}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const dist = basePath === '/' ? 'dist' : join(subPathBuild(), 'dist');
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

for (const basePath of ['/', '/help/']) {
  const origin = basePath === '/' ? 'https://help.bitp.example' : 'https://support.bitp.example';
  test(`every link, file, canonical, sitemap and feed entry is right under ${basePath} on a plain file server`, async () => {
    test.setTimeout(120_000);
    const dist = basePath === '/' ? 'dist' : join(subPathBuild(), 'dist');
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
        expect(addresses.length, file).toBeGreaterThan(file === 'opensearch.xml' ? 1 : 20);
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
  const { origin, server } = await plainFileServer(join(subPathBuild(), 'dist'), '/help/');
  try {
    await page.goto(`${origin}/help/search/?q=${encodeURIComponent('充值没到账')}`);
    const hit = page.getByRole('main').getByRole('link', { name: /充值没到账/ }).first();
    await expect(hit).toHaveAttribute('href', /^\/help\/trading\/deposit-missing\//, { timeout: 20_000 });
    await hit.click();
    await expect(page.locator('h1')).toContainText('充值没到账');
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

const injections: [name: string, run: () => unknown, directive: string][] = [
  ['an inline script', () => document.body.append(Object.assign(document.createElement('script'), { text: 'window.hit = 1' })), 'require-trusted-types-for'],
  ['a handler on a picture', () => {
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.hit = 1');
    image.src = 'data:,';
    document.body.append(image);
  }, 'script-src-attr|img-src|require-trusted-types-for'],
  ['a style attribute', () => {
    const element = document.createElement('p');
    element.setAttribute('style', 'position:fixed;inset:0');
    document.body.append(element);
    if (getComputedStyle(element).position === 'fixed') (window as unknown as { hit: number }).hit = 1;
  }, 'style-src-attr'],
  ['a stylesheet of its own', () => {
    const style = document.createElement('style');
    style.textContent = 'body{opacity:.5}';
    document.head.append(style);
    if (getComputedStyle(document.body).opacity === '0.5') (window as unknown as { hit: number }).hit = 1;
  }, 'style-src-elem'],
  ['a base address', () => {
    const base = Object.assign(document.createElement('base'), { href: 'https://evil.example/' });
    document.head.append(base);
    if (document.baseURI.startsWith('https://evil.example')) (window as unknown as { hit: number }).hit = 1;
  }, 'base-uri'],
  ['a foreign frame', () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://evil.example/' })), 'frame-src'],
  ['a form to a foreign host', () => {
    const form = Object.assign(document.createElement('form'), { action: 'https://evil.example/', method: 'post' });
    document.body.append(form);
    form.submit();
  }, 'form-action'],
  // The test's own calls are exempt from the rule against eval; what they schedule is not.
  ['eval', () => { setTimeout(() => (0, eval)('window.hit = 1')); }, 'require-trusted-types-for|script-src'],
  ['markup from a string', () => { document.body.innerHTML = '<img src=x onerror="window.hit = 1">'; }, 'require-trusted-types-for'],
  ['sending to a foreign host', () => fetch('https://evil.example/').then(() => { (window as unknown as { hit: number }).hit = 1; }), 'connect-src'],
  ['a worker from elsewhere', () => new Worker('/sw.js'), 'require-trusted-types-for|worker-src'],
  ['a Trusted Types policy of its own', () => (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('mine', {}), 'trusted-types'],
];

for (const headers of [true, false]) {
  test(`${injections.length} of ${injections.length} injections are blocked and reported, ${headers ? 'with headers' : 'with the policy in the page alone'}`, async ({ browser }) => {
    const server = await serve({ dist: 'dist', port: 0, basePath: '/', headers });
    const context = await browser.newContext({ serviceWorkers: 'block' });
    try {
      for (const [name, run, directive] of injections) {
        const page = await context.newPage();
        const violations = await watch(page);
        await page.goto(server.url);
        const seen = async () => (await violations()).join('\n');
        await page.evaluate(run).catch(() => undefined);
        await expect.poll(seen, { message: name, timeout: 3000 }).toMatch(new RegExp(directive));
        expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit), name).toBeUndefined();
        await page.close();
      }
    } finally {
      await context.close();
      await server.close();
    }
  });
}

test('a foreign script in the page itself does not run', async ({ browser }) => {
  const server = await serve({ dist: 'dist', port: 0, basePath: '/' });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const seen = await watch(page);
    await page.route('https://evil.example/**', (route) => route.fulfill({ contentType: 'text/javascript', body: 'window.hit = 1' }));
    await page.route(server.url, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace('</body>', '<script src="https://evil.example/a.js"></script><script>window.hit = 1</script><img src="x" onerror="window.hit = 1"></body>');
      await route.fulfill({ response, body: html });
    });
    await page.goto(server.url);
    const violations = (await seen()).filter((text) => text.startsWith('violation: script-src')).map((text) => text.split(' ')[1]);
    // Header and page both report; what counts is that each of the three was stopped.
    expect(violations.sort()).toEqual(['script-src-attr', 'script-src-attr', 'script-src-elem', 'script-src-elem', 'script-src-elem', 'script-src-elem']);
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  } finally {
    await context.close();
    await server.close();
  }
});
