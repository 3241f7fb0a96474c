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
};

const recall = (list: readonly string[], write: (words: string[]) => string): number => {
  const bytes = byteStream(20261122);
  let caught = 0;
  for (let index = 0; index < 500; index += 1) {
    const words = entropyToMnemonic(bytes(entropyBytes[index % 5] ?? 16), list as string[]).split(/[ \u3000]/);
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

test('A Chinese phrase in one block behind the words 「助记词」 stops the reader nearly always', () => {
  assert.ok(recall(simplified, (words) => `助记词：${words.join('')}`) >= 0.9, `recall ${recall(simplified, (words) => `助记词：${words.join('')}`)}`);
});

test('The place of a phrase is told in the text as it was written, invisible characters included', () => {
  const words = entropyToMnemonic(new Uint8Array(16).fill(7), english);
  const text = `你好\u200B，😀${words.replaceAll(' ', ' \u200B')}。`;
  const [finding] = detectSecrets(text, lists);
  assert.equal(text.slice(finding?.start, finding?.end).replaceAll('\u200B', ''), words);
});

test('Eleven words in a row are not yet a phrase, but behind 「助记词」 they are asked about', () => {
  const eleven = entropyToMnemonic(new Uint8Array(16).fill(7), english).split(' ').slice(0, 11).join(' ');
  assert.deepEqual(detectSecrets(eleven, lists), []);
  assert.equal(detectSecrets(`助记词：${eleven}`, lists)[0]?.certainty, 'ask');
});
