import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { validateMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import { detectSecrets } from './detect-secrets.ts';

const lists = {
  english,
  chinese: [simplified, traditional],
  hasValidChecksum: (words: readonly string[], list: readonly string[]) => validateMnemonic(words.join(' '), list as string[]),
};

let state = 20261122;
const below = (limit: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('');
const letters = (count: number, set: string): string => Array.from({ length: count }, () => pick([...set])).join('');

/** Every sentence of the site's own articles and data, as raw material that talks of passwords and phrases all the time. */
function ownSentences(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ownSentences(path);
    return /\.(mdx|yaml)$/.test(entry.name) ? readFileSync(path, 'utf8').split(/[\n。！？]/).filter((line) => line.trim().length > 3) : [];
  });
}
const own = ownSentences('content');
/** Sentences that nobody here wrote, in both scripts: the messages of the TypeScript compiler. */
const foreign = ['zh-cn', 'zh-tw'].flatMap((language) => Object.values(JSON.parse(readFileSync(`node_modules/typescript/lib/${language}/diagnosticMessages.generated.json`, 'utf8')) as Record<string, string>));

const parts: (() => string)[] = [
  () => pick(own),
  () => pick(foreign),
  () => `我在 ${1 + below(12)} 月 ${1 + below(28)} 日 ${below(24)}:${digits(2)} 提现了 ${digits(1 + below(6))}.${digits(1 + below(8))} ${pick(['USDT', 'BTC', 'ETH', 'TRX'])}`,
  () => `订单号 ${digits(16 + below(5))}`,
  () => `UID：${digits(8)}，手机尾号 ${digits(4)}`,
  () => `地址 T${letters(33, '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz')}`,
  () => `0x${letters(40, '0123456789abcdef')}`,
  () => `电话 +1 202 555 0${digits(3)}，页面写着「${pick(['处理中', '失败', '待审核', '已完成'])}」`,
  () => pick(['收不到验证码，等了 10 分钟', '密码是对的，可是登录不了', '验证码输了 3 次都提示错误 1002', '客服会不会要我的密码、验证码？', '助记词是十二个单词吗', '他说要我的助记词才能解冻']),
  () => `版本 ${digits(1)}.${digits(2)}.${digits(3)}，机型 ${letters(2, 'ABCDEFGH')}-${digits(4)}，错误代码 ${digits(6)}`,
  () => pick(['please help me check the status of my withdrawal', 'the network was busy and the order could not be found', 'I sent the coins to the wrong address last week', 'your support page says the code will arrive soon']),
];

test('Of 10,000 ordinary paragraphs at most one is stopped, and at most 50 get a soft reminder', () => {
  let stopped = 0;
  let reminded = 0;
  const examples: string[] = [];
  for (let index = 0; index < 10_000; index += 1) {
    const text = Array.from({ length: 2 + below(5) }, () => pick(parts)()).join(pick(['，', '。', '\n', ' ']));
    const findings = detectSecrets(text, lists);
    if (findings.some(({ certainty }) => certainty === 'certain')) {
      stopped += 1;
      examples.push(text);
    } else if (findings.some(({ certainty }) => certainty === 'soft')) reminded += 1;
  }
  assert.ok(stopped <= 1, `${stopped} stopped, e.g. ${examples[0]}`);
  assert.ok(reminded <= 50, `${reminded} reminded`);
});

test('Of more than 3,900 sentences that others wrote none is stopped or asked about', () => {
  assert.ok(foreign.length > 3_900, `only ${foreign.length}`);
  assert.deepEqual(foreign.filter((text) => detectSecrets(text, lists).some(({ certainty }) => certainty !== 'soft')), []);
});

test('Of the clauses of all these texts that are as long as a phrase, at most 1 in 200 gets a soft reminder', () => {
  const clauses = [...own, ...foreign].flatMap((sentence) => sentence.match(/\p{Script=Han}+/gu) ?? []).flatMap((text) => [12, 15, 18].map((length) => text.slice(0, length)).filter((part) => [12, 15, 18].includes(part.length)));
  const reminded = clauses.filter((clause) => detectSecrets(clause, lists).length > 0);
  assert.ok(clauses.length > 300, `only ${clauses.length} clauses`);
  assert.ok(reminded.length / clauses.length <= 0.005, `${reminded.length} of ${clauses.length}: ${reminded.slice(0, 5).join(' ')}`);
});
