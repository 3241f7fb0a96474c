// Times in words. The words come from outside; only their order is decided here.
import { DAY, MINUTE, isoDay, wallAt, weekdayOf, type WallClock } from './zone.ts';

/** Words and patterns for times; `{month}`, `{day}`, `{weekday}`, `{time}`, `{hours}`, `{minutes}`, `{days}` are filled in. */
export interface TimeWords {
  /** From Monday to Sunday. */
  weekdays: readonly string[];
  today: string;
  date: string;
  /** A date where room is scarce. */
  dateShort: string;
  todayAt: string;
  tomorrowAt: string;
  dateAt: string;
  soon: string;
  waitMinutes: string;
  waitHours: string;
  waitDays: string;
  /** Without the second unit, where it would be 0. */
  waitHoursOnly: string;
  waitDaysOnly: string;
}

/**
 * Puts values into a pattern: `{name}` becomes the value; an unknown name stays, so that the mistake is seen.
 * Patterns have spaces around values for the sake of digits; between two Chinese characters or brackets the space goes.
 */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern
    .replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
    .replace(/([\p{Script=Han}）」]) (?=[\p{Script=Han}（「])/gu, '$1');
}

/** Minutes of a day as `09:30`; 1440 is `24:00`, and what lies after it counts on from 00:00. */
export function clockOf(minute: number): string {
  const shown = minute > 1440 ? minute - 1440 : minute;
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** A day number by a pattern, as `10 月 9 日（周五）`; `time` is filled in where the pattern has it. */
export function describeDay(day: number, words: TimeWords, pattern: string = words.date, time = ''): string {
  const [, month, date] = isoDay(day).split('-').map(Number);
  return fill(pattern, { month: month ?? 0, day: date ?? 0, weekday: words.weekdays[weekdayOf(day)] ?? '', time });
}

/** An instant (epoch milliseconds, as is `now`) as a reader whose clock is `clock` says it at `now`: 今天 18:00, 明天 09:00, 10 月 9 日（周五）18:00. As an end, midnight is 24:00 of the day before. */
export function describeMoment(instant: number, clock: WallClock, now: number, words: TimeWords, isEnd = false): string {
  let { day, minute } = wallAt(instant, clock);
  if (isEnd && minute === 0) {
    day -= 1;
    minute = 1440;
  }
  const ahead = day - wallAt(now, clock).day;
  return describeDay(day, words, ahead === 0 ? words.todayAt : ahead === 1 ? words.tomorrowAt : words.dateAt, clockOf(minute));
}

/** How long from one instant until another (epoch milliseconds), in the two largest units, rounded up so that nobody comes too early. */
export function describeWait(from: number, until: number, words: TimeWords): string {
  const minutes = Math.max(0, Math.ceil((until - from) / MINUTE));
  if (minutes < 1) return words.soon;
  if (minutes < 60) return fill(words.waitMinutes, { minutes });
  const perDay = DAY / MINUTE;
  if (minutes < perDay) return fill(minutes % 60 === 0 ? words.waitHoursOnly : words.waitHours, { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  const hours = Math.floor((minutes % perDay) / 60);
  return fill(hours === 0 ? words.waitDaysOnly : words.waitDays, { days: Math.floor(minutes / perDay), hours });
}
