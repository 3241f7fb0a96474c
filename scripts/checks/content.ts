// Everything a check may look at, read once: articles, their parsed bodies, site data and the pages that are not articles.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { loadArticles, type ArticleFile, type ArticleSource } from '../../src/config/articles.ts';
import type { Problem } from '../../src/config/problem.ts';
import { loadSiteData, type LoadedSiteData } from '../../src/config/site-data.ts';
import { pagesOf } from '../../src/domain/contact/steps.ts';
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
  /** Addresses of pages that are not articles, with slashes at both ends, and of files that stand beside the pages, such as `/feed.xml`. */
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
    pages: knownAddresses(loaded.partial, articles),
    problems: [...loaded.problems, ...problems, ...parsed.flatMap((source) => source.syntax)],
  };
}

/** Files that publishing puts beside the pages under a fixed name; kept equal to scripts/publish by a test. */
export const publishedFiles: readonly string[] = ['sitemap.xml', 'feed.xml', 'robots.txt', '.well-known/security.txt', 'opensearch.xml', 'llms.txt', 'build.json'];

/** Everything that can be opened besides articles: pages with a fixed address (the names of the files in src/pages), pages made from data, and files. */
function knownAddresses(data: Partial<SiteData>, articles: readonly ArticleFile[]): Set<string> {
  const routes = filesBelow('src/pages').filter((name) => !/[[_]|^404\.astro$/.test(name));
  const fixed = routes.filter((name) => name.endsWith('.astro')).map((name) => `/${name.replace(/(?:(^|\/)index)?\.astro$/, '')}/`.replace('//', '/'));
  const endpoints = routes.filter((name) => /\.\w+\.ts$/.test(name)).map((name) => `/${name.replace(/\.ts$/, '')}`);
  const topics = data['contact-routes']?.topics ?? [];
  return new Set([
    ...fixed,
    ...Object.keys(data.sections ?? {}).map((id) => `/${id}/`),
    ...topics.flatMap((topic) => pagesOf(topic).map(({ path }) => path)),
    ...topics.filter(({ kind }) => kind !== 'theft').map(({ id }) => `/contact/write/${id}/`),
    ...endpoints,
    ...[...publishedFiles, ...filesBelow('public')].map((name) => `/${name}`),
    ...articles.filter((article) => !article.data.draft).map(({ path }) => `/${path}.md`),
  ]);
}

function filesBelow(folder: string): string[] {
  return globSync('**/*.*', { cwd: join(import.meta.dirname, '../..', folder) }).map((name) => name.replaceAll('\\', '/'));
}

/** The article that stands at `collection/slug`, or undefined; the file may have a broken front matter. */
export function sourceAt(content: Content, path: string): CheckedSource | undefined {
  return content.sourceByPath.get(path);
}
