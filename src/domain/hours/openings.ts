// When a channel is open: the questions a reader asks, answered for one calendar and one instant.
import { dayRule, wallClock, type HoursRules } from './rules.ts';
import { DAY, instantAt, wallAt } from './zone.ts';

/** One stretch of time without a break in which a channel is open, in epoch milliseconds; `to` is the first closed moment. */
export interface Opening {
  from: number;
  to: number;
}

/** Whether a channel is open, and what comes next, in epoch milliseconds; `null` when nothing changes within 60 days. */
export type Status =
  | { state: 'open'; closesAt: number | null }
  | { state: 'closed'; opensAt: number | null }
  | { state: 'unknown' };

const HORIZON = 60 * DAY;

/** How far ahead to look, in milliseconds: nearly always the first is enough. */
export const REACHES = [8 * DAY, HORIZON] as const;

/**
 * All openings that touch the time between two instants (epoch milliseconds), in order and joined where they meet; empty for a missing
 * calendar. Hours are read by the calendar's clock.
 */
export function openings(rules: HoursRules, calendarId: string, from: number, to: number): Opening[] {
  const calendar = rules.calendars[calendarId];
  if (calendar === undefined) return [];
  const clock = wallClock(rules, calendar);
  const found: Opening[] = [];
  const last = wallAt(to, clock).day;
  // A day earlier, since its last span may run past midnight.
  for (let day = wallAt(from, clock).day - 1; day <= last; day += 1) {
    for (const [start, end] of dayRule(rules, calendar, day).spans) {
      found.push({ from: instantAt(day, start, clock), to: instantAt(day + Math.floor(end / 1440), end % 1440, clock) });
    }
  }
  return join(found).filter((opening) => opening.to > from && opening.from < to);
}

function join(found: Opening[]): Opening[] {
  const joined: Opening[] = [];
  for (const opening of found.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const previous = joined.at(-1);
    if (previous && opening.from <= previous.to) previous.to = Math.max(previous.to, opening.to);
    else joined.push(opening);
  }
  return joined;
}

/** Whether a channel is open at an instant (epoch milliseconds), and when that changes; `unknown` where it has no calendar. */
export function statusAt(rules: HoursRules, calendarId: string | undefined, at: number): Status {
  if (calendarId === undefined || rules.calendars[calendarId] === undefined) return { state: 'unknown' };
  for (const reach of REACHES) {
    const found = openings(rules, calendarId, at, at + reach);
    const current = found.find(({ from, to }) => from <= at && at < to);
    if (current && current.to < at + reach) return { state: 'open', closesAt: current.to };
    if (current && reach === HORIZON) return { state: 'open', closesAt: null };
    const [next] = found;
    if (!current && next) return { state: 'closed', opensAt: next.from };
  }
  return { state: 'closed', opensAt: null };
}
