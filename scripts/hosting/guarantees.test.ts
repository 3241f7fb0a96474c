import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { guarantees, guaranteeTable, hosts, type Guarantee, type Proof } from './guarantees.ts';

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

type Proofs = Partial<Record<Guarantee, [file: string, words: string]>>;

/** For every guarantee that the guide calls measured: the test file, and words of the test, that prove it; below, those of this project's own server and of hosts that are compared. */
const real: Proofs = {
  页面内策略: ['tests/deploy/every-page.spec.ts', 'the policy in the page alone'],
  安全头: ['scripts/hosting/real-server.test.ts', 'each security header once'],
  防嵌入: ['tests/deploy/copies.spec.ts', 'cannot show this site in a frame'],
  HSTS: ['scripts/hosting/real-server.test.ts', 'each security header once'],
  长期缓存: ['scripts/hosting/real-server.test.ts', 'the right caching'],
  'br 和 gzip': ['scripts/hosting/real-server.test.ts', 'brotli, gzip and plain bytes are the same file'],
  '真 404': ['scripts/hosting/real-server.test.ts', "['a missing page', 'nowhere/', 404"],
  搬家重定向: ['scripts/hosting/real-server.test.ts', "['a moved article', 'trading/old/', 301"],
};
const own: Proofs = {
  安全头: ['scripts/server/serve.test.ts', 'with every security header once'],
  长期缓存: ['scripts/server/serve.test.ts', 'files with a version in their address are kept for ever'],
  'br 和 gzip': ['scripts/server/serve.test.ts', 'bytes of the same file'],
  '真 404': ['scripts/server/serve.test.ts', "['a page that does not exist', '/nowhere/', 404]"],
  搬家重定向: ['scripts/server/serve.test.ts', "['a moved article', '/trading/old/', 301"],
};
const files = 'scripts/hosting/host-files.test.ts';
const likeNetlify: Proofs = {
  安全头: [files, 'Netlify and Cloudflare Pages send the policy'],
  防嵌入: [files, 'Netlify and Cloudflare Pages send the policy'],
  HSTS: [files, 'Netlify and Cloudflare Pages send the policy'],
  长期缓存: [files, 'Netlify and Cloudflare Pages send the policy, keep files with a version for ever'],
  搬家重定向: [files, 'Netlify and Cloudflare Pages send the policy, keep files with a version for ever and redirect moved articles'],
};
const compared: Record<string, Proofs> = {
  Netlify: likeNetlify,
  'Cloudflare Pages': likeNetlify,
  Vercel: {
    安全头: [files, 'Vercel sends the policy'],
    防嵌入: [files, 'Vercel sends the policy'],
    HSTS: [files, 'Vercel sends the policy'],
    长期缓存: [files, 'Vercel sends the policy, keeps files with a version for ever'],
    搬家重定向: [files, 'Vercel sends the policy, keeps files with a version for ever and redirects moved articles'],
  },
  'S3 + CloudFront': {
    安全头: [files, 'nginx, Caddy and CloudFront send the policy'],
    防嵌入: [files, 'nginx, Caddy and CloudFront send the policy'],
    HSTS: [files, 'nginx, Caddy and CloudFront send the policy'],
    长期缓存: [files, 'the S3 upload gives every kind of file its type and caching'],
    '真 404': [files, 'CloudFront answers what is missing with the 404 page and the code 404'],
    搬家重定向: [files, '[`${base}trading/old/`, `→ ${base}trading/new/`]'],
  },
};

/** The test that proves what the guide says of a host; undefined when nothing does. */
function proofOf(host: string, guarantee: Guarantee, proof: Proof): Proofs[Guarantee] {
  if (proof === '比对') return compared[host]?.[guarantee];
  return (host.startsWith('npm start') ? own[guarantee] : undefined) ?? real[guarantee];
}

test('whatever the guide calls measured or compared has a test that measures or compares it', () => {
  const starters = readFileSync('scripts/hosting/real-server.test.ts', 'utf8');
  for (const [host, proofs] of Object.entries(hosts)) {
    for (const guarantee of guarantees) {
      const proof = proofs[guarantee];
      if (proof !== '实测' && proof !== '比对') continue;
      const [file, words] = proofOf(host, guarantee, proof) ?? assert.fail(`${host}，${guarantee}: no test is named`);
      assert.ok(readFileSync(file, 'utf8').includes(words), `${host}，${guarantee}`);
      if (proof === '实测' && guarantee !== '页面内策略' && !host.startsWith('npm start')) assert.ok(starters.includes(`'${host.toLowerCase()}'`), `${host} is never started`);
    }
  }
});
