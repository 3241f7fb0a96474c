// Test support: the same questions answered by Temporal, minute by minute and without any of our own date arithmetic.
import { Temporal } from 'temporal-polyfill';
import type { Hours } from '../../schemas/site-data.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Zones that skip and repeat hours or half hours, that never do, and that lie on both sides of the date line. */
export const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/St_Johns'];

/** First instant at which a clock in the zone shows this time or later, in epoch milliseconds. */
export function oracleInstant(date: string, clock: string, zone: string): number {
  const plain = clock === '24:00' ? Temporal.PlainDateTime.from(`${date}T00:00`).add({ days: 1 }) : Temporal.PlainDateTime.from(`${date}T${clock}`);
  try {
    return plain.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds;
  } catch {
    const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
    // Skipped: the earlier reading shows an earlier clock time, and the change comes next. Repeated: it shows this very time.
    return earlier.toPlainDateTime().equals(plain) ? earlier.epochMilliseconds : (earlier.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.NaN);
  }
}

/** Whether a channel is open at an instant, told from hours.yaml as a person would read it. */
export function oracleIsOpen(hours: Hours, calendarId: string, at: number): boolean {
  const calendar = hours.calendars[calendarId];
  if (!calendar) return false;
  const zone = calendar.zone ?? hours.zone;
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  return [today, today.subtract({ days: 1 })].some((date) =>
    intervalsOn(hours, calendar, date).some(([from, to]) => {
      const endDate = to <= from ? date.add({ days: 1 }) : date;
      return oracleInstant(date.toString(), from, zone) <= at && at < oracleInstant(endDate.toString(), to, zone);
    }),
  );
}

function intervalsOn(hours: Hours, calendar: Hours['calendars'][string], date: Temporal.PlainDate): [string, string][] {
  const within = (from: string, to: string): boolean => Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0;
  const special = calendar.special.find((each) => within(each.date, each.to ?? each.date));
  if (special) return special.intervals;
  const weekday = weekdays[date.dayOfWeek - 1] ?? 'mon';
  if (calendar.onHolidays === 'as-usual') return calendar.weekly[weekday];
  if (hours.holidays.days.some(({ from, to }) => within(from, to))) return calendar.onHolidays === 'closed' ? [] : calendar.onHolidays;
  const workday = hours.holidays.workdays.find((each) => each.date === date.toString());
  return calendar.weekly[workday?.as ?? weekday];
}
