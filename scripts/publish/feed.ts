import { absolute, type SiteContext } from './site-context.ts';
import { escapeXml } from './xml.ts';

/** feed.xml (Atom, RFC 4287): every published article, the latest change first, those of one day in reading order. Days count from midnight UTC. */
export function feed({ environment, data, articles }: SiteContext): string {
  const latest = [...articles].sort((a, b) => (a.data.updated === b.data.updated ? 0 : a.data.updated < b.data.updated ? 1 : -1));
  const at = (day: string): string => `${day}T00:00:00Z`;
  const home = escapeXml(absolute(environment, '/'));
  const entries = latest.map(({ path, data: article }) => {
    const address = escapeXml(absolute(environment, `/${path}/`));
    return [
      '<entry>',
      `<id>${address}</id>`,
      `<title>${escapeXml(article.title)}</title>`,
      `<link href="${address}"/>`,
      `<updated>${at(article.updated)}</updated>`,
      `<author><name>${escapeXml(data.roles[article.owner] ?? data.brand.siteName)}</name></author>`,
      `<summary>${escapeXml(article.summary)}</summary>`,
      '</entry>\n',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n',
    `<id>${home}</id>\n<title>${escapeXml(data.brand.siteName)}</title>\n<subtitle>${escapeXml(data.brand.description)}</subtitle>\n`,
    `<link href="${home}"/>\n<link rel="self" href="${escapeXml(absolute(environment, '/feed.xml'))}"/>\n`,
    `<updated>${at(latest[0]?.data.updated ?? '1970-01-01')}</updated>\n`,
    ...entries,
    '</feed>\n',
  ].join('');
}
