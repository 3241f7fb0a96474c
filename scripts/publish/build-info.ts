// build.json: from what the site was built, so that anybody can build it again and compare.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { collectionIds } from '../../src/schemas/article.ts';
import { siteDataSchemas } from '../../src/schemas/site-data.ts';
import { readFolder } from '../server/site-files.ts';

/** Content of build.json. */
interface BuildInfo {
  /** Commit of the source, or null outside a repository; `SOURCE_COMMIT` wins where the build has no .git folder. */
  commit: string | null;
  /** Versions of the tools that shape the output. */
  tools: Record<string, string>;
  /** sha256 over the names and bytes of all files of the content folder that the build reads. */
  content: string;
  /** sha256 over the names and bytes of all files of dist but build.json and compressed copies. */
  site: string;
}

const named = ['astro', '@astrojs/mdx', 'pagefind', 'tailwindcss', 'typescript'];

const sections = collectionIds.join('|');
const isData = new RegExp(`^data/(?:${Object.keys(siteDataSchemas).join('|')})\\.yaml$`);
const isArticle = new RegExp(`^(?:${sections})/[^./][^/]*\\.mdx$`);
const isPicture = new RegExp(`^(?:${sections})/images/(?:.*/)?[^./][^/]*\\.(?:png|jpe?g|webp|avif)$`, 'i');

/** Whether a file of the content folder can end up in the site; systems and editors leave others there, on each machine different ones. */
function isContent(path: string): boolean {
  return isData.test(path) || isArticle.test(path) || isPicture.test(path);
}

/** One hash for a folder: file names and bytes in order of name. */
export function hashFolder(folder: string, counts: (path: string) => boolean = () => true): string {
  const hash = createHash('sha256');
  const files = [...readFolder(folder)].filter(([path]) => counts(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

/** Gathers build.json; must run after every other file of dist is written and before compression. */
export function buildInfo(dist: string, contentDir: string): BuildInfo {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version?: string }> };
  return {
    commit: process.env['SOURCE_COMMIT'] ?? gitCommit(),
    tools: { node: process.versions.node, ...Object.fromEntries(named.map((name) => [name, lock.packages[`node_modules/${name}`]?.version ?? ''])) },
    content: hashFolder(contentDir, isContent),
    site: hashFolder(dist, (path) => path !== 'build.json' && !/\.(br|gz)$/.test(path)),
  };
}

function gitCommit(): string | null {
  const git = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
  return git.status === 0 ? git.stdout.trim() : null;
}
