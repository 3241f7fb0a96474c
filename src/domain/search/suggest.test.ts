import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from './engine.ts';
import type { TermSource } from './term-source.ts';
import { END_MARK } from './text-pipeline.ts';
import type { Lexicon } from './understanding.ts';
import { parsePinyin } from './word-data.ts';

const onSite = new Set(['提现', '充值', '密码', `pending${END_MARK}`]);
const source: TermSource = {
  pages: 10,
  lookup: async (token) => (onSite.has(token) ? new Map([['1', 2]]) : new Map()),
  document: async () => ({ path: '/a/', collection: 'trading', title: '提现', aliases: [], summary: '', urgency: 'normal', sections: [] }),
};
const lexicon: Lexicon = {
  synonyms: async () => [
    { words: ['提现', 'withdraw', 'withdrawal'], targets: ['提现'] },
    { words: ['充值', 'deposit', 'deposits'], targets: ['充值'] },
    { words: ['密码', 'password', 'passwords'], targets: ['密码'] },
  ],
  simplified: async () => new Map(),
  pinyin: async () => parsePinyin({ words: '提现\n充值\n密码', common: '', characters: 'ti提题\nxian现显\nchong充冲\nzhi值直\nmi密\nma码' }),
};
const suggestions = async (text: string, onlyTyped = false): Promise<readonly string[]> => (await createEngine(source, lexicon).search({ text, limit: 3, onlyTyped })).suggestions;

for (const [text, word] of [['withdrawl', '提现'], ['depositt', '充值'], ['pasword', '密码'], ['Wihtdrawal', '提现'], ['冲直', '充值']] as const)
  test(`写成「${text}」时，问一句是不是想找「${word}」`, async () => assert.equal((await suggestions(text))[0], word));

test('一句英文里只错一个词，就只改那一个词', async () => assert.equal((await suggestions('withdrawl pending'))[0], 'withdrawal pending'));

for (const text of ['提现', 'withdraw', 'pending', '鱻龘麤', 'zzzzzzzz', '__proto__', '', '你好吗'])
  test(`「${text}」没有更近的说法，就不乱猜`, async () => assert.deepEqual(await suggestions(text), []));

test('读者只要自己写的词时，不再劝他换词', async () => assert.deepEqual(await suggestions('withdrawl', true), []));
