import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/server/serve.ts';
import { watch } from './csp-watch.ts';

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
