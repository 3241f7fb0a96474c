import type { SiteData } from '../../src/schemas/site-data.ts';

/** Old address → new address of every moved article, as paths inside the site with a slash at the end. */
export function movedPages(redirects: SiteData['redirects']): Map<string, string> {
  return new Map(redirects.map(({ from, to }) => [`${from}/`, `${to}/`]));
}
