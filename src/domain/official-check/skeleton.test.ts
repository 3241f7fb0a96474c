import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance, isNear, packedSkeletonOf, skeletonOf } from './skeleton.ts';

for (const [fake, true_] of [['exarnple', 'example'], ['vvvvvv', 'www'], ['b1tp', 'bitp'], ['BІТР', 'bitp'], ['bítp', 'bitp'], ['ｂｉｔｐ', 'bitp'], ['8itp', 'bitp'], ['suppоrt', 'support'], ['clata', 'data']] as const) {
  test(`A hurried eye takes “${fake}” for “${true_}”`, () => assert.equal(skeletonOf(fake), skeletonOf(true_)));
}

test('Hyphens, dots and underscores between letters hide nothing', () => {
  assert.equal(packedSkeletonOf('b-i_t.p'), packedSkeletonOf('bitp'));
});

test('Different words stay different', () => {
  for (const word of ['bank', 'coin', 'weather', 'news']) assert.notEqual(skeletonOf(word), skeletonOf('bitp'));
  assert.equal(isNear('weather.test', 'www.bitp.example'), false);
});

test('Edit distance: none to itself, the same both ways, one for a swap of neighbours', () => {
  assert.equal(editDistance('bipt', 'bitp', 2), 1);
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      assert.equal(editDistance(one, one, 9), 0);
      assert.equal(editDistance(one, other, 9), editDistance(other, one, 9));
      assert.ok(editDistance(one, other, 9) <= Math.max(one.length, other.length));
    }),
  );
});
