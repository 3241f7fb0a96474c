import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entropyToMnemonic, validateMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import { detectSecrets } from './detect-secrets.ts';
import type { WordLists } from './finding.ts';

const lists: WordLists = {
  english,
  chinese: [simplified, traditional],
  hasValidChecksum: (words, list) => validateMnemonic(words.join(' '), list as string[]),
};

/** A fixed stream of bytes (xorshift32), so that every run writes the same phrases. */
function byteStream(seed: number): (count: number) => Uint8Array {
  let state = seed;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state & 0xff;
    });
}

const entropyBytes = [16, 20, 24, 28, 32];
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');
const numbered = (words: string[]): string => words.map((word, index) => `${index + 1}. ${word}`).join('\n');

const inEnglish: Record<string, (words: string[]) => string> = {
  'one space apart': (words) => words.join(' '),
  'with commas': (words) => words.join(', '),
  'numbered, one a line': numbered,
  'in capitals': (words) => words.join(' ').toUpperCase(),
  'in full-width letters': (words) => fullWidth(words.join(' ')),
  'with invisible characters inside the words': (words) => words.map((word) => `${word.slice(0, 2)}\u200B${word.slice(2)}`).join(' '),
  'inside a Chinese sentence': (words) => `我的助记词是 ${words.join(' ')}，钱包打不开了，请帮我看看。`,
  'counted in Chinese': (words) => words.map((word, index) => `第${index + 1}个词是 ${word}；`).join(''),
  'counted in English': (words) => words.map((word, index) => `word ${index + 1}: ${word}`).join('\n'),
  'cut to four letters': (words) => words.map((word) => word.slice(0, 4)).join(' '),
  'without any space': (words) => words.join(''),
};
const inChinese: Record<string, (words: string[]) => string> = {
  'one space apart': (words) => words.join(' '),
  'with 、 inside a sentence': (words) => `助记词是${words.join('、')}怎么恢复`,
  'numbered, one a line': numbered,
  'in one block': (words) => words.join(''),
  'in one block behind 「助记词：」': (words) => `助记词：${words.join('')}`,
  'in one block inside a sentence that names it': (words) => `我的助记词是${words.join('')}怎么恢复`,
  'in one block inside a sentence that does not name it': (words) => `我昨天把${words.join('')}发给客服了可以吗？`,
  'in one block on a line of its own': (words) => `你好，钱包打不开了。\n${words.join('')}\n谢谢`,
  'in groups of three': (words) => (words.join('').match(/.{3}/g) ?? []).join(' '),
  'in two lines': (words) => `${words.slice(0, words.length / 2).join('')}\n${words.slice(words.length / 2).join('')}`,
};

const phrasesIn = (list: readonly string[]): string[][] => {
  const bytes = byteStream(20261122);
  return Array.from({ length: 500 }, (_, index) => entropyToMnemonic(bytes(entropyBytes[index % 5] ?? 16), list as string[]).split(/[ \u3000]/));
};
const phrases = new Map([english, simplified, traditional].map((list) => [list, phrasesIn(list)]));

const recall = (list: string[], write: (words: string[]) => string): number => {
  let caught = 0;
  for (const words of phrases.get(list) ?? []) {
    if (detectSecrets(write(words), lists).some(({ kind, certainty }) => kind === 'recovery-phrase' && certainty === 'certain')) caught += 1;
  }
  return caught / 500;
};

for (const [name, write] of Object.entries(inEnglish)) {
  test(`An English recovery phrase written ${name} is caught at least 99 times in 100`, () => {
    assert.ok(recall(english, write) >= 0.99, `recall ${recall(english, write)}`);
  });
}
for (const [name, write] of Object.entries(inChinese)) {
  test(`A Chinese recovery phrase written ${name} is caught at least 99 times in 100, in both scripts`, () => {
    for (const list of [simplified, traditional]) assert.ok(recall(list, write) >= 0.99, `recall ${recall(list, write)}`);
  });
}

test('The place of a phrase is told in the text as it was written, invisible characters included', () => {
  const words = entropyToMnemonic(new Uint8Array(16).fill(7), english);
  const text = `你好\u200B，😀${words.replaceAll(' ', ' \u200B')}。`;
  const [finding] = detectSecrets(text, lists);
  assert.equal(text.slice(finding?.start, finding?.end).replaceAll('\u200B', ''), words);
});

test('A Chinese phrase in one block with one character wrong is asked about where it is named', () => {
  const words = [...entropyToMnemonic(new Uint8Array(16).fill(7), simplified as string[]).replace(/[ \u3000]/g, '')];
  const wrong = words.with(3, simplified[(simplified.indexOf(words[3] ?? '') + 1) % 2048] ?? '').join('');
  assert.deepEqual(detectSecrets(wrong, lists), []);
  assert.deepEqual(detectSecrets(`助记词：${wrong}`, lists).map(({ certainty }) => certainty), ['ask']);
});

test('Of a phrase of 24 in one block all 24 are found, so that removing it leaves nothing', () => {
  const words = entropyToMnemonic(byteStream(5)(32), simplified as string[]).replace(/[ \u3000]/g, '');
  const text = `他让我输入「${words}」`;
  const [finding] = detectSecrets(text, lists);
  assert.equal(text.slice(finding?.start, finding?.end), words);
});

test('Laughing, verse and a long row of one character are no recovery phrase', () => {
  for (const text of ['哈'.repeat(24), '哈'.repeat(3000), '床前明月光疑是地上霜举头望明月低头思故乡', '请请请请请请请请请请请请帮帮我', '谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢谢']) assert.deepEqual(detectSecrets(text, lists), [], text.slice(0, 24));
});

test('Eleven words in a row are not yet a phrase, but behind 「助记词」 they are asked about', () => {
  const eleven = entropyToMnemonic(new Uint8Array(16).fill(7), english).split(' ').slice(0, 11).join(' ');
  assert.deepEqual(detectSecrets(eleven, lists), []);
  assert.equal(detectSecrets(`助记词：${eleven}`, lists)[0]?.certainty, 'ask');
});

test('A phrase of which one or two words are mistyped is asked about, wherever they stand; prose and complaints are not', () => {
  const bytes = byteStream(77);
  for (let at = 0; at < 12; at += 1) {
    const words = entropyToMnemonic(bytes(16), english).split(' ');
    words[at] = `${words[at]?.slice(0, -1)}qx`;
    for (const before of ['', '我的助记词是 ']) assert.deepEqual(detectSecrets(before + words.join(' '), lists).map(({ certainty }) => certainty), ['ask'], words.join(' '));
    words[(at + 5) % 12] = 'helo';
    assert.equal(detectSecrets(words.join(' '), lists).length, 1, words.join(' '));
  }
  for (const text of [
    'please help me the withdraw order still pending since Monday and support does not answer any email',
    'My account was locked after I changed phone number, please unlock it, I can send photo and passport',
    'transaction failed network error please retry later or contact support team for help about this order',
    'I forgot password and lost my phone, cannot open authenticator, what can I do now to recover the account',
  ]) assert.deepEqual(detectSecrets(text, lists), [], text);
});
