// Amazon S3 behind CloudFront: a response headers policy, a function for addresses, error answers, and the upload with its metadata.
import { immutableCache, revalidateCache } from '../policy/cache-policy.ts';
import { mediaTypes } from '../policy/media-types.ts';
import { headerCsp } from '../policy/security-policy.ts';
import { moves, type HostInput } from './host-input.ts';

/** Input of `aws cloudfront create-response-headers-policy --response-headers-policy-config file://…`. */
export function responseHeadersPolicy({ policy }: HostInput): string {
  const { 'Strict-Transport-Security': hsts = '', 'X-Frame-Options': frame = '', 'Referrer-Policy': referrer = '', 'X-Content-Type-Options': sniff, ...custom } = policy.headers;
  const items = Object.entries(custom).map(([Header, Value]) => ({ Header, Value, Override: true }));
  return `${JSON.stringify(
    {
      Name: 'help-centre-security',
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: headerCsp(policy) },
        StrictTransportSecurity: { Override: true, AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(hsts)?.[1]), IncludeSubdomains: hsts.includes('includeSubDomains'), Preload: hsts.includes('preload') },
        ...(sniff === undefined ? {} : { ContentTypeOptions: { Override: true } }),
        FrameOptions: { Override: true, FrameOption: frame },
        ReferrerPolicy: { Override: true, ReferrerPolicy: referrer },
      },
      CustomHeadersConfig: { Quantity: items.length, Items: items },
    },
    null,
    2,
  )}\n`;
}

/** CloudFront's CustomErrorResponses: S3 answers 403 for what it does not have; readers get the 404 page with the code 404. */
export function customErrors({ environment: { basePath } }: HostInput): string {
  const items = [403, 404].map((ErrorCode) => ({ ErrorCode, ResponsePagePath: `${basePath}404.html`, ResponseCode: '404', ErrorCachingMinTTL: 0 }));
  return `${JSON.stringify({ Quantity: items.length, Items: items }, null, 2)}\n`;
}

/** CloudFront Function for viewer requests (runtime cloudfront-js-2.0): clean addresses and moved articles. */
export function viewerRequest(input: HostInput): string {
  return `// 由 npm run build 生成，请勿手改。CloudFront Functions，事件：viewer request，运行环境：cloudfront-js-2.0。
var base = ${JSON.stringify(input.environment.basePath)};
var moved = ${JSON.stringify(Object.fromEntries(moves(input)), null, 2)};

function redirect(path, request) {
  var parts = [];
  for (var name in request.querystring) parts.push(name + '=' + request.querystring[name].value);
  var query = parts.length > 0 ? '?' + parts.join('&') : '';
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: path + query } } };
}

function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (Object.prototype.hasOwnProperty.call(moved, uri)) return redirect(moved[uri], request);
  if (base !== '/' && uri === '/') return redirect(base, request);
  // Only plain paths of this site are redirected, so that no address can lead to another host.
  if (/^(\\/[A-Za-z0-9._~-]+)*\\/index\\.html$/.test(uri)) return redirect(uri.slice(0, -'index.html'.length), request);
  if (/^(\\/[A-Za-z0-9_~-]+)+$/.test(uri)) return redirect(uri + '/', request);
  if (uri.endsWith('/')) request.uri = uri + 'index.html';
  return request;
}
`;
}

/** Shell script that uploads dist with Content-Type and Cache-Control on each object: versioned files first, pages last, nothing deleted. */
export function uploadScript({ environment: { basePath }, versionedFolders }: HostInput): string {
  const prefix = basePath.replace(/\/$/, '');
  const copy = (folder: string, include: string[], type: string, cache: string): string =>
    `aws s3 cp "$DIST/${folder}" "s3://$BUCKET${prefix}/${folder}" --recursive --exclude '*' ${include.map((pattern) => `--include '${pattern}'`).join(' ')} --exclude '*.br' --exclude '*.gz' --content-type '${type}' --cache-control '${cache}'`;
  const byType = Object.entries(mediaTypes).map(([ending, type]) => [`*${ending}`, type] as const);
  const other = (folder: string, cache: string): string =>
    `aws s3 cp "$DIST/${folder}" "s3://$BUCKET${prefix}/${folder}" --recursive ${byType.map(([pattern]) => `--exclude '${pattern}'`).join(' ')} --exclude '*.br' --exclude '*.gz' --exclude '_headers' --exclude '_redirects' --exclude '.nojekyll'${folder === '' ? versionedFolders.map((name) => ` --exclude '${name}/*'`).join('') : ''} --content-type 'application/octet-stream' --cache-control '${cache}'`;
  const unversioned = versionedFolders.map((name) => `--exclude '${name}/*'`).join(' ');
  const pages = (pattern: string, type: string): string => `${copy('', [pattern], type, revalidateCache)}${unversioned === '' ? '' : ` ${unversioned}`}`;
  return `#!/bin/sh
# 由 npm run build 生成，请勿手改。用法：BUCKET=桶名 DIST=dist sh upload.sh
# 先传带版本号的文件，最后传网页；旧文件不删除，旧标签页里的搜索仍然能用。
set -eu
: "\${BUCKET:?请设置 BUCKET}"
DIST="\${DIST:-dist}"
${versionedFolders.flatMap((folder) => [other(`${folder}/`, immutableCache), ...byType.map(([pattern, type]) => copy(`${folder}/`, [pattern], type, immutableCache))]).join('\n')}
${other('', revalidateCache)}
${byType.filter(([pattern]) => pattern !== '*.html').map(([pattern, type]) => pages(pattern, type)).join('\n')}
${pages('*.html', mediaTypes['.html'] ?? '')}
`;
}
