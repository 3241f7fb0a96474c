// Writes the policy into each page as <meta>, for hosts that cannot send headers, and integrity hashes onto its own scripts and styles.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsFile, partsOfHtml, type LaterPart } from '../integrations/checked-parts.ts';
import { styleHashesOf } from '../policy/inline-styles.ts';
import { createPolicy, metaCsp, type Openings, type SecurityPolicy } from '../policy/security-policy.ts';
import { trimLiveData } from './page-data.ts';
import { readPages, type SiteContext } from './site-context.ts';
import { keepTermsWhole } from './term-lines.ts';

/** What site data opens in the policy. */
export function openingsOf({ brand }: SiteContext['data']): Omit<Openings, 'styleHashes'> {
  return { feedbackEndpoint: brand.feedbackEndpoint, chatOrigin: brand.chatOrigin };
}

/** Secures every page of dist; returns the policy, which host files and servers must repeat. Running it twice changes nothing. */
export function securePages(context: SiteContext): SecurityPolicy {
  const pages = readPages(context.dist);
  const openings = openingsOf(context.data);
  const parts = existsSync(join(context.dist, partsFile)) ? (JSON.parse(readFileSync(join(context.dist, partsFile), 'utf8')) as Record<string, LaterPart[]>) : {};
  for (const { file, html } of pages) {
    // A page names its own styles only: stricter, and hashes do not compress. One header must name them all.
    const own = createPolicy({ ...openings, styleHashes: styleHashesOf(html) });
    writeFileSync(join(context.dist, file), addPolicy(lowerPriority(addIntegrity(nameParts(nameImports(keepTermsWhole(trimLiveData(html)), context), context, parts), context)), own, file));
  }
  rmSync(join(context.dist, partsFile), { force: true });
  return createPolicy({ ...openings, styleHashes: pages.flatMap(({ html }) => styleHashesOf(html)) });
}

/** The policy must stand before anything that loads; only the character set comes first. */
function addPolicy(html: string, policy: SecurityPolicy, file: string): string {
  const bare = html.replace(/<meta http-equiv="content-security-policy"[^>]*>|<meta name="referrer"[^>]*>/gi, '');
  const charset = /<meta charset="utf-8"\s*\/?>/i.exec(bare);
  if (!charset) throw new Error(`${file} 没有 <meta charset="utf-8">，无法写入安全策略。请使用 src/layouts 里的页面框架。`);
  const at = charset.index + charset[0].length;
  return `${bare.slice(0, at)}<meta http-equiv="content-security-policy" content="${metaCsp(policy)}"><meta name="referrer" content="${policy.headers['Referrer-Policy']}">${bare.slice(at)}`;
}

// Scripts only add: without this browsers fetch modules at high priority, ahead of nothing a reader waits for (measured: first paint 1.2 s → 0.75 s).
function lowerPriority(html: string): string {
  return html.replace(/<script type="module"(?![^>]*\bfetchpriority=)/g, '<script type="module" fetchpriority="low"');
}

const pageScript = /<script type="module"[^>]*\bsrc="([^"]*)"[^>]*>/g;
const staticImport = /\b(?:import|from)\s*["'`]\.\/([^"'`]+)["'`]/g;

/** The hash on a script covers that file alone, so what it imports is named beside it and checked likewise. */
function nameImports(html: string, { dist, environment: { basePath } }: SiteContext): string {
  const named = new Set<string>();
  return html.replace(pageScript, (tag, address: string) => {
    const name = (of: string): string =>
      [...readFileSync(join(dist, of.slice(basePath.length)), 'utf8').matchAll(staticImport)]
        .map(([, file = '']) => of.slice(0, of.lastIndexOf('/') + 1) + file)
        .filter((file) => !html.includes(`href="${file}"`) && named.size < named.add(file).size)
        .map((file) => `${name(file)}<link rel="modulepreload" fetchpriority="low" href="${file}">`)
        .join('');
    return name(address) + tag;
  });
}

/** What a page's scripts load later is named with its hashes in the page. */
function nameParts(html: string, { environment: { basePath } }: SiteContext, parts: Readonly<Record<string, readonly LaterPart[]>>): string {
  return html.replace(pageScript, (tag, address: string) => {
    const later = parts[address.slice(basePath.length)];
    return later === undefined ? tag : tag.replace(/>$/, ` data-parts="${partsOfHtml(later, html)}">`);
  });
}

const loadingTag = /<(?:script\b[^>]*\bsrc|link\b[^>]*\bhref|[a-z]+-[a-z-]+\b[^>]*\bdata-style)="([^"]*)"[^>]*>/gi;

function addIntegrity(html: string, { dist, environment: { basePath } }: SiteContext): string {
  return html.replace(loadingTag, (tag, address: string) => {
    // An element with data-style fetches that stylesheet itself, and passes the hash on.
    const byElement = tag.includes('data-style=');
    const loads = byElement || tag.startsWith('<script') || /\brel="(?:stylesheet|modulepreload)"/i.test(tag);
    if (!loads || /\bintegrity=/.test(tag) || !address.startsWith(basePath)) return tag;
    const bytes = readFileSync(join(dist, address.slice(basePath.length)));
    return tag.replace(/\s*\/?>$/, ` ${byElement ? 'data-' : ''}integrity="sha256-${createHash('sha256').update(bytes).digest('base64')}">`);
  });
}
