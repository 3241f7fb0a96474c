import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyCalendar, anyInstant, calendar, hoursWith, week } from './hours-samples.ts';
import { statusAt } from './openings.ts';
import { replyBy, type ReplyAim } from './reply.ts';
import { rulesOf } from './rules.ts';
import { zones } from './temporal-oracle.ts';
import { MINUTE } from './zone.ts';

const rules = rulesOf(
  hoursWith({
    email: calendar(week([['09:00', '18:00']])),
    phone: calendar(week([['09:00', '12:00'], ['13:30', '21:00']], [['10:00', '18:00']])),
    chat: calendar(week([['08:00', '02:00']])),
    never: calendar(week([])),
  }),
);
const email: ReplyAim = { withinMinutes: 1440, clock: 'elapsed', firstWorkingDay: true };
const phone: ReplyAim = { withinMinutes: 10, clock: 'open', firstWorkingDay: false };
const at = (text: string): number => Date.parse(`${text}+08:00`);
const show = (instant: number | undefined): string | undefined => (instant === undefined ? undefined : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '));

const rows: [string, string, ReplyAim, string, string, string, string | undefined][] = [
  ['e-mail in hours: 24 hours later', 'email', email, '2026-11-23T10:00', 'elapsed', '2026-11-24 10:00', undefined],
  ['Friday 10:00: Saturday 10:00 is aimed at, and Monday evening if missed', 'email', email, '2026-11-20T10:00', 'elapsed', '2026-11-21 10:00', '2026-11-23 18:00'],
  ['Friday night: the end of Monday', 'email', email, '2026-11-20T22:00', 'first-working-day', '2026-11-23 18:00', undefined],
  ['before opening: the end of this very day', 'email', email, '2026-11-23T07:00', 'first-working-day', '2026-11-23 18:00', undefined],
  ['the night of 国庆 8 October: the evening of Friday 9 October', 'email', email, '2026-10-08T20:00', 'first-working-day', '2026-10-09 18:00', undefined],
  ['in the middle of 国庆: the evening of 8 October', 'email', email, '2026-10-03T12:00', 'first-working-day', '2026-10-08 18:00', undefined],
  ['Friday night before a make-up Saturday: that Saturday', 'email', email, '2026-10-09T20:00', 'first-working-day', '2026-10-10 18:00', undefined],
  ['春节: the first working day is nine days away', 'email', email, '2026-02-14T18:00', 'first-working-day', '2026-02-24 18:00', undefined],
  ['phone in hours: minutes of open time', 'phone', phone, '2026-11-23T10:00', 'open-time', '2026-11-23 10:10', undefined],
  ['exactly as long before lunch as the aim: at noon, not after lunch', 'phone', phone, '2026-11-23T11:50', 'open-time', '2026-11-23 12:00', undefined],
  ['five minutes before lunch the rest counts after lunch', 'phone', phone, '2026-11-23T11:55', 'open-time', '2026-11-23 13:35', undefined],
  ['phone at night counts from the morning', 'phone', phone, '2026-11-23T23:00', 'open-time', '2026-11-24 09:10', undefined],
  ['a working day that runs past midnight ends after midnight', 'chat', email, '2026-11-23T05:00', 'first-working-day', '2026-11-24 02:00', undefined],
];
for (const [title, id, aim, when, basis, by, orElse] of rows) {
  test(title, () => {
    const found = replyBy(rules, id, aim, at(when));
    assert.deepEqual({ basis: found?.basis, by: show(found?.by), orElse: show(found?.orElse) }, { basis, by, orElse });
  });
}

test('a target after the end of the holiday list is marked as not certain', () => {
  assert.equal(replyBy(rules, 'email', email, at('2026-12-31T17:00'))?.known, false);
  assert.equal(replyBy(rules, 'email', email, at('2026-12-30T17:00'))?.known, true);
});

test('no calendar or no opening gives no target at all', () => {
  assert.equal(replyBy(rules, undefined, email, at('2026-11-23T10:00')), null);
  assert.equal(replyBy(rules, 'gone', email, at('2026-11-23T10:00')), null);
  assert.equal(replyBy(rules, 'never', email, at('2026-11-23T10:00')), null);
  assert.equal(replyBy(rules, 'never', phone, at('2026-11-23T10:00')), null);
});

test('a target never lies before sending, and sent while closed never before the next opening', () => {
  const aims = fc.record({ withinMinutes: fc.integer({ min: 1, max: 3000 }), clock: fc.constantFrom('elapsed' as const, 'open' as const), firstWorkingDay: fc.boolean() });
  fc.assert(
    fc.property(anyCalendar, fc.constantFrom(...zones), anyInstant, aims, (data, zone, instant, aim) => {
      const small = rulesOf(hoursWith({ desk: data }, zone));
      const found = replyBy(small, 'desk', aim, instant);
      if (found === null) return;
      assert.ok(found.by > instant);
      const status = statusAt(small, 'desk', instant);
      if (status.state === 'closed' && status.opensAt !== null) assert.ok(found.by > status.opensAt, 'answered before anybody is there');
      if (found.basis === 'elapsed' && status.state === 'open') assert.equal(found.by, instant + aim.withinMinutes * MINUTE);
      if (found.orElse !== undefined) assert.ok(found.orElse > found.by && statusAt(small, 'desk', found.by).state === 'closed');
    }),
    { numRuns: 400 },
  );
});
