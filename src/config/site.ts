// What pages import: this build's settings and the parsed site data. Throws all problems at once if the data is wrong.
import { readEnvironment } from './environment.ts';
import { ContentError } from './problem.ts';
import { loadSiteData } from './site-data.ts';
import type { SiteData } from '../schemas/site-data.ts';

/** Settings of this build. */
export const environment = readEnvironment();

const loaded = loadSiteData(environment.contentDir);
if (loaded.data === undefined) throw new ContentError(loaded.problems);

/** All of content/data, of the right shape. */
export const site: SiteData = loaded.data;

/** A path of this site, e.g. `/contact/`, as it must be written in a link under the base path. */
export function withBase(path: string): string {
  return environment.basePath + path.replace(/^\//, '');
}

/** The absolute address of a path of this site. */
export function absoluteUrl(path: string): string {
  return new URL(withBase(path), environment.siteUrl).href;
}
