import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from 'node:path';
import { loadSiteData } from '../../src/config/site-data.ts';
import type { Environment } from '../../src/config/environment.ts';
import type { SiteData } from '../../src/schemas/site-data.ts';
import { productionProblems } from './gate.ts';

const loaded = loadSiteData(resolve('content'));
const shipped = loaded.data ?? assert.fail('content/data is not valid');
const real: Environment = { siteUrl: 'https://help.bitp-real.com', basePath: '/', contentDir: resolve('content'), siteEnv: 'production' };
const today = '2026-11-22';

/** The shipped data with the addresses of a real platform. */
function completed(): SiteData {
  const data = structuredClone(shipped);
  const genuine = (text: string): string => text.replaceAll('.example', '-real.com');
  data.brand = { ...data.brand, home: genuine(data.brand.home), securityContact: 'mailto:security@bitp-real.com', securityExpires: '2027-06-30' };
  data.channels = data.channels.map((channel) => ({ ...channel, value: genuine(channel.value), ...(channel.href === undefined ? {} : { href: genuine(channel.href) }) }));
  return data;
}
const check = (data: SiteData, environment = real) => productionProblems({ environment, loaded, data, today });

test('real addresses and a valid security.txt may go live', () => {
  assert.deepEqual(check(completed()), []);
});

test('problems name file, line and remedy', () => {
  const data = completed();
  data.brand.securityExpires = '2026-01-01';
  const [problem] = check(data);
  assert.equal(problem?.file, 'content/data/brand.yaml');
  assert.ok((problem?.line ?? 0) > 0 && problem?.fix !== '');
});

const faults: [what: string, rule: string, file: string, spoil: (data: SiteData) => void][] = [
  ['an address without encryption', 'http', 'channels', (data) => { Object.assign(data.channels[0] ?? {}, { href: 'http://www.bitp-real.com/chat' }); }],
  ['an example address for feedback', 'example-address', 'brand', (data) => { data.brand.feedbackEndpoint = 'https://api.example.com/'; }],
  ['a feedback address without encryption', 'http', 'brand', (data) => { data.brand.feedbackEndpoint = 'http://api.bitp-real.com/'; }],
  ['a security.txt that ends in 29 days', 'security-txt', 'brand', (data) => { data.brand.securityExpires = '2026-12-21'; }],
  ['a security.txt that has ended', 'security-txt', 'brand', (data) => { data.brand.securityExpires = '2026-01-01'; }],
  ['a security.txt valid for two years', 'security-txt', 'brand', (data) => { data.brand.securityExpires = '2028-11-22'; }],
  ['no address for reports of weaknesses', 'security-txt', 'brand', (data) => { data.brand.securityContact = undefined; }],
];
for (const [what, rule, file, spoil] of faults) {
  test(`${what} keeps the site from going live`, () => {
    const data = completed();
    spoil(data);
    assert.deepEqual(check(data).map((problem) => [problem.rule, problem.file]), [[rule, `content/data/${file}.yaml`]]);
  });
}

test('a security.txt that ends in exactly 30 days may still go live', () => {
  const data = completed();
  data.brand.securityExpires = '2026-12-22';
  assert.deepEqual(check(data), []);
});

test('a disabled channel may stay unfinished', () => {
  const data = completed();
  Object.assign(data.channels[0] ?? {}, { enabled: false, placeholder: true, href: 'http://www.bitp.example/' });
  assert.deepEqual(check(data), []);
});

test('the address of the site must be real and encrypted', () => {
  assert.deepEqual(check(completed(), { ...real, siteUrl: 'https://help.bitp.example' }).map(({ rule }) => rule), ['example-address', 'own-address']);
  assert.deepEqual(check(completed(), { ...real, siteUrl: 'http://help.bitp-real.com' }).map(({ rule }) => rule), ['http']);
});

test('a site whose own address is not on its list of official channels may not go live: readers would be told that it is false', () => {
  assert.deepEqual(check(completed(), { ...real, siteUrl: 'https://support.bitp-real.com' }).map(({ rule, file }) => [rule, file]), [['own-address', 'content/data/channels.yaml']]);
  const data = completed();
  for (const channel of data.channels) if (channel.id === 'help') channel.enabled = false;
  assert.deepEqual(check(data).map(({ rule }) => rule), ['own-address']);
});
