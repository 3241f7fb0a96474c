// Bytes and times in a real Chromium: our search page on one side, stock Pagefind's own API on the other.
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser } from '../testing/find-browser.ts';
import type { CountingServer } from './counting-server.ts';

/** How one side is driven. */
export interface Side {
  /** Page to open. */
  readonly path: string;
  /** Runs one query in the page until its results are drawn; gives back milliseconds from the key. */
  query(page: Page, text: string): Promise<number>;
}

export interface BrowserFigures {
  firstBytes: number;
  nextBytes: number;
  p50ms: number;
  p95ms: number;
  /** The longest task of the page while sentences are typed letter by letter, its CPU slowed four times; 0 when none took 50 ms. */
  longestTaskMs: number;
}

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });

/** The search page of this site: typed text, until it says that results are complete and they are painted. */
export const ours: Side = {
  path: '/search/',
  query: (page, text) =>
    page.evaluate(async (query) => {
      const input = document.querySelector<HTMLInputElement>('search-page input');
      if (!input) throw new Error('没有搜索框');
      const started = performance.now();
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (document.documentElement.dataset['search'] !== 'done') await new Promise((resolve) => setTimeout(resolve, 1));
      document.body.getBoundingClientRect();
      return performance.now() - started;
    }, text),
};

/** Stock Pagefind: one search and the data of the first eight results, drawn as text. */
export const stock: Side = {
  path: '/stock/',
  query: (page, text) =>
    page.evaluate(async (query) => {
      const { search } = globalThis as unknown as { search(query: string): Promise<void> };
      const started = performance.now();
      await search(query);
      document.body.getBoundingClientRect();
      return performance.now() - started;
    }, text),
};

/** Typed letter by letter: so many queries, with so many milliseconds between two keys. */
const TYPED_QUERIES = 10;
const BETWEEN_KEYS = 120;

/** Types queries as a reader would and gives back the longest task that the browser reports: those of 50 ms and more. */
async function longestTaskWhileTyping(page: Page, queries: readonly string[]): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  for (const query of queries) {
    await page.locator('input').first().fill('');
    await page.locator('input').first().pressSequentially(query, { delay: BETWEEN_KEYS });
    await page.waitForTimeout(500);
  }
  return page.evaluate(() => Math.round(Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks)));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function openPage(context: BrowserContext, origin: string, side: Side): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin + side.path, { waitUntil: 'load' });
  return page;
}

/** First query with an empty cache, then a session of queries, then the same ones warm with the page's CPU slowed four times. */
export async function measureInBrowser(browser: Browser, server: CountingServer, side: Side, queries: readonly string[]): Promise<BrowserFigures> {
  const firsts: number[] = [];
  for (const query of queries.slice(0, 8)) {
    const context = await browser.newContext();
    server.taken();
    const page = await openPage(context, server.origin, side);
    await side.query(page, query);
    firsts.push(server.taken());
    await context.close();
  }
  const context = await browser.newContext();
  const page = await openPage(context, server.origin, side);
  await side.query(page, queries[0] ?? '');
  server.taken();
  const rest = queries.slice(1);
  for (const query of rest) await side.query(page, query);
  const next = server.taken() / Math.max(1, rest.length);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: number[] = [];
  for (const query of queries) times.push(await side.query(page, query));
  const longestTaskMs = await longestTaskWhileTyping(page, queries.slice(0, TYPED_QUERIES));
  await context.close();
  return { firstBytes: Math.round(mean(firsts)), nextBytes: Math.round(next), p50ms: Number(quantile(times, 0.5).toFixed(1)), p95ms: Number(quantile(times, 0.95).toFixed(1)), longestTaskMs };
}
