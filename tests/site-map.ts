// The pages of the built site, found by walking its links from the home page as a reader could.
import { request } from '@playwright/test';

/** Every page reached from the home page: its path, status and HTML. */
export interface CrawledPage {
  path: string;
  status: number;
  html: string;
}

const linksIn = (html: string): string[] => [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'));

/** Walks all links of this site from `/`; returns every page once, with the broken links as `from → to`. */
export async function crawl(baseURL: string): Promise<{ pages: CrawledPage[]; links: { from: string; to: URL }[] }> {
  const context = await request.newContext({ baseURL });
  const pages = new Map<string, CrawledPage>();
  const links: { from: string; to: URL }[] = [];
  const waiting = ['/'];
  while (waiting.length > 0) {
    const path = waiting.pop() ?? '/';
    if (pages.has(path)) continue;
    const response = await context.get(path, { maxRedirects: 0 });
    const isHtml = (response.headers()['content-type'] ?? '').includes('text/html');
    const html = isHtml ? await response.text() : '';
    pages.set(path, { path, status: response.status(), html });
    for (const href of linksIn(html)) {
      const to = new URL(href, new URL(path, baseURL));
      if (!/^https?:$/.test(to.protocol)) continue;
      links.push({ from: path, to });
      if (to.origin === new URL(baseURL).origin && !pages.has(to.pathname)) waiting.push(to.pathname);
    }
  }
  await context.dispose();
  return { pages: [...pages.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), links };
}
