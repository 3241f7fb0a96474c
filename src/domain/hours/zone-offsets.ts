// What the build asks of Intl about a zone, so that pages need not.
import { DAY, MINUTE, changeBetween, type WallClock } from './zone.ts';

/** A zone's offsets from UTC in minutes, each but the last followed by the minute since 1970 at which the next begins: `[-300, 29549220, -240]`. */
export type ZoneOffsets = readonly number[];

/** The clock of an IANA zone as Intl knows it; throws RangeError for an unknown zone. */
export function intlClock(zone: string): WallClock {
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });
  return (instant) => {
    const minuteStart = Math.floor(instant / MINUTE) * MINUTE;
    const read: Record<string, number> = {};
    for (const { type, value } of formatter.formatToParts(minuteStart)) read[type] = Number(value);
    return Date.UTC(read['year'] ?? 0, (read['month'] ?? 1) - 1, read['day'], read['hour'], read['minute']) - minuteStart;
  };
}

const known = new Map<string, ZoneOffsets>();

/** The offsets of an IANA zone from the first day of one year to the first of another (UTC); throws RangeError for an unknown zone. */
export function zoneOffsets(zone: string, fromYear: number, toYear: number): ZoneOffsets {
  const key = `${zone} ${fromYear} ${toYear}`;
  const offsets = known.get(key) ?? offsetsBetween(intlClock(zone), Date.UTC(fromYear, 0), Date.UTC(toYear, 0));
  known.set(key, offsets);
  return offsets;
}

function offsetsBetween(clock: WallClock, from: number, to: number): ZoneOffsets {
  const offsets = [clock(from) / MINUTE];
  // No zone changes its clocks there and back within a day.
  for (let at = from; at < to; at += DAY) {
    if (clock(at) !== clock(at + DAY)) offsets.push(changeBetween(at, at + DAY, clock) / MINUTE, clock(at + DAY) / MINUTE);
  }
  return offsets;
}
