import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance } from './edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

for (const [slip, what] of [['deosit', 'lost'], ['depossit', 'added'], ['depoist', 'swapped with its neighbour'], ['deposut', 'wrong']] as const) {
  test(`A letter ${what} is one slip`, () => assert.equal(editDistance(slip, 'deposit'), 1));
}

for (const [one, other, far] of [['', '', 0], ['abc', '', 3], ['', 'abc', 3], ['bitp', 'bitp', 0], ['abcd', 'badc', 2], ['kitten', 'sitting', 3]] as const) {
  test(`From “${one}” to “${other}” it is ${far}`, () => assert.equal(editDistance(one, other), far));
}

test('None to itself, the same both ways, at least the difference in length and at most the longer word', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const far = editDistance(one, other);
      assert.equal(editDistance(one, one), 0);
      assert.equal(editDistance(other, one), far);
      assert.ok(far >= Math.abs(one.length - other.length) && far <= Math.max(one.length, other.length));
    }),
  );
});

test('Words too unlike in length are further than asked and are not compared; all others are counted in full', () => {
  const never = (): never => assert.fail('compared');
  assert.equal(editDistance('a', 'abcd', 2, never), 3);
  fc.assert(fc.property(word, word, fc.nat({ max: 9 }), (one, other, most) => assert.equal(editDistance(one, other, most) <= most, editDistance(one, other) <= most)));
});

test('Lists of characters are compared like words, and a wrong one costs what the caller says', () => {
  const cost = (a: string, b: string): number => (a === b ? 0 : a + b === '显现' ? 0.5 : 1);
  assert.equal(editDistance([...'提显'], [...'提现'], 2, cost), 0.5);
  assert.equal(editDistance([...'显提'], [...'提显'], 2, cost), 1);
  assert.equal(editDistance(['𠮷'], ['吉']), 1);
});
