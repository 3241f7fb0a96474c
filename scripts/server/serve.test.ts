import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createPolicy, securityHeaders } from '../policy/security-policy.ts';
import { styleHashesOf } from '../policy/inline-styles.ts';
import { assetText, writeFixtureSite } from './fixture.ts';
import { ask } from './raw-request.ts';
import { serve, type RunningServer } from './serve.ts';

const expected = securityHeaders(createPolicy({ styleHashes: styleHashesOf('<style>body{margin:0}</style>') }));
let dist: string;
let root: RunningServer;
let sub: RunningServer;

before(async () => {
  dist = writeFixtureSite();
  const moved = new Map([['trading/old/', 'trading/deposit-missing/']]);
  root = await serve({ dist, port: 0, basePath: '/', moved });
  sub = await serve({ dist, port: 0, basePath: '/help/', moved });
});
after(async () => {
  await Promise.all([root.close(), sub.close()]);
  rmSync(dist, { recursive: true });
});

describe('what a reader asks for', () => {
  const cases: [name: string, target: string, status: number, location?: string][] = [
    ['the home page', '/', 200],
    ['an article', '/trading/deposit-missing/', 200],
    ['an article with a question', '/trading/deposit-missing/?from=mail', 200],
    ['an article without its last slash', '/trading/deposit-missing?a=1', 301, '/trading/deposit-missing/?a=1'],
    ['a file name that nobody should share', '/contact/index.html', 301, '/contact/'],
    ['a moved article', '/trading/old/', 301, '/trading/deposit-missing/'],
    ['a moved article without slash, keeping its question', '/trading/old?a=1', 301, '/trading/deposit-missing/?a=1'],
    ['an asset', '/_astro/site.Bx1.js', 200],
    ['a page that does not exist', '/nowhere/', 404],
    ['a missing asset', '/_astro/gone.js', 404],
    ['the 404 page itself', '/404.html', 404],
    ['configuration of other hosts', '/_headers', 404],
    ['a compressed copy', '/index.html.br', 404],
  ];
  for (const [name, target, status, location] of cases) {
    test(`${name} answers ${status} with every security header once`, async () => {
      const answer = await ask(root.url, { target });
      assert.equal(answer.status, status);
      assert.equal(answer.header('location'), location);
      for (const [header, value] of Object.entries(expected)) assert.deepEqual(answer.all(header), [value], header);
    });
  }

  test('under a sub-path pages live there, and only what belongs to the origin lives outside', async () => {
    for (const [target, status] of [['/help/', 200], ['/help/contact/', 200], ['/contact/', 404], ['/robots.txt', 200], ['/.well-known/security.txt', 200]] as const) {
      assert.equal((await ask(sub.url, { target })).status, status, target);
    }
    assert.equal((await ask(sub.url, { target: '/?q=1' })).header('location'), '/help/?q=1');
    assert.equal((await ask(sub.url, { target: '/help' })).header('location'), '/help/');
    assert.equal((await ask(sub.url, { target: '/help/contact' })).header('location'), '/help/contact/');
  });

  test('HEAD answers as GET does, without a body', async () => {
    const [get, head] = [await ask(root.url, { target: '/' }), await ask(root.url, { method: 'HEAD', target: '/' })];
    assert.equal(head.body.length, 0);
    assert.equal(head.header('content-length'), get.header('content-length'));
    assert.equal((await ask(root.url, { method: 'HEAD', target: '/nowhere' })).status, 404);
  });

  test('files with a version in their address are kept for ever, pages are asked for again, errors are never kept', async () => {
    for (const [target, value] of [['/_astro/site.Bx1.js', 'public, max-age=31536000, immutable'], ['/', 'public, max-age=0, must-revalidate'], ['/sw.js', 'public, max-age=0, must-revalidate'], ['/_astro/gone.js', 'no-store']] as const) {
      assert.deepEqual((await ask(root.url, { target })).all('cache-control'), [value], target);
    }
  });
});

test('an error page cannot be confirmed as unchanged', async () => {
  const answer = await ask(root.url, { target: '/nowhere/', headers: ['If-None-Match: *'] });
  assert.deepEqual([answer.status, answer.header('etag'), answer.header('accept-ranges')], [404, undefined, undefined]);
});

describe('what a browser negotiates', () => {
  const target = '/_astro/site.Bx1.js';
  const encodings: [accept: string | undefined, encoding: string | undefined][] = [
    [undefined, undefined],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.2, gzip', 'gzip'],
    ['*', 'br'],
    ['identity, br;q=0.1', undefined],
    ['nonsense;q=x', undefined],
  ];
  for (const [accept, encoding] of encodings) {
    test(`Accept-Encoding ${accept ?? 'absent'} gets ${encoding ?? 'plain'} bytes of the same file`, async () => {
      const answer = await ask(root.url, { target, headers: accept === undefined ? [] : [`Accept-Encoding: ${accept}`] });
      assert.equal(answer.header('content-encoding'), encoding);
      assert.equal(answer.header('vary'), 'Accept-Encoding');
      const plain = encoding === 'br' ? brotliDecompressSync(answer.body) : encoding === 'gzip' ? gunzipSync(answer.body) : answer.body;
      assert.equal(plain.toString(), assetText);
    });
  }

  test('a copy that is still good is answered 304, also as a weak tag, in a list, or as a star', async () => {
    const etag = (await ask(root.url, { target })).header('etag') ?? '';
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await ask(root.url, { target, headers: [`If-None-Match: ${tag}`] });
      assert.deepEqual([answer.status, answer.body.length, answer.header('etag')], [304, 0, etag]);
    }
    assert.equal((await ask(root.url, { target, headers: ['If-None-Match: "other"'] })).status, 200);
    assert.equal((await ask(root.url, { target, headers: [`If-None-Match: ${etag}`, 'Accept-Encoding: br'] })).status, 200);
  });

  const size = Buffer.byteLength(assetText);
  const ranges: [range: string, status: number, from?: number, to?: number][] = [
    ['bytes=0-9', 206, 0, 9],
    ['bytes=-5', 206, size - 5, size - 1],
    [`bytes=${size - 3}-`, 206, size - 3, size - 1],
    [`bytes=0-${size * 2}`, 206, 0, size - 1],
    [`bytes=${size}-`, 416],
    ['bytes=-0', 416],
    ['bytes=9-3', 200],
    ['bytes=a-b', 200],
    ['bytes=0-1,4-5', 200],
    ['lines=1-2', 200],
  ];
  for (const [range, status, from = 0, to = 0] of ranges) {
    test(`Range ${range} answers ${status}`, async () => {
      const answer = await ask(root.url, { target, headers: [`Range: ${range}`] });
      assert.equal(answer.status, status);
      if (status === 416) assert.equal(answer.header('content-range'), `bytes */${size}`);
      if (status !== 206) return;
      assert.equal(answer.header('content-range'), `bytes ${from}-${to}/${size}`);
      assert.deepEqual(answer.body, Buffer.from(assetText).subarray(from, to + 1));
    });
  }
});

describe('what an attacker sends', () => {
  const hostile: [target: string, status: number][] = [
    ['/../package.json', 400],
    ['/%2e%2e/package.json', 400],
    ['/..%2fpackage.json', 400],
    ['/..%5cpackage.json', 400],
    ['/..\\package.json', 400],
    ['/%00', 400],
    ['/contact%00.html', 400],
    ['/%', 400],
    ['/%ff', 400],
    ['//evil.example/', 400],
    ['//evil.example/contact', 400],
    ['/contact//', 400],
    ['/%2f%2fevil.example', 400],
    ['/\\evil.example', 400],
    ['http://evil.example/', 400],
    ['*', 400],
    [`/${'a'.repeat(16_384)}`, 414],
    [`/?q=${'a'.repeat(16_384)}`, 414],
    ['/__proto__', 404],
    ['/constructor/', 404],
  ];
  for (const [target, status] of hostile) {
    test(`${target.slice(0, 30)} is refused with ${status} and never redirected`, async () => {
      const answer = await ask(root.url, { target });
      assert.equal(answer.status, status);
      assert.equal(answer.header('location'), undefined);
      assert.deepEqual(answer.all('content-security-policy'), [expected['Content-Security-Policy']]);
    });
  }

  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
    test(`${method} is answered 405 with what is allowed`, async () => {
      const answer = await ask(root.url, { method, target: '/', headers: ['Content-Length: 3'], body: 'abc' });
      assert.deepEqual([answer.status, answer.header('allow')], [405, 'GET, HEAD']);
    });
  }

  test('broken requests get a 4xx with the security headers', async () => {
    for (const bytes of ['nonsense\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`, 'GET /\x7f HTTP/1.1\r\nHost: a\r\n\r\n']) {
      const answer = await ask(root.url, { bytes });
      assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status));
      assert.deepEqual(answer.all('x-content-type-options'), ['nosniff']);
    }
  });

  test('200 idle and 50 dripping connections do not keep readers out', async () => {
    const sockets: Socket[] = Array.from({ length: 250 }, (_, index) => {
      const socket = connect(Number(new URL(root.url).port), '127.0.0.1');
      socket.on('error', () => {});
      if (index >= 200) socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ');
      return socket;
    });
    await wait(200);
    for (const socket of sockets.slice(200)) socket.write('a');
    for (let round = 0; round < 5; round += 1) assert.equal((await ask(root.url, { target: '/' })).status, 200);
    for (const socket of sockets) socket.destroy();
    assert.equal((await ask(root.url, { target: '/' })).status, 200);
  });
});
