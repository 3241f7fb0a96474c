// Articles as files: front matter checked and located, before anything compiles their MDX.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { articleSchemas, collectionIds, type AnyArticleData, type CollectionId } from '../schemas/article.ts';
import { checkShape, parseLocatedYaml, type LocatedYaml } from './located-yaml.ts';
import type { Problem } from './problem.ts';
import { displayPath, readTextFile, unreadable } from './text-file.ts';

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
  /** What the front matter says, whatever its shape; undefined when there is none or it cannot be read. */
  head: unknown;
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
    const { files, problems: unreadable } = mdxFiles(join(contentDir, collection));
    problems.push(...unreadable);
    for (const absolute of files) {
      const { article, source, problems: found } = readArticle(collection, absolute);
      sources.push(source);
      if (article) articles.push(article);
      problems.push(...found);
    }
  }
  return { articles, sources, problems };
}

/** The files that the build reads, too: Astro's loader leaves out hidden ones, which editors and systems leave behind. A section without a folder has none. */
function mdxFiles(folder: string): { files: string[]; problems: Problem[] } {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.mdx') && !name.startsWith('.'));
    return { files: names.sort().map((name) => join(folder, name)), problems: [] };
  } catch (error) {
    return { files: [], problems: (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : [unreadable(folder, error)] };
  }
}

/** The front matter of an article with its two lines of dashes, the YAML inside, and the MDX below; undefined when there is none. */
export function splitFrontMatter(text: string): { fence: string; yaml: string; body: string } | undefined {
  const [fence, yaml = ''] = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text) ?? [];
  return fence === undefined ? undefined : { fence, yaml, body: text.slice(fence.length) };
}

/** Reads one article file; `article` is there only when its front matter fits the schema of its collection. */
export function readArticle(collection: CollectionId, absolute: string): { article?: ArticleFile; source: ArticleSource; problems: Problem[] } {
  const { text = '', problems: unread } = readTextFile(absolute);
  const file = displayPath(absolute);
  const slug = basename(absolute, '.mdx');
  const problems: Problem[] = [];
  const base = { path: `${collection}/${slug}`, collection, slug, file, absolute, text, head: undefined };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    problems.push({ file, line: 0, severity: 'error', rule: 'file-name', message: `文件名 "${slug}.mdx" 会成为网址，不能用。`, fix: '只用小写字母、数字和连字符，例如 deposit-missing.mdx。' });
  }
  if (unread.length > 0) return { source: { ...base, body: '', bodyLine: 1, isDraft: saysDraft(latinLetters(absolute)), lineOf: () => 1 }, problems: [...problems, ...unread] };
  const parts = splitFrontMatter(text);
  if (!parts) {
    problems.push({ file, line: 1, severity: 'error', rule: 'front-matter', message: '文件开头没有 front matter。', fix: '第一行写 ---，然后是各字段，再以单独一行 --- 结束；可用 npm run new 生成。' });
    const isUnclosed = text.startsWith('---\n');
    return { source: { ...base, body: isUnclosed ? '' : text, bodyLine: 1, isDraft: isUnclosed && saysDraft(text), lineOf: () => 1 }, problems };
  }
  const yaml = parseLocatedYaml(parts.yaml, file, 2);
  const source: ArticleSource = { ...base, head: yaml.value, body: parts.body, bodyLine: parts.fence.split('\n').length, isDraft: saysDraft(parts.yaml), lineOf: yaml.lineOf };
  if (yaml.problems.length > 0) return { source, problems: [...problems, ...yaml.problems] };
  const { data, problems: shape } = checkShape(articleSchemas[collection], yaml, file);
  problems.push(...shape);
  if (data === undefined) return { source, problems };
  const read: ArticleSource = { ...source, isDraft: data.draft };
  return { article: { ...read, data }, source: read, problems };
}

/** What can be read of a file in another encoding: Latin letters have the same bytes in most of them (UTF-16 puts zeros between), so a draft still shows that it is one. */
function latinLetters(absolute: string): string {
  try {
    return readFileSync(absolute, 'latin1').replaceAll('\0', '');
  } catch {
    return '';
  }
}

/** Read from the line itself, because the front matter around it may not be YAML. */
function saysDraft(head: string): boolean {
  return /^draft:[ \t]*["']?(?:true|yes|on)\b/im.test(head);
}
