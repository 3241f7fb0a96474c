import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isAlwaysOpen } from './always-open.ts';
import { anyCalendar, anyDay, anyInstant, calendar, hoursWith, week } from './hours-samples.ts';
import { clockOf } from './moment.ts';
import { statusAt } from './openings.ts';
import { rulesOf, type HoursRules } from './rules.ts';
import { zones } from './temporal-oracle.ts';
import { DAY } from './zone.ts';

type CalendarData = Parameters<typeof hoursWith>[0][string];
type Intervals = CalendarData['weekly']['mon'];

/** The same hours on every day of the week. */
const daily = (...day: Intervals): CalendarData => calendar(week(day, day, day), { onHolidays: 'as-usual' });
const shifts: Intervals = [['22:00', '06:00'], ['06:00', '22:00']];

const rows: [string, CalendarData, boolean][] = [
  ['staffed from midnight to midnight', daily(['00:00', '24:00']), true],
  ['two shifts that meet, one of them through the night', daily(...shifts), true],
  ['a minute between the shifts', daily(['22:00', '06:00'], ['06:01', '22:00']), false],
  ['shifts that rest on holidays', { ...daily(...shifts), onHolidays: 'closed' }, false],
  ['one day of its own without the night', { ...daily(...shifts), special: [{ date: '2027-11-25', intervals: [['00:00', '22:00']], note: '系统维护' }] }, false],
  ['a day of its own that is whole', { ...daily(['00:00', '24:00']), special: [{ date: '2026-11-25', intervals: [['00:00', '24:00']], note: '照常' }] }, true],
  ['the night of Sunday is missing', { ...daily(...shifts), weekly: { ...week(shifts, shifts), sun: [['06:00', '22:00']] } }, false],
  ['no hours at all', daily(), false],
];
for (const [title, data, expected] of rows) {
  test(`${title}: ${expected ? 'always open' : 'not always open'}`, () => assert.equal(isAlwaysOpen(rulesOf(hoursWith({ desk: data })), 'desk'), expected));
}

test('a missing calendar is not always open', () => assert.equal(isAlwaysOpen(rulesOf(hoursWith({})), 'gone'), false));

/** Whether the channel is closed at any time between the end of 2025 and the beginning of 2027, found by going from one stated closing to the next. */
function everCloses(rules: HoursRules): boolean {
  for (let at = Date.UTC(2025, 11, 20); at < Date.UTC(2027, 0, 15); ) {
    const status = statusAt(rules, 'desk', at);
    if (status.state !== 'open') return true;
    at = status.closesAt ?? at + 59 * DAY;
  }
  return false;
}

/** A day in shifts that meet, so that many of the calendars never close. */
const shiftDay: fc.Arbitrary<Intervals> = fc.constantFrom(0, 1, 360, 1320, 1439).map((change) => (change === 0 ? [['00:00', '24:00']] : [[clockOf(change), '06:30'], ['06:30', clockOf(change)]]));
const shiftCalendar: fc.Arbitrary<CalendarData> = fc
  .record({ usual: shiftDay, other: shiftDay, odd: fc.constantFrom('none', 'holidays', 'special', 'sunday'), date: anyDay })
  .map(({ usual, other, odd, date }) => ({
    ...calendar(week(usual, usual, odd === 'sunday' ? other : usual), { onHolidays: odd === 'holidays' ? other : 'as-usual' }),
    special: odd === 'special' ? [{ date, intervals: other, note: '特别安排' }] : [],
  }));

test('always open is exactly what never states a closing, for any calendar and zone', () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(fc.oneof(shiftCalendar, anyCalendar), fc.constantFrom(...zones), anyInstant, (data, zone, instant) => {
      const rules = rulesOf(hoursWith({ desk: data }, zone));
      const isAlways = isAlwaysOpen(rules, 'desk');
      seen.add(isAlways);
      assert.equal(isAlways, !everCloses(rules));
      if (isAlways) assert.deepEqual(statusAt(rules, 'desk', instant), { state: 'open', closesAt: null });
    }),
    { numRuns: 300 },
  );
  assert.equal(seen.size, 2, 'both kinds were tried');
});
