// Seven days of opening hours as bars: the ordinary week in the platform's zone, and the coming week in the reader's.
import { openings } from './openings.ts';
import { dayRule, wallClock, type Calendar, type HoursRules, type Span } from './rules.ts';
import { instantAt, wallAt, type WallClock } from './zone.ts';

/** One open stretch inside a day of the reader. */
export interface Bar {
  /** Epoch milliseconds; `to` may be the midnight that ends the day. */
  from: number;
  to: number;
  /** The same as parts of the day, 0 at its start and 1 at its end, so that a day of 23 or 25 hours is drawn right. */
  start: number;
  end: number;
}

/** One day of the strip in the reader's zone. */
export interface StripDay {
  /** Days since 1970-01-01. */
  day: number;
  bars: Bar[];
  /** Why the day is out of the ordinary in the platform's calendar, e.g. 国庆节. */
  name?: string;
}

/** The coming days of a channel from `now` (epoch milliseconds) on, as a reader whose clock is `clock` lives them; a missing calendar gives days without bars. */
export function weekAhead(rules: HoursRules, calendarId: string, now: number, clock: WallClock, count = 7): StripDay[] {
  const today = wallAt(now, clock).day;
  const calendar = rules.calendars[calendarId];
  return Array.from({ length: count }, (_, index) => {
    const day = today + index;
    const start = instantAt(day, 0, clock);
    const end = instantAt(day + 1, 0, clock);
    const part = (instant: number): number => (instant - start) / (end - start);
    const bars = openings(rules, calendarId, start, end).map((opening) => {
      const from = Math.max(opening.from, start);
      const to = Math.min(opening.to, end);
      return { from, to, start: part(from), end: part(to) };
    });
    const name = calendar && dayRule(rules, calendar, wallAt((start + end) / 2, wallClock(rules, calendar)).day).name;
    return { day, bars, ...(name === undefined ? {} : { name }) };
  });
}

/** How far the day of a reader whose clock is `clock` has gone at an instant (epoch milliseconds), 0 to 1. */
export function dayProgress(now: number, clock: WallClock): number {
  const { day } = wallAt(now, clock);
  const start = instantAt(day, 0, clock);
  return Math.min(1, Math.max(0, (now - start) / (instantAt(day + 1, 0, clock) - start)));
}

/** The ordinary week from Monday to Sunday, each day cut at midnight and what ran over it moved to the next day. */
export function ordinaryWeek(calendar: Calendar): Span[][] {
  const days: Span[][] = Array.from({ length: 7 }, () => []);
  calendar.week.forEach((spans, index) => {
    for (const [from, to] of spans) {
      days[index]?.push([from, Math.min(to, 1440)]);
      if (to > 1440) days[(index + 1) % 7]?.unshift([0, to - 1440]);
    }
  });
  return days;
}
