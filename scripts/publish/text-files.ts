// Small files that other programs ask for by a fixed name.
import { collectionIds } from '../../src/schemas/article.ts';
import { absolute, type SiteContext } from './site-context.ts';
import { escapeXml } from './xml.ts';

/** robots.txt: a preview keeps every crawler out; the real site lets all in. Counts only at the root of the origin. */
export function robots({ environment }: SiteContext): string {
  if (environment.siteEnv === 'preview') return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(environment, '/sitemap.xml')}\n`;
}

/** security.txt (RFC 9116), or undefined where site data names no contact. Valid only at the root of the origin, over https. */
export function securityTxt({ environment, data: { brand } }: SiteContext): string | undefined {
  if (brand.securityContact === undefined || brand.securityExpires === undefined) return undefined;
  return [
    `Contact: ${brand.securityContact}`,
    `Expires: ${brand.securityExpires}T00:00:00Z`,
    'Preferred-Languages: zh, en',
    `Canonical: ${new URL('/.well-known/security.txt', environment.siteUrl).href}`,
    '',
  ].join('\n');
}

/** opensearch.xml (OpenSearch 1.1): lets browsers search the help centre from the address bar. */
export function openSearch({ environment, data: { brand } }: SiteContext): string {
  // The specification allows 16 characters in ShortName.
  const shortName = [...brand.siteName].slice(0, 16).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n',
    `<ShortName>${escapeXml(shortName)}</ShortName>\n<Description>${escapeXml(brand.description)}</Description>\n`,
    '<InputEncoding>UTF-8</InputEncoding>\n',
    `<Image width="16" height="16" type="image/svg+xml">${escapeXml(absolute(environment, '/favicon.svg'))}</Image>\n`,
    `<Url type="text/html" method="get" template="${escapeXml(absolute(environment, '/search/'))}?q={searchTerms}"/>\n`,
    '</OpenSearchDescription>\n',
  ].join('');
}

/** llms.txt (llmstxt.org): what the site is and every article as Markdown in reading order, for programs that read text. */
export function llms({ environment, data, articles }: SiteContext): string {
  const { brand, sections } = data;
  const lines = [
    `# ${brand.siteName}`,
    '',
    `> ${brand.description}`,
    '',
    `${brand.name} 绝不会索要：${brand.neverAsk.join('；')}。`,
    '号码、邮箱、域名和账号只以官方渠道页为准；页面上的时间和数字都写有核对日期。',
    '',
    '## 先看这里',
    '',
    `- [紧急处理](${absolute(environment, '/emergency/')})：资金正在被转走、账户被盗`,
    `- [官方渠道](${absolute(environment, '/official/')})：核对链接、号码和账号是不是官方的`,
    `- [联系客服](${absolute(environment, '/contact/')})`,
  ];
  for (const id of collectionIds) {
    const inside = articles.filter(({ collection }) => collection === id);
    if (inside.length === 0) continue;
    lines.push('', `## ${sections[id].title}`, '', ...inside.map(({ path, data: { title, summary } }) => `- [${title}](${absolute(environment, `/${path}.md`)})：${summary}`));
  }
  return `${lines.join('\n')}\n`;
}
