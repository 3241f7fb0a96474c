// Articles as files: front matter checked and located, before anything compiles their MDX.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { articleSchemas, collectionIds, type AnyArticleData, type CollectionId } from '../schemas/article.ts';
import { checkShape, parseLocatedYaml, type LocatedYaml } from './located-yaml.ts';
import type { Problem } from './problem.ts';
import { displayPath, readTextFile } from './text-file.ts';

/** One article file as it stands on disk, whether or not its front matter has the right shape. */
export interface ArticleSource {
  /** `collection/slug`, which is also its address. */
  path: string;
  collection: CollectionId;
  slug: string;
  /** Path as a writer would open it. */
  file: string;
  /** Absolute path of the file. */
  absolute: string;
  /** Everything in the file, with Unix line ends and without a byte order mark; nothing when the file is not UTF-8. */
  text: string;
  /** MDX below the front matter, and the line of the file on which it begins (1-based). */
  body: string;
  bodyLine: number;
  /** Whether the front matter says `draft: true`, also where something else in it is wrong: what is unfinished is never taken for published. */
  isDraft: boolean;
  /** Line of a front matter value. */
  lineOf: LocatedYaml['lineOf'];
}

/** One article file whose front matter has the right shape. */
export interface ArticleFile extends ArticleSource {
  data: AnyArticleData;
}

/** Reads every article below `contentDir`; what does not fit its schema is left out of `articles` and reported. */
export function loadArticles(contentDir: string): { articles: ArticleFile[]; sources: ArticleSource[]; problems: Problem[] } {
  const articles: ArticleFile[] = [];
  const sources: ArticleSource[] = [];
  const problems: Problem[] = [];
  for (const collection of collectionIds) {
    for (const absolute of mdxFiles(join(contentDir, collection))) {
      const { article, source, problems: found } = readArticle(collection, absolute);
      sources.push(source);
      if (article) articles.push(article);
      problems.push(...found);
    }
  }
  return { articles, sources, problems };
}

/** The files that the build reads, too: Astro's loader leaves out hidden ones, which editors and systems leave behind. */
function mdxFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.mdx') && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Reads one article file; `article` is there only when its front matter fits the schema of its collection. */
export function readArticle(collection: CollectionId, absolute: string): { article?: ArticleFile; source: ArticleSource; problems: Problem[] } {
  const { text = '', problems: unreadable } = readTextFile(absolute);
  const file = displayPath(absolute);
  const slug = basename(absolute, '.mdx');
  const problems: Problem[] = [];
  const base = { path: `${collection}/${slug}`, collection, slug, file, absolute, text };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    problems.push({ file, line: 0, severity: 'error', rule: 'file-name', message: `文件名 "${slug}.mdx" 会成为网址，不能用。`, fix: '只用小写字母、数字和连字符，例如 deposit-missing.mdx。' });
  }
  if (unreadable.length > 0) {
    // Nothing else can be judged, but Latin letters have the same bytes in most encodings (UTF-16 puts zeros between), so a draft still shows that it is one.
    const isDraft = saysDraft(readFileSync(absolute, 'latin1').replaceAll('\0', ''));
    return { source: { ...base, body: '', bodyLine: 1, isDraft, lineOf: () => 1 }, problems: [...problems, ...unreadable] };
  }
  const match = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    problems.push({ file, line: 1, severity: 'error', rule: 'front-matter', message: '文件开头没有 front matter。', fix: '第一行写 ---，然后是各字段，再以单独一行 --- 结束；可用 npm run new 生成。' });
    const isUnclosed = text.startsWith('---\n');
    return { source: { ...base, body: isUnclosed ? '' : text, bodyLine: 1, isDraft: isUnclosed && saysDraft(text), lineOf: () => 1 }, problems };
  }
  const head = match[1] ?? '';
  const yaml = parseLocatedYaml(head, file, 2);
  const source: ArticleSource = { ...base, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length, isDraft: saysDraft(head), lineOf: yaml.lineOf };
  if (yaml.problems.length > 0) return { source, problems: [...problems, ...yaml.problems] };
  const { data, problems: shape } = checkShape(articleSchemas[collection], yaml, file);
  problems.push(...shape);
  if (data === undefined) return { source, problems };
  const read: ArticleSource = { ...source, isDraft: data.draft };
  return { article: { ...read, data }, source: read, problems };
}

/** Read from the line itself, because the front matter around it may not be YAML. */
function saysDraft(head: string): boolean {
  return /^draft:[ \t]*["']?(?:true|yes|on)\b/im.test(head);
}
