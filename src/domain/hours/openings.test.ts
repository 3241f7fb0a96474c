import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyCalendar, anyInstant, calendar, hoursWith, week } from './hours-samples.ts';
import { openings, statusAt } from './openings.ts';
import { rulesOf } from './rules.ts';
import { oracleIsOpen, zones } from './temporal-oracle.ts';
import { DAY } from './zone.ts';

const rules = rulesOf(
  hoursWith({
    email: calendar(week([['09:00', '18:00']])),
    phone: calendar(week([['09:00', '12:00'], ['13:30', '21:00']], [['10:00', '18:00']]), { onHolidays: [['10:00', '16:00']] }),
    chat: calendar(week([['08:00', '02:00']], [['10:00', '02:00']], [['10:00', '24:00']]), {
      special: [
        { date: '2026-11-25', intervals: [], note: '系统维护' },
        { date: '2026-12-24', to: '2026-12-26', intervals: [['12:00', '13:00']], note: '人手减少' },
      ],
    }),
    always: calendar(week([['00:00', '24:00']], [['00:00', '24:00']], [['00:00', '24:00']]), { onHolidays: 'as-usual' }),
    never: calendar(week([])),
    'new-york': calendar(week([['01:15', '01:45']], [], [['01:15', '01:45'], ['02:15', '02:45'], ['09:00', '17:00']]), { zone: 'America/New_York', onHolidays: 'as-usual' }),
  }),
);
const at = (text: string): number => Date.parse(text.includes('Z') ? text : `${text}+08:00`);

const rows: [string, string, string, boolean, string | null][] = [
  // title, calendar, Beijing time, open, when that changes (Beijing)
  ['e-mail is staffed on a working morning', 'email', '2026-11-23T09:00', true, '2026-11-23 18:00'],
  ['one minute before opening it is closed', 'email', '2026-11-23T08:59', false, '2026-11-23 09:00'],
  ['the closing minute itself is closed', 'email', '2026-11-23T18:00', false, '2026-11-24 09:00'],
  ['Friday evening waits for Monday', 'email', '2026-11-20T18:30', false, '2026-11-23 09:00'],
  ['the phone rests at lunch', 'phone', '2026-11-23T12:30', false, '2026-11-23 13:30'],
  ['the phone is shorter on a holiday', 'phone', '2026-10-02T09:30', false, '2026-10-02 10:00'],
  ['the phone closes early on a holiday', 'phone', '2026-10-02T15:59', true, '2026-10-02 16:00'],
  ['before 国庆 e-mail closes for a week and a day', 'email', '2026-09-30T18:00', false, '2026-10-08 09:00'],
  ['the make-up Saturday after 国庆 is a working day', 'email', '2026-10-10T10:00', true, '2026-10-10 18:00'],
  ['the make-up Sunday before 国庆 is a working day', 'email', '2026-09-19T12:00', false, '2026-09-20 09:00'],
  ['the make-up Saturday before 春节 is a working day', 'email', '2026-02-14T17:59', true, '2026-02-14 18:00'],
  ['after it 春节 lasts nine days', 'email', '2026-02-14T18:00', false, '2026-02-24 09:00'],
  ['after 23:59 on Monday chat is still open until two', 'chat', '2026-11-23T23:59', true, '2026-11-24 02:00'],
  ['at 00:00 on Tuesday chat is still open until two', 'chat', '2026-11-24T00:00', true, '2026-11-24 02:00'],
  ['Friday night runs into Saturday', 'chat', '2026-11-28T01:59', true, '2026-11-28 02:00'],
  ['the night before a closed day still ends at two', 'chat', '2026-11-25T01:00', true, '2026-11-25 02:00'],
  ['a closed day is closed to its end', 'chat', '2026-11-25T08:00', false, '2026-11-26 08:00'],
  ['special days have hours of their own', 'chat', '2026-12-25T11:00', false, '2026-12-25 12:00'],
  ['the year ends between two days', 'email', '2026-12-31T23:59', false, '2027-01-01 09:00'],
  ['a desk that never closes has no closing time', 'always', '2026-12-31T23:59', true, null],
  ['a calendar without hours never opens', 'never', '2026-11-23T12:00', false, null],
];
for (const [title, id, when, open, change] of rows) {
  test(title, () => {
    const instant = change === null ? null : at(change.replace(' ', 'T'));
    assert.deepEqual(statusAt(rules, id, at(when)), open ? { state: 'open', closesAt: instant } : { state: 'closed', opensAt: instant });
  });
}

test('a channel without a calendar is unknown, neither open nor closed', () => {
  for (const id of [undefined, 'gone']) assert.deepEqual(statusAt(rules, id, at('2026-11-23T12:00')), { state: 'unknown' });
  assert.deepEqual(openings(rules, 'gone', 0, DAY), []);
});

test('an hour that spring skips is not worked, and one that autumn repeats is worked once', () => {
  const inWindow = (from: string, to: string): string[] => openings(rules, 'new-york', at(from), at(to)).map((each) => `${new Date(each.from).toISOString().slice(11, 16)}–${new Date(each.to).toISOString().slice(11, 16)}`);
  assert.deepEqual(inWindow('2026-03-08T04:00Z', '2026-03-08T12:00Z'), ['06:15–06:45']);
  assert.deepEqual(inWindow('2026-11-01T04:00Z', '2026-11-01T09:00Z'), ['05:15–05:45', '07:15–07:45']);
});

test('open or closed agrees with Temporal for any calendar, zone and instant', () => {
  fc.assert(
    fc.property(anyCalendar, fc.constantFrom(...zones), anyInstant, (data, zone, instant) => {
      const hours = hoursWith({ desk: data }, zone);
      assert.equal(statusAt(rulesOf(hours), 'desk', instant).state, oracleIsOpen(hours, 'desk', instant) ? 'open' : 'closed');
    }),
    { numRuns: 500 },
  );
});

test('until the stated change nothing changes, and at it everything does', () => {
  fc.assert(
    fc.property(anyCalendar, fc.constantFrom(...zones), anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (data, zone, instant, part) => {
      const hours = hoursWith({ desk: data }, zone);
      const small = rulesOf(hours);
      const status = statusAt(small, 'desk', instant);
      assert.notEqual(status.state, 'unknown');
      const change = status.state === 'open' ? status.closesAt : status.state === 'closed' ? status.opensAt : null;
      const open = status.state === 'open';
      const until = change ?? instant + 59 * DAY;
      assert.equal(oracleIsOpen(hours, 'desk', instant + Math.floor((until - instant - 1) * part)), open, 'changed too early');
      if (change !== null) assert.equal(oracleIsOpen(hours, 'desk', change), !open, 'did not change when stated');
    }),
    { numRuns: 300 },
  );
});
