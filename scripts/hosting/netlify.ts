import { immutableCache } from '../policy/cache-policy.ts';
import { securityHeaders } from '../policy/security-policy.ts';
import { moves, type HostInput } from './host-input.ts';

/**
 * `_headers` for Netlify and Cloudflare Pages. Both join the headers of all rules that match, so no header stands in two of them;
 * both already ask browsers to check pages again, so Cache-Control is set for versioned folders only.
 */
export function headersFile({ environment: { basePath }, policy, versionedFolders }: HostInput): string {
  const security = Object.entries(securityHeaders(policy)).map(([name, value]) => `  ${name}: ${value}`);
  const cached = versionedFolders.flatMap((folder) => [`${basePath}${folder}/*`, `  Cache-Control: ${immutableCache}`]);
  return `${['/*', ...security, ...cached].join('\n')}\n`;
}

/** `_redirects` for Netlify and Cloudflare Pages: moved articles, each a permanent redirect. */
export function redirectsFile(input: HostInput): string {
  return moves(input)
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('');
}
