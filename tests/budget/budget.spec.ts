// Weight budgets of every page, counted in brotli bytes as a host would send them. Sizes, not times: the same on every machine.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { crawl } from '../site-map.ts';

const budget = JSON.parse(readFileSync(new URL('./budgets.json', import.meta.url), 'utf8')) as Record<
  'firstWindowBytes' | 'firstWindowShare' | 'htmlBytesAll' | 'htmlBytesMean' | 'scriptBytes' | 'firstViewBytes',
  number
>;

const compressed = (text: string | Buffer): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Bytes of what a server says before the page itself: it takes its place in the first round trip. */
async function headOf(url: string): Promise<number> {
  const { headers } = await fetch(url, { headers: { 'Accept-Encoding': 'br' } });
  return [...headers].reduce((sum, [name, value]) => sum + `${name}: ${value}\r\n`.length, 'HTTP/1.1 200 OK\r\n\r\n'.length);
}

test('每一页的 HTML 连同样式和响应头都装得进第一个往返', async ({ baseURL }) => {
  const { pages } = await crawl(baseURL ?? '');
  const sizes = pages.filter(({ html }) => html !== '').map(({ path, html }) => ({ path, bytes: compressed(html) })).sort((a, b) => b.bytes - a.bytes);
  const mean = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / sizes.length;
  const head = await headOf(`${baseURL}/`);
  expect(head).toBeGreaterThan(1_000);
  const within = sizes.filter(({ bytes }) => bytes + head <= budget.firstWindowBytes).length / sizes.length;
  console.log(`页面 ${sizes.length} 个，平均 ${Math.round(mean)} 字节，最大 ${sizes[0]?.path} ${sizes[0]?.bytes} 字节；连同响应头 ${head} 字节，${(within * 100).toFixed(0)} % 不超过 ${budget.firstWindowBytes}`);
  expect(sizes.filter(({ bytes }) => bytes > budget.htmlBytesAll)).toEqual([]);
  expect(within).toBeGreaterThanOrEqual(budget.firstWindowShare);
  expect(mean).toBeLessThanOrEqual(budget.htmlBytesMean);
});

test('首次绘制前只有一个请求：没有外部样式、字体和阻塞脚本', async ({ baseURL }) => {
  const { pages } = await crawl(baseURL ?? '');
  for (const { path, html } of pages.filter((page) => page.html !== '')) {
    expect.soft(html, `${path} 有外部样式表`).not.toMatch(/<link[^>]+rel="stylesheet"/);
    expect.soft(html, `${path} 有字体`).not.toMatch(/@font-face|rel="preload"[^>]+as="font"/);
    expect.soft(html.replace(/<script[^>]*type="(module|application\/(ld\+)?json)"[^>]*>/g, ''), `${path} 有阻塞脚本`).not.toMatch(/<script(?![^>]*\b(async|defer)\b)[^>]*>/);
  }
});

test('读者动手之前，每一页的脚本和总下载量都在预算内', async ({ page, baseURL }) => {
  test.setTimeout(300_000);
  const { pages } = await crawl(baseURL ?? '');
  const cache = new Map<string, number>();
  for (const { path } of pages.filter(({ html }) => html !== '')) {
    let scripts = 0;
    let total = 0;
    const seen: Promise<void>[] = [];
    const counted = new Set<string>();
    const count = async (response: import('@playwright/test').Response): Promise<void> => {
      const url = response.url();
      if (!cache.has(url)) cache.set(url, compressed(await response.body().catch(() => Buffer.alloc(0))));
      const bytes = cache.get(url) ?? 0;
      total += bytes;
      if (response.request().resourceType() === 'script') scripts += bytes;
    };
    const listen = (response: import('@playwright/test').Response): void => {
      if (counted.has(response.url())) return;
      counted.add(response.url());
      seen.push(count(response));
    };
    page.on('response', listen);
    await page.goto(path, { waitUntil: 'networkidle' });
    await Promise.all(seen);
    page.off('response', listen);
    // What this page would still fetch must not be counted for the next one.
    await page.goto('about:blank');
    expect.soft(scripts, `${path} 的脚本字节`).toBeLessThanOrEqual(budget.scriptBytes);
    expect.soft(total, `${path} 首屏总字节`).toBeLessThanOrEqual(budget.firstViewBytes);
  }
});

test('页面画好以后没有东西跳动', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of ['/', '/trading/deposit-missing/', '/search/', '/contact/', '/emergency/', '/official/']) {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect.soft(shifts.reduce((sum, value) => sum + value, 0), path).toBeLessThan(0.001);
  }
});
