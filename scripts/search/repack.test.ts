import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync, inflateRawSync } from 'node:zlib';
import { encodeCbor, type CborValue } from '../../src/domain/search/encode-cbor.ts';
import { fileOf, readPostings, usualSteps } from '../../src/domain/search/postings-file.ts';
import { decode, UnexpectedShape, type Value } from './cbor.ts';
import { cutFiles, readPageNames, readWords } from './repack.ts';

const inBytes = (value: Value): CborValue => (typeof value === 'string' ? new TextEncoder().encode(value) : typeof value === 'number' ? value : value.map(inBytes));
const encode = (value: Value): Buffer => Buffer.from(encodeCbor(inBytes(value)));
const file = (value: Value): Uint8Array => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(value)]));

test('数字、文字和列表，写下去再读回来还是原样', () => {
  const value: Value = [0, 23, 24, 255, 256, 65_535, 65_536, -1, -61, '提现', '', [['a'], []]];
  assert.deepEqual(decode(encode(value)), value);
});

test('一个词在哪几篇、分量多少，都从 Pagefind 的文件里读出来', () => {
  const words = readWords(file([[['提现', [[3, [-61, 17], []], [2, [40], []]], []]]]));
  assert.deepEqual([...words], [['提现', [[3, 60], [5, 24]]]]);
});

test('每一篇排第几，按 Pagefind 的目录来', () => {
  assert.deepEqual([...readPageNames(file(['1.6.0', [['und_1c', 17, ''], ['und_2d', 9, '']], [], [], [], []]))], [['und_1c', 0], ['und_2d', 1]]);
});

test('词分进许多小文件以后，每个词仍然找得到自己的文件', () => {
  const words = new Map(['充值', '充ㄧ', '冻结', '提现', '提币', '密码', 'usdtㄧ'].map((word, at) => [word, [[at, 24], [at + 7, 29]] as const]));
  const usual = usualSteps(words, 14);
  const { files, borders } = cutFiles(words, 4, usual);
  assert.equal(files.length, 4);
  for (const [word, pages] of words) assert.deepEqual(readPostings(inflateRawSync(files[fileOf(word, borders)] ?? ''), usual).get(word), pages);
});

test('Pagefind 换了文件格式，构建就停下来，而不是让搜索悄悄坏掉', () => {
  assert.throws(() => readWords(file(['?'])), UnexpectedShape);
});
