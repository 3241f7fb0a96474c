import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byReadingOrder, type Placed } from './reading-order.ts';

const compare = byReadingOrder(['hours', 'accounts'], { hours: { groups: [{ id: 'when' }] }, accounts: { groups: [{ id: 'sign-in' }, { id: 'close' }] } });
const article = (collection: 'hours' | 'accounts', group: string, order: number, slug: string): Placed<'hours' | 'accounts'> => ({ collection, slug, data: { group, order } });

test('articles come section by section, group by group, then in their order, then by name', () => {
  const expected = [article('hours', 'when', 30, 'z'), article('accounts', 'sign-in', 20, 'b'), article('accounts', 'sign-in', 20, 'c'), article('accounts', 'sign-in', 30, 'a'), article('accounts', 'close', 10, 'a')];
  assert.deepEqual([...expected].reverse().sort(compare), expected);
  assert.deepEqual([expected[3], expected[0], expected[4], expected[2], expected[1]].map((each) => each!).sort(compare), expected);
});
