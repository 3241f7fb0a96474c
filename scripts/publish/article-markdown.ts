import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { absolute, type SiteContext } from './site-context.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';

/** `<collection>/<slug>.md` of each published article: title, answer, when and by whom it was checked, then the text. */
export function articleMarkdown(context: SiteContext): Map<string, string> {
  const { dist, data, environment, articles } = context;
  return new Map(
    articles.map(({ path, data: article }) => {
      const body = parse(readFileSync(join(dist, path, 'index.html'), 'utf8')).querySelector('[data-article-body]');
      if (!body) throw new Error(`dist/${path}/index.html 里没有 data-article-body，无法生成 ${path}.md。请检查 src/layouts/ArticleLayout.astro。`);
      const address = absolute(environment, `/${path}/`);
      const text = htmlToMarkdown(body, (href) => new URL(href, address).href);
      const checked = `最近核对：${article.reviewed}（${data.roles[article.owner] ?? ''}）。修改：${article.updated}。原文：${address}`;
      return [`${path}.md`, `# ${article.title}\n\n${article.summary}\n\n${checked}\n\n${text}`];
    }),
  );
}
