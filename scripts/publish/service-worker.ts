// Writes sw.js: the worker with this build's settings, or the kill switch where offline reading is switched off.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { versionedFolderPattern } from '../policy/cache-policy.ts';
import { readFolder } from '../server/site-files.ts';
import type { BuiltPage, SiteContext } from './site-context.ts';

/** Pages that are there without a network once a reader has opened the site. */
const corePages = ['/', '/emergency/', '/official/', '/contact/', '/search/', '/offline/'];

const versioned = new RegExp(`^${versionedFolderPattern}/`);

/** Files outside the pages without which search cannot start. */
const searchFiles = ['search.json'];

/** Pagefind's engine, which stands beside the scripts. */
const searchEngine = /^_astro\/search-engine\./;

/** Files of the search are kept after a first search only up to this many bytes. */
const searchLimit = 3_000_000;

/** The text of sw.js. Its version is the hash of everything that it fetches at install, so it changes exactly when that changes. */
export function serviceWorker({ dist, environment: { basePath }, data }: SiteContext, pages: readonly BuiltPage[]): string {
  const prefix = `help-centre:${basePath}:`;
  const source = (name: string): string => stripTypeScriptTypes(readFileSync(new URL(`../../src/offline/${name}.ts`, import.meta.url), 'utf8')).replace(/^export \{\};$/m, '').replace(/[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
  if (!data.brand.offline) return `const settings = ${JSON.stringify({ prefix })};\n${source('kill-switch')}`;
  const files = readFolder(dist);
  const core = pages.filter(({ path }) => corePages.includes(path));
  const assets = [...new Set([...searchFiles, ...core.flatMap(({ html }) => [...linkedFiles(html, basePath), ...withLater(html, files)])])].filter((path) => files.has(path)).sort();
  const version = createHash('sha256');
  for (const { html } of core) version.update(html);
  for (const path of assets) version.update(path).update(files.get(path) ?? '');
  const search = [...files.keys()].filter((path) => searchEngine.test(path) || (versioned.test(path) && !path.startsWith('_astro/'))).sort();
  const searchSize = search.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  const settings = {
    version: version.digest('hex').slice(0, 16),
    basePath,
    prefix,
    core: [...core.map(({ path }) => path.slice(1)), ...assets].map((path) => basePath + path),
    offlinePage: `${basePath}offline/`,
    versioned: versionedFolderPattern,
    search: searchSize <= searchLimit ? search.map((path) => basePath + path) : [],
  };
  return `const settings = ${JSON.stringify(settings)};\n${source('service-worker')}`;
}

/** Paths inside dist of the styles and icons that a page names, also those that an element fetches later. */
function linkedFiles(html: string, basePath: string): string[] {
  return [...html.matchAll(/\b(?:href|data-style)="([^"]+\.(?:css|svg|ico))"/g)]
    .map(([, address = '']) => address)
    .filter((address) => address.startsWith(basePath))
    .map((address) => address.slice(basePath.length));
}

/** Scripts that a page names, as its own or as parts to be loaded later, and those that these name in turn. Their names carry a hash, so a mention is enough. */
function withLater(html: string, files: ReadonlyMap<string, Buffer>): Set<string> {
  const named = (text: string): string[] => [...text.matchAll(/[\w.-]+\.js\b/g)].map(([name]) => `_astro/${name}`).filter((path) => files.has(path));
  const all = new Set(named(html));
  for (const path of all) for (const part of named(files.get(path)?.toString('utf8') ?? '')) all.add(part);
  return all;
}
