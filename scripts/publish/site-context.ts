// What every step after the page build needs to know about this build.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFile } from '../../src/config/articles.ts';
import type { Environment } from '../../src/config/environment.ts';
import type { SiteData } from '../../src/schemas/site-data.ts';
import { readFolder } from '../server/site-files.ts';

/** One build: its settings, its data, its published articles, and the folder that holds the built pages. */
export interface SiteContext {
  dist: string;
  environment: Environment;
  data: SiteData;
  /** Published articles only, section by section in reading order. */
  articles: readonly ArticleFile[];
}

/** A page of the built site. */
export interface BuiltPage {
  /** Path inside dist, e.g. `trading/deposit-missing/index.html`. */
  file: string;
  /** Address inside the site with slashes at both ends, e.g. `/trading/deposit-missing/`. */
  path: string;
  html: string;
}

/** All HTML pages, sorted by address. */
export function readPages(dist: string): BuiltPage[] {
  return [...readFolder(dist).keys()]
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({ file, path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(join(dist, file), 'utf8') }));
}

/** Pages that search engines and lists may name: no error page, no forwarding page, none that asks to stay out of indexes. */
export function listedPages(pages: readonly BuiltPage[]): BuiltPage[] {
  // A preview marks every page `noindex, nofollow`; a page's own wish is `noindex` alone.
  return pages.filter(({ file, html }) => file.endsWith('index.html') && !/<meta name="robots" content="noindex">|http-equiv="refresh"/.test(html));
}

/** The absolute address of a path of this site. */
export function absolute({ siteUrl, basePath }: Environment, path: string): string {
  return new URL(basePath + path.replace(/^\//, ''), siteUrl).href;
}
