// Records everything that a browser holds against a page: policy violations, console errors and warnings, failed requests.
import type { Page } from '@playwright/test';

/** Starts watching; the returned function gives what was seen since, as sentences. */
export async function watch(page: Page): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  page.on('console', (message) => {
    // Service workers are blocked in these tests, and say so.
    if (/Service Worker registration blocked by Playwright/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // An icon still on its way when the next page is opened is given up.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') seen.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/404/')) seen.push(`${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    const store: string[] = [];
    (window as unknown as { violations: string[] }).violations = store;
    document.addEventListener('securitypolicyviolation', (event) => store.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
  });
  return async () => {
    const violations = await page.evaluate(() => (window as unknown as { violations: string[] }).violations.splice(0));
    return [...seen.splice(0), ...violations.map((text) => `violation: ${text}`)];
  };
}
