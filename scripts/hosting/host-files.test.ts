import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { immutableCache, revalidateCache } from '../policy/cache-policy.ts';
import { mediaTypes } from '../policy/media-types.ts';
import { createPolicy, securityHeaders } from '../policy/security-policy.ts';
import { hostFiles } from './host-files.ts';
import type { HostInput } from './host-input.ts';
import { parseCaddy, parseCloudFront, parseNetlify, parseNginx, parseVercel } from './parse-back.ts';

const input = (basePath: string): HostInput => ({
  environment: { siteUrl: 'https://help.bitp.example', basePath, contentDir: '', siteEnv: 'production' },
  policy: createPolicy({ styleHashes: ['sha256-abc='], feedbackEndpoint: 'https://api.example.com/f' }),
  redirects: [{ from: 'trading/old', to: 'trading/new', since: '2026-11-22' }],
  versionedFolders: ['_astro', 'search-1-1a2b'],
});

for (const base of ['/', '/help/']) {
  describe(`a site under ${base}`, () => {
    const given = input(base);
    const { inDist, beside } = hostFiles(given);
    const expected = securityHeaders(given.policy);
    const text = (name: string): string => inDist.get(name) ?? beside.get(name) ?? assert.fail(name);
    const moved = { [`${base}trading/old/`]: `${base}trading/new/`, [`${base}trading/old`]: `${base}trading/new/` };

    test('Netlify and Cloudflare Pages send the policy, keep files with a version for ever and redirect moved articles, within their limits, with no header in two rules', () => {
      const parsed = parseNetlify(text('_headers'), text('_redirects'));
      assert.deepEqual(parsed.everywhere, expected);
      assert.deepEqual(parsed.cache, { [`${base}_astro/*`]: immutableCache, [`${base}search-1-1a2b/*`]: immutableCache });
      assert.deepEqual(parsed.redirects, moved);
      for (const line of text('_headers').split('\n')) assert.ok(line.length <= 2000, line);
    });

    test('Vercel sends the policy, keeps files with a version for ever and redirects moved articles', () => {
      const parsed = parseVercel(text('vercel.json'));
      assert.deepEqual(parsed.everywhere, expected);
      assert.deepEqual(parsed.cache, { [`${base}_astro/(.*)`]: immutableCache, [`${base}search-1-1a2b/(.*)`]: immutableCache });
      assert.deepEqual(parsed.redirects, { [`${base}trading/old/`]: `${base}trading/new/` });
    });

    test('nginx, Caddy and CloudFront send the policy', () => {
      assert.deepEqual(parseNginx(text('nginx.conf')), expected);
      assert.deepEqual(parseCaddy(text('Caddyfile')), expected);
      assert.deepEqual(parseCloudFront(text('cloudfront/response-headers-policy.json')), expected);
      assert.ok(JSON.parse(text('cloudfront/response-headers-policy.json')).CustomHeadersConfig.Quantity <= 10, 'CloudFront allows 10 custom headers');
    });

    test('CloudFront answers what is missing with the 404 page and the code 404', () => {
      const { Items } = JSON.parse(text('cloudfront/custom-error-responses.json')) as { Items: { ErrorCode: number; ResponseCode: string; ResponsePagePath: string }[] };
      assert.deepEqual(Items.map(({ ErrorCode, ResponseCode, ResponsePagePath }) => [ErrorCode, ResponseCode, ResponsePagePath]), [[403, '404', `${base}404.html`], [404, '404', `${base}404.html`]]);
    });

    const answer = (uri: string, querystring: Record<string, { value: string }> = {}): string => {
      const result = runInNewContext(`${text('cloudfront/viewer-request.js')}\nhandler(event)`, { event: { request: { uri, querystring } } }) as { uri?: string; headers?: { location: { value: string } } };
      return result.headers ? `→ ${result.headers.location.value}` : (result.uri ?? '');
    };
    const addresses: [uri: string, result: string][] = [
      [base, `${base}index.html`],
      [`${base}contact/`, `${base}contact/index.html`],
      [`${base}contact`, `→ ${base}contact/`],
      [`${base}contact/index.html`, `→ ${base}contact/`],
      [`${base}_astro/a.Bx1.js`, `${base}_astro/a.Bx1.js`],
      [`${base}trading/old`, `→ ${base}trading/new/`],
      [`${base}trading/old/`, `→ ${base}trading/new/`],
      ['//evil.example', '//evil.example'],
      ['//evil', '//evil'],
      ['/\\evil', '/\\evil'],
      ['//evil.example/index.html', '//evil.example/index.html'],
    ];
    for (const [uri, result] of addresses) test(`CloudFront turns ${uri} into ${result}`, () => assert.equal(answer(uri), result));
    test('CloudFront keeps the question of a redirected address', () => assert.equal(answer(`${base}contact`, { a: { value: '1' } }), `→ ${base}contact/?a=1`));

    test('the S3 upload gives every kind of file its type and caching, pages last, and deletes nothing', () => {
      const commands = text('cloudfront/upload.sh').split('\n').filter((line) => line.startsWith('aws '));
      const find = (folder: string, pattern: string): string => commands.find((line) => line.includes(`"$DIST/${folder}"`) && line.includes(`--include '${pattern}'`)) ?? '';
      for (const [ending, type] of Object.entries(mediaTypes)) {
        assert.ok(find('', `*${ending}`).includes(`--content-type '${type}' --cache-control '${revalidateCache}'`), ending);
        assert.ok(find('_astro/', `*${ending}`).includes(`--content-type '${type}' --cache-control '${immutableCache}'`), ending);
      }
      assert.match(commands.at(-1) ?? '', /--include '\*\.html'/);
      for (const line of commands) assert.ok(line.includes(`"s3://$BUCKET${base.replace(/\/$/, '')}/`), line);
      assert.doesNotMatch(commands.join('\n'), /--delete|aws s3 (rm|sync)/);
    });
  });
}
