// What only the real site must have right: its own address, encrypted endpoints, a way to report weaknesses. The content check
// (scripts/checks) refuses placeholders, expired lists and overdue facts; both stop `SITE_ENV=production npm run build`.
import type { Environment } from '../../src/config/environment.ts';
import type { Problem } from '../../src/config/problem.ts';
import type { LoadedSiteData } from '../../src/config/site-data.ts';
import type { SiteData, SiteDataFile } from '../../src/schemas/site-data.ts';
import { namesExample } from '../checks/reserved-names.ts';

/** What the gate looks at; `today` is a calendar day such as `2026-11-22`. */
export interface GateInput {
  environment: Environment;
  loaded: Pick<LoadedSiteData, 'fileOf' | 'lineOf'>;
  data: SiteData;
  today: string;
}

/** Days from one calendar day to another; negative when the second is earlier. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Least and most days that security.txt may still be valid; RFC 9116 advises less than a year. */
const securityDays = { least: 30, most: 366 };

/** Everything about addresses and security.txt that keeps this build from going live, with file and line. Empty means: go. */
export function productionProblems({ environment: { siteUrl }, loaded, data: { brand, channels }, today }: GateInput): Problem[] {
  const problems: Problem[] = [];
  const report = (name: SiteDataFile, path: readonly PropertyKey[], rule: string, message: string, fix: string): void => {
    problems.push({ file: loaded.fileOf(name), line: loaded.lineOf(name, path), severity: 'error', rule, message, fix });
  };
  const inEnvironment = (rule: string, message: string, fix: string): void => {
    problems.push({ file: '环境变量 SITE_URL', line: 0, severity: 'error', rule, message, fix });
  };

  if (!siteUrl.startsWith('https:')) inEnvironment('http', `"${siteUrl}" 没有加密。`, '改成 https://。');
  if (namesExample(new URL(siteUrl).host)) inEnvironment('example-address', `"${siteUrl}" 是示例域名。`, '写成真实网址：SITE_URL=https://help.你的域名 SITE_ENV=production npm run build。');
  const { host } = new URL(siteUrl);
  if (!channels.some(({ enabled, kind, href }) => enabled && kind === 'website' && href !== undefined && URL.canParse(href) && new URL(href).host === host)) {
    report('channels', [], 'own-address', `官方渠道里没有本站的网址 ${host}：读者拿它去核对，会被告知不是官方的。`, '在 channels.yaml 里写上本站（kind: website），或改正 SITE_URL。');
  }
  for (const field of ['home', 'feedbackEndpoint', 'chatOrigin', 'securityContact'] as const) {
    const address = brand[field];
    if (address === undefined) continue;
    if (namesExample(address)) report('brand', [field], 'example-address', `${field} "${address}" 是保留给示例的地址。`, '换成真实的地址；不用的可以删掉这一行。');
    if (/^http:/i.test(address)) report('brand', [field], 'http', `${field} "${address}" 没有加密。`, '改成 https://。');
  }
  channels.forEach((channel, index) => {
    for (const field of ['value', 'href'] as const) {
      if (channel.enabled && /^http:/i.test(channel[field] ?? '')) report('channels', [index, field], 'http', `渠道「${channel.name}」的 ${field} "${channel[field]}" 没有加密。`, '改成 https://。');
    }
  });
  if (brand.securityContact === undefined) report('brand', ['securityContact'], 'security-txt', '没有写 securityContact，安全研究者找不到报告漏洞的地址。', '补上，例如 mailto:security@你的域名。');
  if (brand.securityExpires === undefined) {
    report('brand', ['securityExpires'], 'security-txt', '没有写 securityExpires。', '写一个 30 天以后、一年以内的日期。');
  } else {
    const left = daysBetween(today, brand.securityExpires);
    if (left < securityDays.least) report('brand', ['securityExpires'], 'security-txt', `security.txt 只剩 ${left} 天有效（到 ${brand.securityExpires}）。`, `改成 ${securityDays.least} 天以后的日期。`);
    if (left > securityDays.most) report('brand', ['securityExpires'], 'security-txt', `security.txt 的有效期太长（到 ${brand.securityExpires}）。`, '改成一年以内的日期。');
  }
  return problems;
}
