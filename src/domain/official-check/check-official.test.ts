import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkOfficial } from './check-official.ts';
import { check, parseHost, spellings } from './official-samples.ts';
import type { OfficialChannel, ReasonId, Verdict } from './verdict.ts';

for (const [id, list] of Object.entries(spellings)) {
  test(`The official ${id} is accepted in ${list.length} usual spellings`, () => {
    assert.ok(list.length >= 5);
    for (const raw of list) assert.deepEqual([raw, check(raw).verdict, check(raw).channel?.id], [raw, 'listed', id]);
  });
}

const told: [string, Verdict, ReasonId][] = [
  ['https://www.bіtp.example/', 'look-alike', 'foreign-letters'],
  ['xn--btp-jhd.example', 'look-alike', 'punycode'],
  ['www.b1tp.example', 'look-alike', 'near-spelling'],
  ['www.bltp.example', 'look-alike', 'near-spelling'],
  ['ｗｗｗ.bitp.example', 'look-alike', 'full-width'],
  ['www。bitp。example', 'look-alike', 'full-width'],
  ['www.bi\u200Btp.example', 'look-alike', 'hidden-characters'],
  ['www.bitp\u00AD.example', 'look-alike', 'hidden-characters'],
  ['https://www.bitp.example@evil.example/', 'look-alike', 'user-info'],
  ['https://www.bitp.example:8443/', 'look-alike', 'port'],
  ['https://www.bitp%2eexample/', 'look-alike', 'encoded'],
  ['https://www.bitp.example%2eevil.test/', 'look-alike', 'encoded'],
  ['https://www.bitp.example\\@evil.example', 'look-alike', 'backslash'],
  ['www.bitp.example.evil.test', 'look-alike', 'official-inside'],
  ['https://evil.test/www.bitp.example', 'look-alike', 'official-inside'],
  ['login.www.bitp.example', 'same-domain', 'sub-domain'],
  ['pay.bitp.example', 'same-domain', 'sub-domain'],
  ['bitp.example', 'same-domain', 'sub-domain'],
  ['https://bitp.example/登录', 'same-domain', 'sub-domain'],
  ['https://bitp.example:8443/', 'look-alike', 'port'],
  ['bitp.exam\u200Bple', 'look-alike', 'hidden-characters'],
  ['https://bitp.example@evil.example/', 'look-alike', 'user-info'],
  ['https://bit.ly/3xyz', 'not-listed', 'short-link'],
  ['bit.ly/bitp-login', 'look-alike', 'brand-inside'],
  ['https://t.cn/A6abc', 'not-listed', 'short-link'],
  ['www.bitp.test', 'look-alike', 'other-ending'],
  ['www.bitp-support.test', 'look-alike', 'brand-inside'],
  ['bitpvip.test', 'look-alike', 'brand-inside'],
  ['javascript:alert(1)//www.bitp.example', 'look-alike', 'wrong-scheme'],
  ['ftp://www.bitp.example/', 'look-alike', 'wrong-scheme'],
  ['https://x.com/bitp_examp1e', 'look-alike', 'other-path'],
  ['https://t.me/bitp_support', 'look-alike', 'other-path'],
  ['@bitp_examp1e', 'look-alike', 'near-spelling'],
  ['@bitp_support', 'look-alike', 'brand-inside'],
  ['@bitp', 'look-alike', 'brand-inside'],
  ['bitp_support', 'look-alike', 'brand-inside'],
  ['bitpvip', 'look-alike', 'brand-inside'],
  ['b1tp', 'look-alike', 'brand-inside'],
  ['BITP官方客服', 'no-address', 'brand-inside'],
  ['BITP 怎么充值', 'no-address', 'brand-inside'],
  ['bitp', 'no-address', 'brand-inside'],
  ['BITP', 'no-address', 'brand-inside'],
  ['你好', 'no-address', 'no-address'],
  ['你好。我收到一封邮件，是真的吗？', 'no-address', 'no-address'],
  ['weather', 'no-address', 'no-address'],
  ['0x52908400098527886E0F7030069857D2E4169EE7', 'no-address', 'no-address'],
  ['TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7', 'no-address', 'no-address'],
  ['support@bitp.exampIe', 'look-alike', 'near-spelling'],
  ['support@bitp.example.test', 'look-alike', 'official-inside'],
  ['vip@bitp.example', 'same-domain', 'other-mailbox'],
  ['BITP <vip@notice.bitp.example>', 'same-domain', 'other-mailbox'],
  ['supp0rt@bitp.example', 'look-alike', 'near-spelling'],
  ['support@bitp-help.com', 'look-alike', 'brand-inside'],
  ['www.bitp.example@evil.test', 'look-alike', 'user-info'],
  ['support@bitp.example <me@evil.test>', 'look-alike', 'official-inside'],
  ['+1 202 555 0143', 'look-alike', 'near-number'],
  ['202 555 0142', 'look-alike', 'no-country-code'],
  ['+44 12025550142', 'look-alike', 'near-number'],
  ['http://192.0.2.1/bitp', 'look-alike', 'ip-address'],
  ['https://weather.test/today', 'not-listed', 'not-found'],
  ['http://3221225985/', 'not-listed', 'ip-address'],
  ['+44 20 7946 0958', 'not-listed', 'not-found'],
  ['someone@mail.test', 'not-listed', 'not-found'],
  ['@xiaomei_2024', 'not-listed', 'not-found'],
  ['两个 链接 一起', 'no-address', 'no-address'],
  ['https://weather.test https://news.test', 'not-listed', 'several'],
  ['https://www.bitp.example 是真的吗', 'not-listed', 'several'],
  ['我收到 https://www.b1tp.example/ 这个', 'look-alike', 'several'],
];
for (const [raw, verdict, reason] of told) {
  test(`“${raw}” is told as ${verdict} because of ${reason}`, () => {
    const result = check(raw);
    assert.deepEqual([result.verdict, result.reasons.includes(reason)], [verdict, true], JSON.stringify(result.reasons));
  });
}

test('Any text gets an answer and a reason, without an exception, and is never listed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (raw) => {
      const result = check(raw);
      assert.ok(result.verdict !== 'listed' && result.reasons.length > 0);
      assert.ok(result.shown.length <= 120);
    }),
  );
});

test('An address is compared with its like', () => {
  for (const [raw, kind] of [['support@bitp-help.com', 'email'], ['no-reply@bitp-help.com', 'sender'], ['https://bitp-help.com', 'website'], ['@bitp_support', 'social'], ['+1 202 555 0143', 'phone']]) assert.equal(check(raw ?? '').channel?.kind, kind, raw);
});

test('On a domain that others share, a neighbour is not accused, and one that borrows the name is', () => {
  const hosted: OfficialChannel[] = [{ id: 'website', kind: 'website', name: '官网', value: 'bitp.pages.example', href: 'https://bitp.pages.example/' }];
  const verdict = (raw: string): Verdict => checkOfficial(raw, hosted, parseHost).verdict;
  assert.deepEqual(['bitp.pages.example', 'weather.pages.example', 'bitp-login.pages.example', 'b1tp.pages.example', 'bitp.login.pages.example'].map(verdict), ['listed', 'same-domain', 'look-alike', 'look-alike', 'look-alike']);
});

test('A number counts with its own country only: what is dialled at home is not what is dialled abroad', () => {
  const own: OfficialChannel[] = ['+8613800000000', '+862012345678', '+864005550142', '+861012345678'].map((value, at) => ({ id: `own-${at}`, kind: 'phone', name: value, value, href: `tel:${value}` }));
  const verdict = (raw: string): Verdict => checkOfficial(raw, own, parseHost).verdict;
  for (const raw of ['13800000000', '138 0000 0000', '020-12345678', '010-1234 5678', '400-555-0142', '+86 10 1234 5678', '0086 138 0000 0000']) assert.equal(verdict(raw), 'listed', raw);
  for (const raw of ['+1 380-000-0000', '+20 12345678', '+40 05550142', '1012345678', '001 380 000 0000', '00201 2345 678']) assert.notEqual(verdict(raw), 'listed', raw);
});

test('An app is the one that the shop opens, and a host has one port', () => {
  const shop = 'https://play.google.com/store/apps/details';
  for (const raw of [`${shop}?%69d=evil.app&id=example.bitp.app`, `${shop}?id=example.bitp.app&id=evil.app`, `${shop}#?id=example.bitp.app`, `${shop}?id=evil.app#&id=example.bitp.app`, 'www.bitp.example:8443:443']) assert.notEqual(check(raw).verdict, 'listed', raw);
});
