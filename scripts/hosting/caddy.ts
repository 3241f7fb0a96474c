import { errorCache, immutableCache, revalidateCache } from '../policy/cache-policy.ts';
import { mediaTypes } from '../policy/media-types.ts';
import { securityHeaders } from '../policy/security-policy.ts';
import { moves, versionedAddress, type HostInput } from './host-input.ts';
import { serverRoot } from './nginx.ts';

/**
 * Caddyfile for one site, verified on 2.6. What is easy to get wrong:
 * - errors must replace Cache-Control, since a missing asset would otherwise be remembered for a year;
 * - deleting a header (`-Server`) delays its whole block until after the error page, which then has no security headers;
 * - of several `header` lines the general one wins, so the two kinds of caching exclude each other;
 * - `header *.xml …` is read as a header named `*.xml`: only a named matcher chooses by ending;
 * - neither `redir` nor the slash that `file_server` adds keeps what stands behind the `?`, hence {search}.
 */
export function caddyFile(input: HostInput): string {
  const { environment: { basePath, siteUrl }, policy } = input;
  const endings = Object.entries(mediaTypes).filter(([, type]) => type.includes('charset') || type.includes('manifest'));
  const security = Object.entries(securityHeaders(policy)).map(([name, value]) => `    ${name} "${value}"`);
  return `# 由 npm run build 生成，请勿手改。用法见 docs/deploying.md。
# 网站文件放在 ${serverRoot}${basePath}（即把 dist 里的全部内容复制到这里）。Caddy 会自己申请证书。

(security) {
  header {
${security.join('\n')}
  }
}

${new URL(siteUrl).host} {
  root * ${serverRoot}
  import security
  @versioned path_regexp ^${versionedAddress(input)}
  header @versioned Cache-Control "${immutableCache}"
  @unversioned not path_regexp ^${versionedAddress(input)}
  header @unversioned Cache-Control "${revalidateCache}"
${endings.map(([ending, type]) => `  @${ending.slice(1)} path *${ending}\n  header @${ending.slice(1)} Content-Type "${type}"`).join('\n')}
  @page path */
  header @page Content-Type "${mediaTypes['.html']}"
  header {
    Vary Accept-Encoding
    defer
  }
  @writing not method GET HEAD
  header @writing Allow "GET, HEAD"
  respond @writing 405
  map {query} {search} {
    ~^(.+)$ "?\${1}"
    default ""
  }
  @index path_regexp index ^((?:/[A-Za-z0-9._~-]+)*/)index\\.html$
  redir @index {re.index.1}{search} 301
  @folder {
    path_regexp folder ^((?:/[A-Za-z0-9._~-]+)+)$
    file {path}/index.html
  }
  redir @folder {re.folder.1}/{search} 301
  @hidden path */_headers */_redirects */.nojekyll */vercel.json *.br *.gz ${basePath}404.html
  error @hidden 404
${moves(input).map(([from, to]) => `  redir ${from} ${to}{search} 301\n`).join('')}${basePath === '/' ? '' : originRules(basePath)}  file_server {
    precompressed br gzip
  }
  handle_errors {
    import security
    rewrite * ${basePath}404.html
    header Cache-Control "${errorCache}"
    header Content-Type "${mediaTypes['.html']}"
    file_server {
      precompressed br gzip
    }
  }
}
`;
}

function originRules(basePath: string): string {
  return `  redir / ${basePath}{search} 301
  rewrite /robots.txt ${basePath}robots.txt
  rewrite /.well-known/security.txt ${basePath}.well-known/security.txt
`;
}
