import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheControl, immutableCache, revalidateCache } from './cache-policy.ts';
import { styleHashesOf } from './inline-styles.ts';
import { createPolicy, headerCsp, metaCsp, securityHeaders } from './security-policy.ts';

const directives = (csp: string): Map<string, string[]> => new Map(csp.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));

test('nothing unsafe is allowed, and what is not named is refused', () => {
  const csp = headerCsp(createPolicy({ styleHashes: ['sha256-abc='] }));
  assert.doesNotMatch(csp, /'unsafe-|data:|blob:|https?:|\*/);
  assert.deepEqual(directives(csp).get('default-src'), ["'none'"]);
  for (const name of ['object-src', 'base-uri', 'frame-ancestors', 'frame-src']) assert.deepEqual(directives(csp).get(name), ["'none'"], name);
  assert.deepEqual(directives(csp).get('script-src'), ["'self'", "'wasm-unsafe-eval'"]);
  assert.deepEqual(directives(csp).get('require-trusted-types-for'), ["'script'"]);
});

test('pages without headers carry the same policy but for framing, which only a header can refuse', () => {
  const policy = createPolicy({ styleHashes: ['sha256-abc='] });
  const [header, meta] = [directives(headerCsp(policy)), directives(metaCsp(policy))];
  header.delete('frame-ancestors');
  assert.deepEqual([...meta], [...header]);
});

test('a feedback address opens its own origin for sending and nothing else', () => {
  const [closed, open] = [directives(headerCsp(createPolicy())), directives(headerCsp(createPolicy({ feedbackEndpoint: 'https://api.example.com/feedback?a=1' })))];
  assert.deepEqual(open.get('connect-src'), ["'self'", 'https://api.example.com']);
  open.set('connect-src', ["'self'"]);
  assert.deepEqual([...open], [...closed]);
});

test('an embedded chat may be framed and connected to, and isolation gives way only then', () => {
  const policy = createPolicy({ chatOrigin: 'https://chat.example.com/' });
  assert.deepEqual(policy.csp['frame-src'], ['https://chat.example.com']);
  assert.deepEqual(policy.csp['connect-src'], ["'self'", 'https://chat.example.com']);
  assert.equal(policy.headers['Cross-Origin-Embedder-Policy'], 'unsafe-none');
  assert.equal(createPolicy().headers['Cross-Origin-Embedder-Policy'], 'require-corp');
});

test('an opening that is not https is refused with its name', () => {
  for (const feedbackEndpoint of ['http://api.example.com/', '*', 'https:', "https://a.example; script-src 'unsafe-inline'"]) {
    assert.throws(() => createPolicy({ feedbackEndpoint }), (error: Error) => error.message.includes(feedbackEndpoint), feedbackEndpoint);
  }
});

test('each inlined stylesheet is allowed once, by the hash that browsers compute', () => {
  const hashes = styleHashesOf('<style>body{margin:0}</style><style data-a="b">body{margin:0}</style>');
  assert.deepEqual(hashes, Array.from({ length: 2 }, () => 'sha256-IAdwN3biDCQ3brrgp1m8kBEsPQYyqfREKOEfeoREopc='));
  assert.equal(createPolicy({ styleHashes: hashes }).csp['style-src']?.length, 2);
});

test('headers reach what scanners ask for: two years of HSTS, no sniffing, no referrer, isolation, no features', () => {
  const headers = securityHeaders(createPolicy());
  assert.match(headers['Strict-Transport-Security'] ?? '', /max-age=63072000; includeSubDomains/);
  assert.equal(headers['X-Content-Type-Options'], 'nosniff');
  assert.equal(headers['Referrer-Policy'], 'no-referrer');
  assert.equal(headers['Cross-Origin-Opener-Policy'], 'same-origin');
  assert.equal(headers['Cross-Origin-Resource-Policy'], 'same-origin');
  assert.match(headers['Permissions-Policy'] ?? '', /camera=\(\).*clipboard-write=\(self\)/);
  for (const [name, value] of Object.entries(headers)) assert.ok(value.length < 2000, `${name} fits Cloudflare's line limit`);
});

test('only addresses with a version in them are kept for ever', () => {
  for (const path of ['_astro/a.Bx1.js', 'search-1-1a2b/pages/0.json', 'search-1-1a2b/index/zh_1.pf_index']) assert.equal(cacheControl(path), immutableCache, path);
  for (const path of ['index.html', 'sw.js', 'pagefind/pagefind.js', 'search/index.html', 'x/_astro/a.js', '.well-known/security.txt']) assert.equal(cacheControl(path), revalidateCache, path);
});
