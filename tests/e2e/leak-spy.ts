// Watches everything by which a page could give away what a reader typed.
import type { Page, Request } from '@playwright/test';

/** All that a page has sent or kept so far. */
export interface LeakSpy {
  /** Addresses and bodies of every request, the page's own address, history state, title, cookies and storage, as one text. */
  everything(): Promise<string>;
  /** Number of requests since the page was opened. */
  requests(): number;
}

/** Starts watching; call before the page is opened. */
export function spyOn(page: Page): LeakSpy {
  const sent: string[] = [];
  page.context().on('request', (request: Request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
  return {
    requests: () => sent.length,
    everything: async () => {
      const kept = await page.evaluate(async () => {
        const databases = await indexedDB.databases();
        const caches = await window.caches.keys();
        return JSON.stringify([location.href, document.title, history.state, document.cookie, { ...localStorage }, { ...sessionStorage }, databases, caches, window.name]);
      });
      return `${sent.join('\n')}\n${decodeURIComponent(kept.replace(/%(?![0-9A-F]{2})/gi, '%25'))}`;
    },
  };
}
