import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decideOutbound, readFragment, readTarget, toFragment, type ParseAddress } from './outbound.ts';

const parse: ParseAddress = (text) => (URL.canParse(text) ? new URL(text) : undefined);
const hosts = { official: ['www.bitp.example'], allowed: ['nist.gov'] };
const isOfficialHref = (href: string): boolean => ['mailto:support@bitp.example', 'tel:+12025550142', 'https://x.com/bitp_example'].includes(href);
const way = (href: string): string => decideOutbound(href, hosts, parse, isOfficialHref).way;

const table: [string, string][] = [
  ['/trading/deposit-missing/', 'internal'],
  ['#step-2', 'internal'],
  ['../x/', 'internal'],
  ['https://www.bitp.example/terms', 'direct'],
  ['https://nist.gov/', 'direct'],
  ['mailto:support@bitp.example', 'direct'],
  ['tel:+12025550142', 'direct'],
  ['https://x.com/bitp_example', 'direct'],
  ['https://x.com/somebody', 'notice'],
  ['https://pages.nist.gov/', 'notice'],
  ['https://etherscan.test/tx/1', 'notice'],
  ['https://www.bitp.example.evil.test/', 'notice'],
  ['http://etherscan.test/', 'refused'],
  ['//evil.test/', 'refused'],
  ['/\\evil.test', 'refused'],
  ['javascript:alert(1)', 'refused'],
  ['data:text/html,x', 'refused'],
  ['https://www.bitp.example@evil.test/', 'refused'],
  ['https://etherscan.test:8443/', 'refused'],
  ['https:\\\\evil.test', 'refused'],
  ['https:evil.test', 'refused'],
  ['mailto:other@evil.test', 'refused'],
  ['https://192.0.2.1/', 'refused'],
  ['https://localhost/', 'refused'],
];
for (const [href, expected] of table) test(`A link to ${href} is ${expected}`, () => assert.equal(way(href), expected));

test('The notice names the host that the browser would really open', () => {
  assert.deepEqual(decideOutbound('https://EtherScan.test/%E4', hosts, parse, isOfficialHref), { way: 'notice', href: 'https://etherscan.test/%E4', host: 'etherscan.test' });
  assert.equal(readTarget('https://www.bіtp.example/', parse)?.host, 'www.xn--btp-jhd.example');
});

test('A target survives the way through the fragment', () => {
  const href = 'https://etherscan.test/tx/0x1?a=b&c=%20#top';
  assert.equal(readFragment(toFragment(href), parse)?.href, href);
});

test('No fragment, however made, gives anything but an https address with a host name', () => {
  const front = fc.constantFrom('#', '', '#https://', '#javascript:', '#https%3A%2F%2F', '#//', '#https:\\\\', '#%', '#http://', '#https://user@', '#data:');
  fc.assert(
    fc.property(front, fc.string({ unit: 'binary', maxLength: 40 }), (start, rest) => {
      const target = readFragment(start + rest, parse);
      if (target === undefined) return;
      const url = new URL(target.href);
      assert.deepEqual([url.protocol, url.username, url.port, url.hostname.replace(/\.$/, '')], ['https:', '', '', target.host]);
    }),
    { numRuns: 2000 },
  );
});
