import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { findConcern, type FilledField } from './find-concern.ts';

const lists = { english, chinese: [], hasValidChecksum: (words: readonly string[], list: readonly string[]) => validateMnemonic(words.join(' '), list as string[]) };
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const hash = 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90';
const field = (id: string, label: string, value: string): FilledField => ({ id, label, value });
const none = new Set<string>();

test('A clean message raises no concern', () => {
  assert.equal(findConcern([field('uid', '账户 UID', '12345678'), field('order-id', '订单号', '4111111111111111')], lists, none), undefined);
});

test('A recovery phrase is found in its field, at its place', () => {
  const concern = findConcern([field('uid', '账户 UID', '1'), field('story', '发生了什么', `钱包打不开：${phrase}。`)], lists, none);
  assert.deepEqual([concern?.fieldIds, concern?.text, concern?.certainty], [['story'], phrase, 'certain']);
});

test('A phrase spread over several fields is found all the same, and those fields are named, no other', () => {
  const words = phrase.split(' ');
  const concern = findConcern([field('uid', '账户 UID', '12345678'), field('memo', 'Memo', words.slice(0, 5).join(' ')), field('network', '网络', ''), field('address', '收款地址', words.slice(5).join(' ')), field('coin', '币种', 'USDT')], lists, none);
  assert.deepEqual([concern?.kind, concern?.certainty, concern?.fieldIds], ['recovery-phrase', 'certain', ['memo', 'address']]);
});

test('A hash is asked about once; after the answer that it is a TxID it is left alone', () => {
  const fields = [field('txid', 'TxID', hash)];
  assert.equal(findConcern(fields, lists, none)?.certainty, 'ask');
  assert.equal(findConcern(fields, lists, new Set([hash])), undefined);
});

test('Nothing the reader says lets a sure secret through', () => {
  for (const text of [phrase, '登录密码：Abc12345']) assert.equal(findConcern([field('story', '发生了什么', text)], lists, new Set([text, 'Abc12345', '密码：Abc12345']))?.certainty, 'certain');
});

test('Before the word lists have come, the outline of a phrase is asked about', () => {
  assert.equal(findConcern([field('story', '发生了什么', phrase)], undefined, none)?.certainty, 'ask');
});

test('The label of a field speaks for its value: digits behind 「验证码」 are a code', () => {
  const concern = findConcern([field('code', '验证码', '482913')], lists, none);
  assert.deepEqual([concern?.kind, concern?.text], ['code', '482913']);
});
