// Which host gives readers what, and how we know. The table in docs/deploying.md is made from this list and compared by a test.

/** How we know: measured on the real server, configuration read back and compared, stated by the host and not measured, or absent. */
export type Proof = '实测' | '比对' | '主机' | '没有';

/** What a reader gets. */
export const guarantees = ['页面内策略', '安全头', '防嵌入', 'HSTS', '长期缓存', 'br 和 gzip', '真 404', '搬家重定向', '切换无缺口'] as const;
/** Name of one guarantee, as the table shows it. */
export type Guarantee = (typeof guarantees)[number];

const byHeaders = (proof: Proof): Partial<Record<Guarantee, Proof>> => ({ 安全头: proof, 防嵌入: proof, HSTS: proof, 长期缓存: proof });

/** Hosts in the order of docs/deploying.md; 页面内策略 is proven in the browser for every host, since it stands in the pages. */
export const hosts: Readonly<Record<string, Readonly<Record<Guarantee, Proof>>>> = {
  'npm start（本机）': { 页面内策略: '实测', 安全头: '实测', 防嵌入: '实测', HSTS: '没有', 长期缓存: '实测', 'br 和 gzip': '实测', '真 404': '实测', 搬家重定向: '实测', 切换无缺口: '没有' },
  nginx: { ...whole(byHeaders('实测')), 'br 和 gzip': '实测', '真 404': '实测', 搬家重定向: '实测', 切换无缺口: '主机' },
  Caddy: { ...whole(byHeaders('实测')), 'br 和 gzip': '实测', '真 404': '实测', 搬家重定向: '实测', 切换无缺口: '主机' },
  Netlify: { ...whole(byHeaders('比对')), 'br 和 gzip': '主机', '真 404': '主机', 搬家重定向: '比对', 切换无缺口: '主机' },
  'Cloudflare Pages': { ...whole(byHeaders('比对')), 'br 和 gzip': '主机', '真 404': '主机', 搬家重定向: '比对', 切换无缺口: '主机' },
  Vercel: { ...whole(byHeaders('比对')), 'br 和 gzip': '主机', '真 404': '主机', 搬家重定向: '比对', 切换无缺口: '主机' },
  'S3 + CloudFront': { ...whole(byHeaders('比对')), 'br 和 gzip': '主机', '真 404': '比对', 搬家重定向: '比对', 切换无缺口: '没有' },
  'GitHub Pages': { 页面内策略: '实测', 安全头: '没有', 防嵌入: '没有', HSTS: '没有', 长期缓存: '没有', 'br 和 gzip': '主机', '真 404': '主机', 搬家重定向: '没有', 切换无缺口: '主机' },
};

function whole(known: Partial<Record<Guarantee, Proof>>): Record<Guarantee, Proof> {
  return { ...(Object.fromEntries(guarantees.map((name) => [name, '没有'])) as Record<Guarantee, Proof>), 页面内策略: '实测', ...known };
}

/** The list as a Markdown table. */
export function guaranteeTable(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(['主机', ...guarantees]), row(['---', ...guarantees.map(() => '---')]), ...Object.entries(hosts).map(([host, proofs]) => row([host, ...guarantees.map((name) => proofs[name])]))].join('\n');
}
