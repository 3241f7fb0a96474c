import type { Environment } from '../../src/config/environment.ts';
import type { SiteData } from '../../src/schemas/site-data.ts';
import { versionedFolderPattern } from '../policy/cache-policy.ts';
import type { SecurityPolicy } from '../policy/security-policy.ts';

/** What every host's configuration is made from. */
export interface HostInput {
  environment: Environment;
  policy: SecurityPolicy;
  redirects: SiteData['redirects'];
  /** Top-level folders of this build whose files are kept for ever, e.g. `_astro`. */
  versionedFolders: readonly string[];
}

/** Old and new address of each moved page under the base path; the old one in both spellings, with and without the last slash. */
export function moves({ environment: { basePath }, redirects }: HostInput): [from: string, to: string][] {
  return redirects.flatMap(({ from, to }): [string, string][] => [
    [`${basePath}${from}/`, `${basePath}${to}/`],
    [`${basePath}${from}`, `${basePath}${to}/`],
  ]);
}

/** Regular expression, to be put behind `^`, for addresses of this site whose files are kept for ever. */
export function versionedAddress({ environment: { basePath } }: HostInput): string {
  return `${basePath.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${versionedFolderPattern}/`;
}
