// Wall clocks and days, by arithmetic alone: a browser needs neither a date library nor Intl, whose first use costs a cheap phone a tenth of a second.

/** Milliseconds of a minute. */
export const MINUTE = 60_000;
/** Milliseconds of a day without a change of clocks. */
export const DAY = 86_400_000;

/** What a clock on the wall shows: the calendar day as days since 1970-01-01, and minutes since that day's midnight. */
export interface Wall {
  day: number;
  minute: number;
}

/** How far a wall clock is ahead of UTC at an instant (epoch milliseconds), in milliseconds. */
export type WallClock = (instant: number) => number;

/** What a clock shows at an instant (epoch milliseconds). */
export function wallAt(instant: number, clock: WallClock): Wall {
  const local = instant + clock(instant);
  const day = Math.floor(local / DAY);
  return { day, minute: Math.floor((local - day * DAY) / MINUTE) };
}

/**
 * The first instant at which the clock shows this time or later. A time that a spring change skips is the
 * moment of the change; of a time that an autumn change repeats it is the first. So later wall times never come earlier.
 */
export function instantAt(day: number, minute: number, clock: WallClock): number {
  const wall = day * DAY + minute * MINUTE;
  const before = clock(wall - DAY);
  const after = clock(wall + DAY);
  // No zone changes its clocks there and back within two days.
  if (before === after) return wall - before;
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  if (early + clock(early) === wall) return early;
  if (late + clock(late) === wall) return late;
  return changeBetween(early, late, clock);
}

/** The minute at which a clock is changed, between two instants (epoch milliseconds) before and after the change. */
export function changeBetween(from: number, to: number, clock: WallClock): number {
  const old = clock(from);
  let low = from;
  let high = to;
  while (high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
    if (clock(middle) === old) low = middle;
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
