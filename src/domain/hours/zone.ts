// Wall clocks of IANA zones by the platform's own Intl, so that a browser needs no date library.

/** Milliseconds of a minute. */
export const MINUTE = 60_000;
/** Milliseconds of a day without a change of clocks. */
export const DAY = 86_400_000;

/** What a clock on the wall shows: the calendar day as days since 1970-01-01, and minutes since that day's midnight. */
export interface Wall {
  day: number;
  minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds; throws RangeError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  const minuteStart = Math.floor(instant / MINUTE) * MINUTE;
  const read: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(minuteStart)) read[type] = Number(value);
  return Date.UTC(read['year'] ?? 0, (read['month'] ?? 1) - 1, read['day'], read['hour'], read['minute']) - minuteStart;
}

/** What a clock in the zone shows at an instant (epoch milliseconds); throws RangeError for an unknown zone. */
export function wallAt(instant: number, zone: string): Wall {
  const local = instant + offsetAt(instant, zone);
  const day = Math.floor(local / DAY);
  return { day, minute: Math.floor((local - day * DAY) / MINUTE) };
}

/**
 * The first instant at which a clock in the zone shows this time or later. A time that a spring change skips is the
 * moment of the change; of a time that an autumn change repeats it is the first. So later wall times never come earlier.
 */
export function instantAt(day: number, minute: number, zone: string): number {
  const wall = day * DAY + minute * MINUTE;
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  // No zone changes its clocks there and back within two days.
  if (before === after) return wall - before;
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  if (early + offsetAt(early, zone) === wall) return early;
  if (late + offsetAt(late, zone) === wall) return late;
  return changeBetween(early, late, zone);
}

/** The minute at which the offset changes between two instants that have different offsets. */
function changeBetween(from: number, to: number, zone: string): number {
  const old = offsetAt(from, zone);
  let low = from;
  let high = to;
  while (high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle, zone) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** Days since 1970-01-01 of a day written `2026-11-22`. */
export function dayNumber(isoDay: string): number {
  return Math.floor(Date.parse(`${isoDay}T00:00:00Z`) / DAY);
}

/** A day number written `2026-11-22`. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Weekday of a day number, Monday 0 to Sunday 6. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
