import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { borderBetween, fileOf, readPostings, usualSteps, writePostings, type Posting } from './postings-file.ts';
import { WEIGHT_STEPS } from './weight-steps.ts';

const word = fc.string({ unit: fc.constantFrom('提', '现', '币', 'ㄧ', 'a', '7', '𠮷'), minLength: 1, maxLength: 4 });
const PAGES = 20_000;
const pages = fc.uniqueArray(fc.nat(PAGES - 1), { maxLength: 30 }).chain((list) =>
  fc.tuple(...list.sort((a, b) => a - b).map((page) => fc.constantFrom(...WEIGHT_STEPS).map((weight): Posting => [page, weight]))),
);

test('索引文件写下去再读回来，一个词、一篇、一个分量都不差', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(word, pages), { selector: ([text]) => text, minLength: 1, maxLength: 20 }), (entries) => {
      const postings = new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
      const usual = usualSteps(postings, PAGES);
      assert.deepEqual([...readPostings(writePostings(postings, usual), usual)], [...postings]);
    }),
  );
});

test('索引文件只下载了一半，会当成坏了，而不是当成没有结果', () => {
  const postings = new Map([['提币', [[3, 63], [300, 24]]], ['提现', [[1, 24]]]] as const);
  const usual = usualSteps(postings, 301);
  const bytes = writePostings(postings, usual);
  for (let length = 0; length < bytes.length; length += 1) assert.throws(() => readPostings(bytes.subarray(0, length), usual), RangeError);
  assert.throws(() => readPostings(Uint8Array.from([...bytes, 0]), usual), RangeError);
});

test('词没有排好序，或者页面不在表里，构建就停下来', () => {
  assert.throws(() => writePostings(new Map([['提现', [[0, 24]]], ['充值', [[0, 24]]]]), 'a'), RangeError);
  assert.throws(() => writePostings(new Map([['提现', [[1, 24]]]]), 'a'), RangeError);
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
