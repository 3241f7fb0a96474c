// The small form of hours.yaml that the build and the browser both read, and what it says about one day.
import type { Hours } from '../../schemas/site-data.ts';
import { zoneOffsets, type ZoneOffsets } from './zone-offsets.ts';
import { MINUTE, dayNumber, isoDay, weekdayOf, type WallClock } from './zone.ts';

/** Opening time within a day, in minutes since its midnight; the end may lie past 1440, that is after midnight. */
export type Span = readonly [from: number, to: number];

/** When one calendar is open. */
export interface Calendar {
  /** IANA zone when it differs from the platform's. */
  zone?: string;
  /** Spans from Monday to Sunday. */
  week: readonly (readonly Span[])[];
  /** Spans on holidays; `null` when holidays are days like any other. */
  holiday: readonly Span[] | null;
  /** Days with hours of their own, the first and last day included. Days are named only where their names are shown. */
  special: readonly { from: string; to: string; spans: readonly Span[]; name?: string }[];
}

/** All opening hours, small enough to stand in a page. */
export interface HoursRules {
  /** IANA zone of the platform. */
  zone: string;
  /** Offsets of each zone that is used, by its IANA name, from the year before `knownUntil` until five years after it; outside of that the nearest holds. */
  offsets: Readonly<Record<string, ZoneOffsets>>;
  /** The last day up to which holidays are known, `2026-12-31`. */
  knownUntil: string;
  holidays: readonly { from: string; to: string; name?: string }[];
  /** Days worked in exchange for a holiday; `as` is the weekday (Monday 0) whose hours hold. */
  workdays: readonly { date: string; as: number; name?: string }[];
  calendars: Readonly<Record<string, Calendar>>;
}

/** What holds on one day: its spans and, when the day is out of the ordinary, its name. */
interface DayRule {
  spans: readonly Span[];
  name?: string | undefined;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The small form of hours.yaml, with every time in minutes. Throws RangeError for a time zone that does not exist. */
export function rulesOf(hours: Hours): HoursRules {
  const zones = [hours.zone, ...Object.values(hours.calendars).flatMap(({ zone }) => zone ?? [])];
  const lastYear = Number(hours.holidays.validUntil.slice(0, 4));
  return {
    zone: hours.zone,
    offsets: Object.fromEntries(zones.map((zone) => [zone, zoneOffsets(zone, lastYear - 1, lastYear + 6)])),
    knownUntil: hours.holidays.validUntil,
    holidays: hours.holidays.days.map(({ from, to, name }) => ({ from, to, name })),
    workdays: hours.holidays.workdays.map(({ date, as, name }) => ({ date, as: weekdays.indexOf(as), name })),
    calendars: Object.fromEntries(
      Object.entries(hours.calendars).map(([id, calendar]) => [
        id,
        {
          ...(calendar.zone === undefined || calendar.zone === hours.zone ? {} : { zone: calendar.zone }),
          week: weekdays.map((name) => calendar.weekly[name].map(spanOf)),
          holiday: calendar.onHolidays === 'as-usual' ? null : calendar.onHolidays === 'closed' ? [] : calendar.onHolidays.map(spanOf),
          special: calendar.special.map(({ date, to, intervals, note }) => ({ from: date, to: to ?? date, spans: intervals.map(spanOf), name: note })),
        },
      ]),
    ),
  };
}

function spanOf([from, to]: [string, string]): Span {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return [start, end > start ? end : end + 1440];
}

/** Minutes since midnight of a time written `09:30`; `24:00` is 1440. */
function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** The clock by which a calendar's hours are read; without one, the platform's. */
export function wallClock(rules: HoursRules, calendar?: Calendar): WallClock {
  const offsets = rules.offsets[calendar?.zone ?? rules.zone] ?? [];
  return (instant) => {
    let at = 0;
    while ((offsets[at + 1] ?? Infinity) * MINUTE <= instant) at += 2;
    return (offsets[at] ?? 0) * MINUTE;
  };
}

/** What holds on a day, given as days since 1970-01-01: its own hours first, then holiday, make-up workday, ordinary week. */
export function dayRule(rules: HoursRules, calendar: Calendar, day: number): DayRule {
  const date = isoDay(day);
  const special = calendar.special.find(({ from, to }) => from <= date && date <= to);
  if (special) return { spans: special.spans, name: special.name };
  const weekday = weekdayOf(day);
  const holiday = rules.holidays.find(({ from, to }) => from <= date && date <= to);
  if (holiday) return { spans: calendar.holiday ?? calendar.week[weekday] ?? [], name: holiday.name };
  const workday = rules.workdays.find((each) => each.date === date);
  // Who works on holidays as on any day has no day to make up for.
  if (workday && calendar.holiday !== null) return { spans: calendar.week[workday.as] ?? [], name: workday.name };
  return { spans: calendar.week[weekday] ?? [] };
}

/** Whether holidays are known on the day number: after the list ends, hours are only the ordinary week. */
export function isKnown(rules: HoursRules, day: number): boolean {
  return day <= dayNumber(rules.knownUntil);
}
