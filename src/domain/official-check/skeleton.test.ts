import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNear, packedSkeletonOf, skeletonOf } from './skeleton.ts';

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
