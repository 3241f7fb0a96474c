import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinyinExpansions } from './pinyin.ts';
import { parsePinyin } from './word-data.ts';

const table = parsePinyin({ words: '转账\n忘记\n密码', common: '', characters: 'zhuan转\nzhang账\nwang忘\nji记\nmi密\nma码' });
const read = (text: string): string[] => pinyinExpansions(text, [{ text, at: 0, kind: 'latin' }], table).map(({ to }) => to);

test('two words by their initials are understood, a key held down is not', () => {
  assert.deepEqual(read('wjmm'), ['忘记 密码']);
  assert.deepEqual(read('zz'), ['转账']);
  assert.deepEqual(read('zzzz'), []);
  assert.deepEqual(read('zzzzzz'), []);
});

test('syllables with spaces between them are read as a whole before each is read alone', () => {
  const text = 'zhuan zhang';
  const runs = [{ text: 'zhuan', at: 0, kind: 'latin' as const }, { text: 'zhang', at: 6, kind: 'latin' as const }];
  assert.deepEqual(pinyinExpansions(text, runs, table).map(({ from, to }) => [from, to]), [[text, '转账']]);
});
