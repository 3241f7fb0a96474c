import { errorCache, immutableCache, revalidateCache } from '../policy/cache-policy.ts';
import { mediaTypes } from '../policy/media-types.ts';
import { securityHeaders } from '../policy/security-policy.ts';
import { moves, versionedAddress, type HostInput } from './host-input.ts';

/** Folder on the server that the nginx and Caddy configuration name; the built site lies below it under its base path. */
export const serverRoot = '/srv/help-centre';

/**
 * nginx configuration for one site, to be included in the `http` block. Verified on 1.22. What is easy to get wrong:
 * - a `location` with its own add_header drops all inherited ones, hence one `map` for Cache-Control and none below `server`;
 * - `$uri/index.html` in try_files would serve every page twice, with and without the last slash;
 * - a redirect built from the raw address could lead to another host (`//evil`), hence the narrow pattern for index.html.
 */
export function nginxFile(input: HostInput): string {
  const { environment: { basePath, siteUrl }, policy } = input;
  const hasPrefix = basePath !== '/';
  const typeLines = Object.entries(groupTypes()).map(([type, endings]) => `    ${type} ${endings.join(' ')};`);
  const withCharset = [...new Set(Object.values(mediaTypes))].filter((type) => type.includes('charset')).map((type) => type.split(';')[0]).filter((type) => type !== 'text/html');
  return `# 由 npm run build 生成，请勿手改。用法见 docs/deploying.md。
# 网站文件放在 ${serverRoot}${basePath}（即把 dist 里的全部内容复制到这里）。

map "$status:$uri" $help_centre_cache {
  "~^(200|206|304):${versionedAddress(input)}" "${immutableCache}";
  "~^(200|206|301|302|304):" "${revalidateCache}";
  default "${errorCache}";
}

server {
  listen 80;
  # 正式使用：改成 listen 443 ssl http2; 并写上 ssl_certificate 和 ssl_certificate_key。
  server_name ${new URL(siteUrl).hostname};
  root ${serverRoot};
  index index.html;
  server_tokens off;
  absolute_redirect off;
  etag on;
  gzip off;
  gzip_static on;
  gzip_vary on;
  brotli_static on; # 需要 Debian 的 libnginx-mod-http-brotli-static；没有这个模块就删掉这一行。
  charset utf-8;
  charset_types ${withCharset.join(' ')};
  types {
${typeLines.join('\n')}
  }
  default_type application/octet-stream;
  error_page 404 ${basePath}404.html;

${Object.entries(securityHeaders(policy)).map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  add_header Cache-Control $help_centre_cache always;

  if ($request_uri ~ "^((?:/[A-Za-z0-9._~-]+)*/)index\\.html(\\?.*)?$") { return 301 $1$2; }
  location ~ "/(_headers|_redirects|\\.nojekyll|vercel\\.json)$|\\.(br|gz)$" { return 404; }
  location = ${basePath}404.html { internal; }
${moves(input).map(([from, to]) => `  location = ${from} { return 301 ${to}$is_args$args; }\n`).join('')}${hasPrefix ? originLocations(basePath) : ''}  location / { try_files $uri $uri/ =404; }
}
`;
}

/** Under a sub-path the origin's own root still answers what other programs ask for there. */
function originLocations(basePath: string): string {
  return `  location = / { return 301 ${basePath}$is_args$args; }
  location = /robots.txt { try_files ${basePath}robots.txt =404; }
  location = /.well-known/security.txt { try_files ${basePath}.well-known/security.txt =404; }
`;
}

function groupTypes(): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const [ending, type] of Object.entries(mediaTypes)) (groups[type.split(';')[0] ?? type] ??= []).push(ending.slice(1));
  return groups;
}
