import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { borderBetween, fileOf, readPostings, writePostings, type Posting } from './postings-file.ts';

const word = fc.string({ unit: fc.constantFrom('提', '现', '币', 'ㄧ', 'a', '7', '𠮷'), minLength: 1, maxLength: 4 });
const pages = fc.uniqueArray(fc.nat(70_000), { maxLength: 30 }).chain((list) =>
  fc.tuple(...list.sort((a, b) => a - b).map((page) => fc.integer({ min: 0, max: 255 }).map((weight): Posting => [page, weight]))),
);

test('索引文件写下去再读回来，一个词、一篇、一个分量都不差', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(word, pages), { selector: ([text]) => text, minLength: 1, maxLength: 20 }), (entries) => {
      assert.deepEqual([...readPostings(writePostings(new Map(entries)))], entries);
    }),
  );
});

test('索引文件只下载了一半，会当成坏了，而不是当成没有结果', () => {
  const bytes = writePostings(new Map([['提现', [[3, 60], [300, 24]]]]));
  for (let length = 0; length < bytes.length; length += 1) assert.throws(() => readPostings(bytes.subarray(0, length)), RangeError);
});

test('不管怎样分文件，每个词都落在自己的那个文件里', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (words, size) => {
      const sorted = words.toSorted((a, b) => (a < b ? -1 : 1));
      const groups = Array.from({ length: Math.ceil(sorted.length / size) }, (_, at) => sorted.slice(at * size, at * size + size));
      const borders = groups.map((group, at) => (at === 0 ? '' : borderBetween(groups[at - 1]?.at(-1) ?? '', group[0] ?? '')));
      groups.forEach((group, at) => group.forEach((text) => assert.equal(fileOf(text, borders), at)));
    }),
  );
});
