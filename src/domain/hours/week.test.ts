import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyCalendar, anyInstant, calendar, hoursWith, week } from './hours-samples.ts';
import { statusAt } from './openings.ts';
import { rulesOf } from './rules.ts';
import { zones } from './temporal-oracle.ts';
import { dayProgress, ordinaryWeek, weekAhead } from './week.ts';
import { intlClock } from './zone-offsets.ts';
import { isoDay } from './zone.ts';

const rules = rulesOf(
  hoursWith({
    email: calendar(week([['09:00', '18:00']])),
    late: calendar(week([['20:00', '02:00']])),
    // 05:00–06:00 in New York is midnight in London on most days: an hour that touches both days there.
    'new-york': calendar(week([['08:00', '20:00']], [['08:00', '20:00']], [['08:00', '20:00']]), { zone: 'America/New_York', onHolidays: 'as-usual' }),
  }),
);

test('the strip begins today and names the holidays in it', () => {
  const days = weekAhead(rules, 'email', Date.parse('2026-09-29T10:00+08:00'), intlClock('Asia/Shanghai'));
  assert.deepEqual(days.map(({ day, bars, name }) => `${isoDay(day).slice(5)} ${bars.length} ${name ?? ''}`.trim()), [
    '09-29 1', '09-30 1', '10-01 0 国庆节', '10-02 0 国庆节', '10-03 0 国庆节', '10-04 0 国庆节', '10-05 0 国庆节',
  ]);
  assert.deepEqual([days[0]?.bars[0]?.start, days[0]?.bars[0]?.end], [9 / 24, 18 / 24]);
});

test('a reader in New York sees the Beijing morning in the evening before, cut at midnight', () => {
  const [monday] = weekAhead(rules, 'email', Date.parse('2026-11-23T12:00Z'), intlClock('America/New_York'));
  assert.deepEqual(monday?.bars.map(({ start, end }) => [start * 24, end * 24]), [[0, 5], [20, 24]]);
});

test('a day of 23 hours is drawn in its own length', () => {
  const days = weekAhead(rules, 'new-york', Date.parse('2026-03-08T17:00Z'), intlClock('America/New_York'), 1);
  assert.deepEqual(days[0]?.bars.map(({ start, end }) => [start * 23, end * 23]), [[7, 19]]);
});

test('the ordinary week moves what runs past midnight to the next day', () => {
  const days = ordinaryWeek(rules.calendars['late']!);
  assert.deepEqual([days[0], days[5], days[6]], [[[1200, 1440]], [[0, 120]], []]);
  assert.deepEqual(days[1], [[0, 120], [1200, 1440]]);
});

test('the now line stands on a bar exactly when the channel is open', () => {
  fc.assert(
    fc.property(anyCalendar, fc.constantFrom(...zones), fc.constantFrom(...zones), anyInstant, (data, zone, viewer, instant) => {
      const small = rulesOf(hoursWith({ desk: data }, zone));
      const [today] = weekAhead(small, 'desk', instant, intlClock(viewer), 1);
      const now = dayProgress(instant, intlClock(viewer));
      const onBar = today?.bars.some(({ start, end }) => start <= now && now < end) ?? false;
      assert.equal(onBar, statusAt(small, 'desk', instant).state === 'open');
    }),
    { numRuns: 300 },
  );
});
