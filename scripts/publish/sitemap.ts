import { absolute, listedPages, type BuiltPage, type SiteContext } from './site-context.ts';
import { escapeXml } from './xml.ts';

/**
 * sitemap.xml (sitemaps.org 0.9). `lastmod` is the day on which an article's text changed, and for lists of articles the latest of these;
 * a page whose day is not known has none, since a false date makes search engines ignore all of them.
 */
export function sitemap(context: SiteContext, pages: readonly BuiltPage[]): string {
  const { environment, articles } = context;
  const entries = listedPages(pages).map(({ path }) => {
    const below = path === '/' ? articles : articles.filter((article) => `/${article.path}/`.startsWith(path));
    const lastmod = below.map(({ data }) => data.updated).sort().at(-1);
    return `<url><loc>${escapeXml(absolute(environment, path))}</loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}
