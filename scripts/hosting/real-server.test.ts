import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { immutableCache, revalidateCache } from '../policy/cache-policy.ts';
import { mediaType } from '../policy/media-types.ts';
import { styleHashesOf } from '../policy/inline-styles.ts';
import { createPolicy, securityHeaders } from '../policy/security-policy.ts';
import { assetText, writeFixtureSite } from '../server/fixture.ts';
import { ask } from '../server/raw-request.ts';
import { hostFiles } from './host-files.ts';
import { missingServer, startServer, type RealServer, type StartedServer } from './real-server.ts';

const policy = createPolicy({ styleHashes: styleHashesOf('<style>body{margin:0}</style>') });
const expected = securityHeaders(policy);
const configurations: Record<RealServer, string> = { nginx: 'nginx.conf', caddy: 'Caddyfile' };

for (const name of ['nginx', 'caddy'] as const) {
  const reason = missingServer(name);
  for (const base of ['/', '/help/']) {
    describe(`${name} with the generated configuration under ${base}`, { skip: reason ?? false }, () => {
      let server: StartedServer;
      let dist: string;
      const get = (path: string, headers: string[] = [], method = 'GET') => ask(server.origin, { method, target: base + path, headers, host: name === 'nginx' ? 'help.bitp.example' : new URL(server.origin).host });

      before(async () => {
        dist = writeFixtureSite();
        const { beside } = hostFiles({
          environment: { siteUrl: 'https://help.bitp.example', basePath: base, contentDir: '', siteEnv: 'production' },
          policy,
          redirects: [{ from: 'trading/old', to: 'trading/deposit-missing', since: '2026-11-22' }],
          versionedFolders: ['_astro'],
        });
        server = await startServer(name, beside.get(configurations[name]) ?? '', dist, base);
      });
      after(async () => {
        await server?.stop();
        rmSync(dist, { recursive: true });
      });

      const answers: [what: string, path: string, status: number, cache: string | undefined, location?: string][] = [
        ['the home page', '', 200, revalidateCache],
        ['an article', 'trading/deposit-missing/', 200, revalidateCache],
        ['the service worker', 'sw.js', 200, revalidateCache],
        ['a file with a version', '_astro/site.Bx1.js', 200, immutableCache],
        ['a missing file with a version', '_astro/gone.js', 404, 'no-store'],
        ['a missing page', 'nowhere/', 404, 'no-store'],
        ['configuration of other hosts', '_headers', 404, 'no-store'],
        ['a compressed copy', 'index.html.br', 404, 'no-store'],
        ['the 404 page itself', '404.html', 404, 'no-store'],
        ['a page without its last slash', 'contact', 301, revalidateCache, 'contact/'],
        ['a search without its last slash', 'contact?q=%E6%8F%90%E7%8E%B0&from=a', 301, revalidateCache, 'contact/?q=%E6%8F%90%E7%8E%B0&from=a'],
        ['a page by its file name, with a query', 'contact/index.html?q=a', 301, revalidateCache, 'contact/?q=a'],
        ['a moved article with a query', 'trading/old/?from=mail', 301, revalidateCache, 'trading/deposit-missing/?from=mail'],
        ['a page by its file name', 'contact/index.html', 301, revalidateCache, 'contact/'],
        ['a moved article', 'trading/old/', 301, revalidateCache, 'trading/deposit-missing/'],
        ['a moved article without slash', 'trading/old', 301, revalidateCache, 'trading/deposit-missing/'],
      ];
      for (const [what, path, status, cache, location] of answers) {
        test(`${what} answers ${status} with each security header once and the right caching`, async () => {
          const answer = await get(path);
          assert.equal(answer.status, status);
          for (const [header, value] of Object.entries(expected)) assert.deepEqual(answer.all(header), [value], header);
          assert.deepEqual(answer.all('cache-control'), [cache]);
          assert.equal(answer.header('location'), location === undefined ? undefined : base + location);
          if (status === 404) assert.match(answer.body.toString(), /没有这个页面/);
          if (status === 404 || (status === 200 && /(^|\/)$/.test(path))) assert.deepEqual(answer.all('content-type'), ['text/html; charset=utf-8']);
        });
      }

      test('brotli, gzip and plain bytes are the same file, and caches are told apart', async () => {
        for (const [accept, encoding, open] of [['br', 'br', brotliDecompressSync], ['gzip', 'gzip', gunzipSync], ['identity', undefined, (bytes: Buffer) => bytes]] as const) {
          const answer = await get('_astro/site.Bx1.js', [`Accept-Encoding: ${accept}`]);
          assert.equal(answer.header('content-encoding'), encoding);
          assert.equal(open(answer.body).toString(), assetText);
          assert.deepEqual(answer.all('content-type'), ['text/javascript; charset=utf-8']);
          assert.match(answer.header('vary') ?? '', /Accept-Encoding/i);
        }
      });

      test('every kind of file says what it is', async () => {
        for (const path of ['feed.xml', 'build.json', 'trading/deposit-missing.md', 'app.webmanifest', 'favicon.svg', 'robots.txt', 'sw.js']) assert.deepEqual((await get(path)).all('content-type'), [mediaType(path)], path);
      });

      test('a copy that is still good is answered 304 with the security headers once', async () => {
        const etag = (await get('')).header('etag') ?? assert.fail('no ETag');
        const answer = await get('', [`If-None-Match: ${etag}`]);
        assert.equal(answer.status, 304);
        for (const [header, value] of Object.entries(expected)) assert.deepEqual(answer.all(header), [value], header);
      });

      test('other files of the origin are where programs look for them', async () => {
        const answer = await ask(server.origin, { target: '/.well-known/security.txt', host: name === 'nginx' ? 'help.bitp.example' : new URL(server.origin).host });
        assert.equal(answer.status, 200);
        assert.match(answer.body.toString(), /^Contact:/);
      });

      test('HEAD has no body, POST is refused, climbing leads nowhere, no address leads to another host', async () => {
        assert.equal((await get('', [], 'HEAD')).body.length, 0);
        assert.equal((await get('', ['Content-Length: 0'], 'POST')).status, 405);
        for (const target of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '//evil.example/', '//evil.example', '//evil.example/index.html', '/\\evil.example/index.html', '//contact', '/%5cevil']) {
          const answer = await ask(server.origin, { target, host: 'help.bitp.example' });
          assert.doesNotMatch(answer.body.toString(), /root:/, target);
          assert.doesNotMatch(answer.header('location') ?? '', /^(\/\/|\/\\|https?:\/\/(?!127\.0\.0\.1|help\.bitp\.example))/, target);
        }
      });
    });
  }
}
