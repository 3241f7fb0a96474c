// Hears a page as a screen reader would: what is written into a status that stood there before, and every alert that appears.
import type { Page } from '@playwright/test';

/** Starts listening; call before the page is opened. Gives back all that was said since, in order. */
export async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    const stood = new Map<Element, string>();
    const isRendered = (element: Element): boolean => element.checkVisibility();
    const listen = (records: readonly MutationRecord[]): void => {
      for (const region of document.querySelectorAll<HTMLElement>('[role="status"], [role="alert"]')) {
        const text = isRendered(region) ? region.innerText.trim() : '';
        const isWritten = records.some(({ target, type, addedNodes }) => type !== 'attributes' && addedNodes.length > 0 && region.contains(target));
        const canSpeak = stood.has(region) || region.getAttribute('role') === 'alert';
        if (text !== '' && canSpeak && (text !== stood.get(region) || isWritten)) said.push(text.replace(/\s+/g, ' '));
        if (isRendered(region)) stood.set(region, text);
        else stood.delete(region);
      }
    };
    new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden'] });
    Object.assign(window, { said });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
}
