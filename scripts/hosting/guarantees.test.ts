import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { guarantees, guaranteeTable, hosts, type Guarantee } from './guarantees.ts';

const guide = readFileSync('docs/deploying.md', 'utf8');

test('the deploying guide shows the table of hosts and guarantees as it is', () => assert.ok(guide.includes(guaranteeTable()), `docs/deploying.md must hold:\n${guaranteeTable()}`));

test('every host has a chapter of at most five steps', () => {
  for (const host of Object.keys(hosts)) {
    const chapter = guide.split(/^### /m).find((part) => part.startsWith(host));
    assert.ok(chapter, host);
    const steps = chapter.split('\n').filter((line) => /^\d+\. /.test(line)).length;
    assert.ok(steps >= 1 && steps <= 5, `${host}: ${steps} steps`);
  }
});

/** For every guarantee that the guide calls measured or compared: the test file, and words of the test, that prove it. */
const real: Record<Guarantee, [file: string, words: string]> = {
  页面内策略: ['tests/deploy/every-page.spec.ts', 'the policy in the page alone'],
  安全头: ['scripts/hosting/real-server.test.ts', 'each security header once'],
  防嵌入: ['tests/deploy/copies.spec.ts', 'cannot show this site in a frame'],
  HSTS: ['scripts/hosting/real-server.test.ts', 'each security header once'],
  长期缓存: ['scripts/hosting/real-server.test.ts', 'the right caching'],
  'br 和 gzip': ['scripts/hosting/real-server.test.ts', 'brotli, gzip and plain bytes are the same file'],
  '真 404': ['scripts/hosting/real-server.test.ts', "['a missing page', 'nowhere/', 404"],
  搬家重定向: ['scripts/hosting/real-server.test.ts', "['a moved article', 'trading/old/', 301"],
  切换无缺口: ['', ''],
};
const own: Partial<typeof real> = {
  安全头: ['scripts/server/serve.test.ts', 'with every security header once'],
  长期缓存: ['scripts/server/serve.test.ts', 'files with a version in their address are kept for ever'],
  'br 和 gzip': ['scripts/server/serve.test.ts', 'bytes of the same file'],
  '真 404': ['scripts/server/serve.test.ts', "['a page that does not exist', '/nowhere/', 404]"],
  搬家重定向: ['scripts/server/serve.test.ts', "['a moved article', '/trading/old/', 301"],
};
const compared: Record<string, string> = { Netlify: 'Netlify and Cloudflare Pages send the policy', 'Cloudflare Pages': 'Netlify and Cloudflare Pages send the policy', Vercel: 'Vercel sends the policy and redirects moved articles', 'S3 + CloudFront': 'nginx, Caddy and CloudFront send the policy' };

test('whatever the guide calls measured or compared has a test that measures or compares it', () => {
  const starters = readFileSync('scripts/hosting/real-server.test.ts', 'utf8');
  for (const [host, proofs] of Object.entries(hosts)) {
    for (const guarantee of guarantees) {
      const proof = proofs[guarantee];
      if (proof !== '实测' && proof !== '比对') continue;
      const isOwn = host.startsWith('npm start');
      const [file, words] = proof === '比对' ? ['scripts/hosting/host-files.test.ts', compared[host]] : ((isOwn ? own[guarantee] : undefined) ?? real[guarantee]);
      assert.ok(file !== '' && words !== undefined && readFileSync(file, 'utf8').includes(words), `${host}，${guarantee}`);
      if (proof === '实测' && guarantee !== '页面内策略' && !isOwn) assert.ok(starters.includes(`'${host.toLowerCase()}'`), `${host} is never started`);
    }
  }
});
