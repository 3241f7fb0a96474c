import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { anyDay, anyInstant, hoursWith } from './hours-samples.ts';
import { clockOf } from './moment.ts';
import { rulesOf, wallClock } from './rules.ts';
import { oracleInstant, zones } from './temporal-oracle.ts';
import { intlClock } from './zone-offsets.ts';
import { MINUTE, dayNumber, instantAt, isoDay, wallAt, weekdayOf } from './zone.ts';

test('a wall clock shows what Temporal shows, in every zone and at every instant', () => {
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(...zones), (instant, zone) => {
      const expected = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      const wall = wallAt(instant, intlClock(zone));
      assert.equal(isoDay(wall.day), expected.toPlainDate().toString());
      assert.equal(wall.minute, expected.hour * 60 + expected.minute);
      assert.equal(weekdayOf(wall.day), expected.dayOfWeek - 1);
    }),
    { numRuns: 1000 },
  );
});

test('a page, which carries its offsets, reads the same clock as Intl from the year before its holidays end until five years after', () => {
  const within = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2032, 0) });
  fc.assert(
    fc.property(within, fc.constantFrom(...zones), (instant, zone) => assert.equal(wallClock(rulesOf(hoursWith({}, zone)))(instant), intlClock(zone)(instant))),
    { numRuns: 1000 },
  );
  for (const zone of zones) {
    const { offsets } = rulesOf(hoursWith({}, zone));
    for (const minute of offsets[zone]?.filter((_, index) => index % 2 === 1) ?? []) {
      for (const instant of [minute * MINUTE - 1, minute * MINUTE]) assert.equal(wallClock(rulesOf(hoursWith({}, zone)))(instant), intlClock(zone)(instant), `${zone} ${instant}`);
    }
  }
});

test('a wall time becomes the first instant that shows it or later, also when clocks change', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...zones), (date, minute, zone) => {
      assert.equal(instantAt(dayNumber(date), minute, intlClock(zone)), oracleInstant(date, clockOf(minute), zone));
    }),
    { numRuns: 2000 },
  );
});

const changes: [string, string, string, string][] = [
  ['New York skips 02:30 in spring, so a desk opening then opens at 03:00', '2026-03-08 02:30', 'America/New_York', '2026-03-08T07:00Z'],
  ['New York repeats 01:30 in autumn, and the first of the two counts', '2026-11-01 01:30', 'America/New_York', '2026-11-01T05:30Z'],
  ['London skips 01:30 in spring', '2026-03-29 01:30', 'Europe/London', '2026-03-29T01:00Z'],
  ['Lord Howe skips only half an hour', '2026-10-04 02:15', 'Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Lord Howe repeats half an hour', '2026-04-05 01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
  ['the last minute of the year in Shanghai', '2026-12-31 23:59', 'Asia/Shanghai', '2026-12-31T15:59Z'],
];
for (const [title, wall, zone, expected] of changes) {
  test(title, () => {
    const [date = '', clock = ''] = wall.split(' ');
    const minute = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    assert.equal(new Date(instantAt(dayNumber(date), minute, intlClock(zone))).toISOString(), new Date(expected).toISOString());
  });
}

test('an unknown zone is an error and not a wrong time', () => {
  assert.throws(() => intlClock('Asia/Nowhere'), RangeError);
});
