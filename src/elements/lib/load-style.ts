const longestWait = 3_000;
const loading = new Map<string, Promise<void>>();

/**
 * Fetches the stylesheet named by the `data-style` and `data-integrity` of an element, once for a page. Resolves when it is there, when it
 * cannot be had, and after three seconds: it is about looks only, and nothing else must wait for it longer.
 */
export function loadStyle({ dataset: { style = '', integrity = '' } }: HTMLElement): Promise<void> {
  const known = loading.get(style);
  if (known) return known;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style, integrity });
  const loaded = new Promise<void>((resolve) => {
    for (const event of ['load', 'error']) link.addEventListener(event, () => resolve());
    setTimeout(resolve, longestWait);
  });
  document.head.append(link);
  loading.set(style, loaded);
  return loaded;
}
