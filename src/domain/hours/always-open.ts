// Asked of the data before the build; no page asks it.
import { openings } from './openings.ts';
import { wallClock, type HoursRules } from './rules.ts';
import { dayNumber, instantAt } from './zone.ts';

/** Whether a calendar never closes, on ordinary days, holidays and days of its own alike; a missing calendar does not count as open. */
export function isAlwaysOpen(rules: HoursRules, calendarId: string): boolean {
  const calendar = rules.calendars[calendarId];
  if (calendar === undefined) return false;
  const outOfTheOrdinary = [...[...calendar.special, ...rules.holidays].flatMap(({ from, to }) => [from, to]), ...rules.workdays.map(({ date }) => date), rules.knownUntil].map(dayNumber);
  // With an ordinary week before and after, these days hold everything that the rules can say.
  const from = instantAt(Math.min(...outOfTheOrdinary) - 8, 0, wallClock(rules, calendar));
  const to = instantAt(Math.max(...outOfTheOrdinary) + 9, 0, wallClock(rules, calendar));
  return openings(rules, calendarId, from, to).some((opening) => opening.from <= from && opening.to >= to);
}
