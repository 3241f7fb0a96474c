// Articles as files: front matter checked and located, before anything compiles their MDX.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { articleSchemas, collectionIds, type AnyArticleData, type CollectionId } from '../schemas/article.ts';
import { checkShape, parseLocatedYaml, type LocatedYaml } from './located-yaml.ts';
import type { Problem } from './problem.ts';

/** One article file whose front matter has the right shape. */
export interface ArticleFile {
  /** `collection/slug`, which is also its address. */
  path: string;
  collection: CollectionId;
  slug: string;
  /** Path as a writer would open it. */
  file: string;
  data: AnyArticleData;
  /** MDX below the front matter, and the line of the file on which it begins (1-based). */
  body: string;
  bodyLine: number;
  /** Line of a front matter value. */
  lineOf: LocatedYaml['lineOf'];
}

/** Reads every article below `contentDir`; what does not fit its schema is left out and reported. */
export function loadArticles(contentDir: string): { articles: ArticleFile[]; problems: Problem[] } {
  const articles: ArticleFile[] = [];
  const problems: Problem[] = [];
  for (const collection of collectionIds) {
    for (const absolute of mdxFiles(join(contentDir, collection))) {
      const { article, problems: found } = readArticle(collection, absolute, displayPath(absolute));
      if (article) articles.push(article);
      problems.push(...found);
    }
  }
  return { articles, problems };
}

/** The path that messages show: relative to the project where the file is inside it. */
export function displayPath(absolute: string): string {
  const inside = relative(process.cwd(), absolute);
  return (inside.startsWith('..') ? absolute : inside).replaceAll('\\', '/');
}

function mdxFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function readArticle(collection: CollectionId, absolute: string, file: string): { article?: ArticleFile; problems: Problem[] } {
  const text = readFileSync(absolute, 'utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const slug = basename(absolute, '.mdx');
  const problems: Problem[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    problems.push({ file, line: 0, severity: 'error', rule: 'file-name', message: `文件名 "${slug}.mdx" 会成为网址，不能用。`, fix: '只用小写字母、数字和连字符，例如 deposit-missing.mdx。' });
  }
  const match = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    problems.push({ file, line: 1, severity: 'error', rule: 'front-matter', message: '文件开头没有 front matter。', fix: '第一行写 ---，然后是各字段，再以单独一行 --- 结束；可用 npm run new 生成。' });
    return { problems };
  }
  const yaml = parseLocatedYaml(match[1] ?? '', file, 2);
  if (yaml.problems.length > 0) return { problems: [...problems, ...yaml.problems] };
  const { data, problems: shape } = checkShape(articleSchemas[collection], yaml, file);
  problems.push(...shape);
  if (data === undefined) return { problems };
  const bodyLine = match[0].split('\n').length;
  return {
    article: { path: `${collection}/${slug}`, collection, slug, file, data, body: text.slice(match[0].length), bodyLine, lineOf: yaml.lineOf },
    problems,
  };
}
