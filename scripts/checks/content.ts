// Everything a check may look at, read once: articles, their parsed bodies, site data and the pages that are not articles.
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { loadArticles, type ArticleFile, type ArticleSource } from '../../src/config/articles.ts';
import type { Problem } from '../../src/config/problem.ts';
import { loadSiteData, type LoadedSiteData } from '../../src/config/site-data.ts';
import type { SiteData } from '../../src/schemas/site-data.ts';
import { parseBody, type ParsedBody } from './mdx.ts';

/** When and for what a check runs. */
export interface CheckOptions {
  /** A production build refuses what a preview only notes. */
  siteEnv: 'preview' | 'production';
  /** The day of the check, `2026-11-22`, in the platform's time zone. */
  today: string;
}

/** An article file with its body parsed. */
export type CheckedSource = ArticleSource & ParsedBody;

/** What every check receives. */
export interface Content {
  contentDir: string;
  options: CheckOptions;
  /** Articles whose front matter has the right shape. */
  articles: readonly ArticleFile[];
  /** All article files, so that a broken front matter does not hide a broken body. */
  sources: readonly CheckedSource[];
  sourceByPath: ReadonlyMap<string, CheckedSource>;
  loaded: LoadedSiteData;
  /** The data files that have the right shape. */
  data: Partial<SiteData>;
  /** Addresses of pages that are not articles, with slashes at both ends. */
  pages: ReadonlySet<string>;
  /** What reading and parsing alone found. */
  problems: readonly Problem[];
}

/** One check: a pure look at the content that returns all it finds. */
export type Check = (content: Content) => Problem[];

/** Reads and parses all of `contentDir`; never throws for what a writer wrote. */
export function loadContent(contentDir: string, options: CheckOptions): Content {
  const loaded = loadSiteData(contentDir);
  const { articles, sources, problems } = loadArticles(contentDir);
  const parsed = sources.map((source): CheckedSource => ({ ...source, ...parseBody(source) }));
  return {
    contentDir,
    options,
    articles,
    sources: parsed,
    sourceByPath: new Map(parsed.map((source) => [source.path, source])),
    loaded,
    data: loaded.partial,
    pages: knownPages(loaded.partial),
    problems: [...loaded.problems, ...problems, ...parsed.flatMap((source) => source.syntax)],
  };
}

/** Pages with a fixed address, read from the names of the files in src/pages. */
function knownPages(data: Partial<SiteData>): Set<string> {
  const folder = join(import.meta.dirname, '../../src/pages');
  const files = existsSync(folder) ? globSync('**/*.astro', { cwd: folder }) : [];
  const fixed = files
    .map((file) => file.replaceAll('\\', '/').replace(/\.astro$/, ''))
    .filter((name) => !/[[_]|^404$/.test(name))
    .map((name) => `/${name.replace(/(^|\/)index$/, '')}/`.replace('//', '/'));
  return new Set([...fixed, ...Object.keys(data.sections ?? {}).map((id) => `/${id}/`)]);
}

/** The article that stands at `collection/slug`, or undefined; the file may have a broken front matter. */
export function sourceAt(content: Content, path: string): CheckedSource | undefined {
  return content.sourceByPath.get(path);
}
