import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode, UnexpectedShape, type Value } from './cbor.ts';
import { slimMeta, slimPostings } from './slim-index.ts';

const file = (value: Value): Uint8Array => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(value)]));
const read = (bytes: Uint8Array): Value => decode(gunzipSync(bytes).subarray(12));

test('numbers, words and lists survive writing and reading', () => {
  const value: Value = [0, 23, 24, 255, 256, 65_535, 65_536, -1, -61, '提现', '', [['a'], []]];
  assert.deepEqual(decode(encode(value)), value);
});

test('postings keep page and weight and lose their places', () => {
  assert.deepEqual(read(slimPostings(file([[['提现', [[3, [-61, 17], []]], []]]]))), [[['提现', [[3, [-61, 0]]]]]]);
});

test('pages and index files get short names, which are told', () => {
  const slim = slimMeta(file(['1.6.0', [['und_1c7d731', 17, '']], [['一', '二', 'und_777d539']], [], [], []]));
  assert.deepEqual(read(slim.file), ['1.6.0', [['0', 1, '']], [['一', '二', '0']], [], [], []]);
  assert.equal(slim.names.pages.get('und_1c7d731'), '0');
});

test('a format that is not known stops the build instead of breaking search', () => {
  assert.throws(() => slimPostings(file(['?'])), UnexpectedShape);
});
