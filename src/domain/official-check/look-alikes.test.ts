import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check, spellings } from './official-samples.ts';

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
