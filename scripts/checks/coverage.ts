// Whether everything that the platform's own description states is carried by an article or a page.
import type { Problem } from '../../src/config/problem.ts';
import type { Content } from './content.ts';

/** How many source facts there are and which of them nothing published carries. */
export interface Coverage {
  total: number;
  uncovered: { id: number; text: string }[];
  /** Who carries each fact: article paths and page names. */
  carriers: Map<number, string[]>;
}

/** Joins source facts with the articles (drafts do not count) and pages that carry them. */
export function factCoverage({ data, articles }: Pick<Content, 'data' | 'articles'>): Coverage {
  const all = data['source-facts'] ?? [];
  const carriers = new Map(all.map(({ id, carriedBy }) => [id, [...carriedBy] as string[]]));
  for (const article of articles) {
    if (!article.data.draft) for (const id of article.data.facts) carriers.get(id)?.push(article.path);
  }
  return { total: all.length, uncovered: all.filter(({ id }) => carriers.get(id)?.length === 0), carriers };
}

/** Source facts that nothing carries: an error in production, a note in preview. */
export function checkCoverage(content: Content): Problem[] {
  // An article with a broken front matter may carry what seems to be missing; that mistake is named already.
  if (content.sources.length > content.articles.length) return [];
  return factCoverage(content).uncovered.map(({ id, text }) => ({
    file: content.loaded.fileOf('source-facts'),
    line: content.loaded.lineOf('source-facts', [content.data['source-facts']?.findIndex((fact) => fact.id === id) ?? 0]),
    severity: content.options.siteEnv === 'production' ? 'error' : 'warning',
    rule: 'fact-not-covered',
    message: `第 ${id} 条事实「${text}」没有任何文章或页面承载。`,
    fix: `在写到它的文章的 facts 里加上 ${id}；由页面承载就在 carriedBy 写页面名。`,
  }));
}
