// How long browsers and CDNs may keep a file. One rule: what carries its version in its address is kept for ever, all else is asked for again.

/** For files whose address changes with their content. */
export const immutableCache = 'public, max-age=31536000, immutable';

/** For pages, the service worker, feeds and everything else with a lasting address. */
export const revalidateCache = 'public, max-age=0, must-revalidate';

/** For answers that are no file: errors and refusals, so that a mended deploy is seen at once. */
export const errorCache = 'no-store';

/** Top-level folders whose name or whose files' names carry a version, as a regular expression source for host configuration. */
export const versionedFolderPattern = '(_astro|search-\\d+-[0-9a-f]+)';

const versioned = new RegExp(`^${versionedFolderPattern}/`);

/** The Cache-Control value of a file, by its path inside dist, e.g. `_astro/site.Bx1.js`. */
export function cacheControl(path: string): string {
  return versioned.test(path) ? immutableCache : revalidateCache;
}

/** Whether a top-level folder of dist holds files that are kept for ever. */
export function isVersionedFolder(name: string): boolean {
  return versioned.test(`${name}/`);
}
