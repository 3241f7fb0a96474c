import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOverdue, reviewDue } from './review.ts';

test('下次核对日按天数往后数，跨月跨年和闰日都对', () => {
  assert.equal(reviewDue('2026-11-22', 30), '2026-12-22');
  assert.equal(reviewDue('2026-12-20', 30), '2027-01-19');
  assert.equal(reviewDue('2028-02-28', 1), '2028-02-29');
});

test('到期当天还不算超期，第二天才算', () => {
  assert.equal(isOverdue('2026-11-22', 30, '2026-12-22'), false);
  assert.equal(isOverdue('2026-11-22', 30, '2026-12-23'), true);
});
