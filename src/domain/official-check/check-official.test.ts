import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkOfficial } from './check-official.ts';
import type { OfficialChannel, OfficialResult, ReasonId, Verdict } from './verdict.ts';

const channels: OfficialChannel[] = [
  { id: 'chat', kind: 'chat', name: '在线客服', value: 'https://www.bitp.example/chat', href: 'https://www.bitp.example/chat' },
  { id: 'phone', kind: 'phone', name: '客服电话', value: '+12025550142', href: 'tel:+12025550142' },
  { id: 'phone-cn', kind: 'phone', name: '国内电话', value: '+864005550142', href: 'tel:+864005550142' },
  { id: 'email', kind: 'email', name: '客服邮箱', value: 'support@bitp.example', href: 'mailto:support@bitp.example' },
  { id: 'website', kind: 'website', name: '官网', value: 'www.bitp.example', href: 'https://www.bitp.example/' },
  { id: 'help', kind: 'website', name: '帮助中心', value: 'help.bitp.example', href: 'https://help.bitp.example/' },
  { id: 'app-android', kind: 'app', name: '安卓 App', value: 'example.bitp.app' },
  { id: 'notice', kind: 'sender', name: '通知发信邮箱', value: 'no-reply@notice.bitp.example' },
  { id: 'x', kind: 'social', name: 'X 账号', value: '@bitp_example', href: 'https://x.com/bitp_example' },
  { id: 'telegram', kind: 'social', name: 'Telegram 频道', value: '@bitp_example_news', href: 'https://t.me/bitp_example_news' },
];
const parseHost = (host: string): string | undefined => (URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : undefined);
const check = (raw: string): OfficialResult => checkOfficial(raw, channels, parseHost);

const spellings: Record<string, string[]> = {
  chat: ['https://www.bitp.example/chat', 'HTTPS://WWW.BITP.EXAMPLE/chat', 'www.bitp.example/chat', 'https://www.bitp.example/chat/', 'https://www.bitp.example:443/chat?from=app', ' https://www.bitp.example/chat。'],
  phone: ['+12025550142', '+1 202 555 0142', '+1 (202) 555-0142', '0012025550142', '1-202-555-0142', 'tel:+1-202-555-0142', '＋１ ２０２ ５５５ ０１４２', '\u202A+1 202-555-0142\u202C'],
  'phone-cn': ['+864005550142', '400-555-0142', '400 555 0142', '+86 400 555 0142', '0086-400-555-0142', '4005550142'],
  email: ['support@bitp.example', 'SUPPORT@BITP.EXAMPLE', 'mailto:support@bitp.example', '<support@bitp.example>', 'BITP 客服 <support@bitp.example>', 'mailto:support@bitp.example?subject=x', '「support@bitp.example」'],
  website: ['www.bitp.example', 'https://www.bitp.example', 'https://www.bitp.example/', 'http://www.bitp.example/', 'WWW.BitP.Example', 'www.bitp.example.', 'https://www.bitp.example/login?x=1#y', 'www.bitp.example:443', '//www.bitp.example/'],
  help: ['help.bitp.example', 'https://help.bitp.example/', 'Help.bitp.example', 'https://help.bitp.example/trading/deposit-missing/', 'help.bitp.example，'],
  'app-android': ['example.bitp.app', 'EXAMPLE.BITP.APP', ' example.bitp.app ', 'https://play.google.com/store/apps/details?id=example.bitp.app', 'https://play.google.com/store/apps/details?hl=zh&id=example.bitp.app&gl=us'],
  notice: ['no-reply@notice.bitp.example', 'No-Reply@notice.bitp.example', 'mailto:no-reply@notice.bitp.example', '<no-reply@notice.bitp.example>', 'BITP <no-reply@notice.bitp.example>'],
  x: ['@bitp_example', 'bitp_example', '@BITP_Example', 'https://x.com/bitp_example', 'x.com/BITP_example/', 'https://x.com/bitp_example?s=20'],
  telegram: ['@bitp_example_news', 'bitp_example_news', 't.me/bitp_example_news', 'https://t.me/bitp_example_news', 'https://t.me/bitp_example_news/'],
};

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

const swaps: [RegExp, string[]][] = [
  [/i/, ['1', 'l', 'і', 'í', 'ı', 'ι', '!', 'ｉ', 'j', '\u200Bi', 'ii', '']],
  [/b/, ['6', '8', 'Ь', 'в', 'ｂ', 'd', 'bb', 'ḅ', '\u00ADb', '']],
  [/t/, ['7', 'т', 'ｔ', 'f', 'tt', 'ţ', '\uFEFFt', '']],
  [/p/, ['р', 'ρ', 'ｐ', 'q', 'pp', 'þ', 'p\u2060', '']],
  [/e(?=xample)/, ['е', 'ё', '3', 'ｅ', 'ee']],
  [/m(?=ple)/, ['rn', 'м', 'nn', 'ｍ', 'n']],
  [/l(?=e)/, ['1', 'I', 'ӏ', 'ｌ', 'i']],
  [/a(?=mple)/, ['а', 'ɑ', 'ạ', 'ａ', 'o']],
];
const imitations = (official: string): string[] => swaps.flatMap(([letter, others]) => others.map((other) => official.replace(letter, other)));
const domains = (host: string): string[] => [
  ...imitations(host),
  ...['test', 'com', 'net', 'vip', 'top', 'cn', 'com.cn', 'examp1e', 'example.co'].map((ending) => host.replace(/example$/, ending)),
  ...['a', 'login', 'www', 'vip-', 'xn--'].map((front) => (front.endsWith('-') ? front + host : `${front}.${host}`)),
  ...['.evil.test', '-support.test', '.', '%2eevil.test', ':8443', '@evil.test', '\\.evil.test', '%00', '\u3002evil.test', '\u2024evil.test', '。'].map((end) => host + end).filter((each) => !/example[.。]$/.test(each)),
  ...['https://evil.test/', 'https://evil.test/?', 'https://evil.test#', 'https://user:pw@evil.test/'].map((front) => front + host),
  host.replace('.', '-'),
  host.replace(/\./g, '。'),
  host.replace(/\./g, '．'),
  [...host].toReversed().join(''),
  `\u202E${[...host].toReversed().join('')}`,
];
/** Another name under the owner's own domain: not official, and no imitation either. */
const isSibling = (raw: string): boolean => /^(https:\/\/([a-z-]+\.)+bitp\.example\/|([a-z-]+\.)+bitp\.example|(support\+1|no-reply)@([a-z-]+\.)*bitp\.example)$/.test(raw);
const lookAlikes = [
  ...domains('www.bitp.example'),
  ...domains('help.bitp.example').map((host) => `https://${host}/`),
  ...imitations('support@bitp.example'),
  ...domains('notice.bitp.example').map((host) => `no-reply@${host}`),
  ...imitations('@bitp_example'),
  ...imitations('https://t.me/bitp_example_news'),
  ...['support＠bitp.example', 'support@@bitp.example', 'support+1@bitp.example', 'supp0rt@bitp.example', 'support.bitp@example.test', 'support@bitp.example, me@evil.test'],
  ...['+12025550124', '+1 202 555 0142 0', '+12025550142#9', '+22025550142', '+1 202 555 01 41', '12025550', '+1(202)5550142 ext 5', '2025550142', '+864005550143', '4005550141', '++12025550142'],
].filter((raw) => !Object.values(spellings).flat().includes(raw));

test('None of more than 300 look-alikes is called listed', () => {
  assert.ok(new Set(lookAlikes).size >= 300, `only ${new Set(lookAlikes).size}`);
  assert.deepEqual(lookAlikes.filter((raw) => check(raw).verdict === 'listed'), []);
});

test('At least 95 of 100 look-alikes are also named as such, with a reason', () => {
  const imitating = lookAlikes.filter((raw) => !isSibling(raw));
  const named = imitating.filter((raw) => check(raw).verdict === 'look-alike' && check(raw).reasons.length > 0);
  assert.ok(named.length / imitating.length >= 0.95, `${named.length} of ${imitating.length}, e.g. ${imitating.filter((raw) => !named.includes(raw)).slice(0, 12).join(' | ')}`);
});

test('A host with one character more, fewer or other is never listed', () => {
  const anyCharacter = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((text) => !/[\s/?#]/.test(text) && !/^["'“”‘’「」『』《》【】()[\],.、;!。！，；：:]$/.test(text.normalize('NFKC')));
  fc.assert(
    fc.property(fc.constantFrom('www.bitp.example', 'help.bitp.example', 'support@bitp.example'), fc.nat(), anyCharacter, fc.constantFrom(0, 1), (official, place, character, drop) => {
      const at = 1 + (place % (official.length - 1));
      const changed = official.slice(0, at) + character + official.slice(at + drop);
      fc.pre(changed.toLowerCase() !== official);
      assert.notEqual(check(changed).verdict, 'listed', changed);
    }),
    { numRuns: 2000 },
  );
});

test('Any text gets an answer and a reason, without an exception, and is never listed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (raw) => {
      const result = check(raw);
      assert.ok(result.verdict !== 'listed' && result.reasons.length > 0);
      assert.ok(result.shown.length <= 120);
    }),
  );
});

test('The letters to look at are marked: the odd one of a look-alike, invisible ones by their code', () => {
  const odd = (raw: string): string[] => check(raw).shown.filter((each) => each.odd).map((each) => each.char);
  assert.deepEqual(odd('www.b1tp.example'), ['1']);
  assert.deepEqual(odd('www.bіtp.example'), ['і']);
  assert.deepEqual(odd('www.bi\u200Btp.example'), ['[U+200B]']);
  assert.deepEqual(odd('www.bitp.exarnple'), ['r', 'n']);
  assert.deepEqual(odd('+1 202 555 0143'), ['3']);
});

test('Letters are pointed at only where they tell something', () => {
  for (const raw of ['support@bitp.example', 'https://www.bitp.example/登录?x=1', 'bitp.example', 'www.bitp-support.test', '你好', '@bitp_support', '+44 20 7946 0958']) assert.deepEqual([raw, check(raw).shown], [raw, []]);
  assert.deepEqual(check('support@bitp-help.com').shown.filter(({ odd }) => odd), []);
});

test('Behind the host nothing is odd; where an account is compared, everything counts', () => {
  for (const raw of ['https://www.bitp.example/登录?x=1', 'https://www.bitp.example/?q=你好。', 'https://www.bitp.example/ＡＢ#\u200B', 'https://www.bitp.example/a\\b']) assert.deepEqual([raw, check(raw).verdict], [raw, 'listed']);
  assert.equal(check('https://x.com/bitp_exam\u200Bple').verdict, 'look-alike');
  assert.deepEqual(check('https://www.bіtp.example/登录').shown.filter(({ odd }) => odd).map(({ char }) => char), ['і']);
});

const led: [string, string, string, string][] = [
  ['https://www.bitp.example@evil.com/', 'web', 'evil.com', 'evil.com'],
  ['www.bitp.example@evil.com', 'web', 'evil.com', 'evil.com'],
  ['support@bitp.example@evil.com', 'web', 'evil.com', 'evil.com'],
  ['https://evil.com@www.evil.com/evil.com', 'web', 'www.evil.com', 'evil.com'],
  ['https://www.bitp.example.login-verify.com/a', 'web', 'www.bitp.example.login-verify.com', 'login-verify.com'],
  ['https://www.bitp.example.evil.com.cn/', 'web', 'www.bitp.example.evil.com.cn', 'evil.com.cn'],
  ['www.bіtp.example', 'web', 'www.xn--btp-jhd.example', 'xn--btp-jhd.example'],
  ['http://3221225985/', 'web', '192.0.2.1', '192.0.2.1'],
  ['bitp.example', 'web', 'bitp.example', 'bitp.example'],
  ['support@bitp.example <me@mail.evil.test>', 'mail', 'mail.evil.test', 'evil.test'],
  ['support@bitp-help.com', 'mail', 'bitp-help.com', 'bitp-help.com'],
];
for (const [raw, kind, host, domain] of led) {
  test(`“${raw}” leads to ${host}, whose owner is ${domain}`, () => {
    const { destination } = check(raw);
    assert.deepEqual([destination?.kind, `${destination?.front}${destination?.domain}`, destination?.domain], [kind, host, domain]);
  });
}

test('The destination is marked where it stands in the text', () => {
  const host = (raw: string): string => check(raw).shown.filter((each) => each.host).map(({ char }) => char).join('');
  assert.equal(host('https://evil.com@www.evil.com/evil.com'), 'www.evil.com');
  assert.equal(host('「https://www.bitp.example@evil.com/」'), 'evil.com');
  assert.equal(host('https://www.bitp.example@ｅvil.com/'), 'ｅvil.com');
  assert.equal(host('support@bitp-help.com'), 'bitp-help.com');
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
