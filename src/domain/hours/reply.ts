// By when an answer is aimed at. A target from the calendar, never a promise.
import { openings, REACHES, statusAt } from './openings.ts';
import { dayRule, isKnown, wallClock, type HoursRules } from './rules.ts';
import { MINUTE, instantAt, wallAt } from './zone.ts';

/** A channel's stated aim for its first answer. */
export interface ReplyAim {
  withinMinutes: number;
  /** `elapsed` counts every minute, `open` only those in which the channel is open. */
  clock: 'elapsed' | 'open';
  /** Sent while closed: answered by the end of the first working day. */
  firstWorkingDay: boolean;
}

/** When an answer is aimed at, and by which rule. */
export interface ReplyBy {
  /** Epoch milliseconds. */
  by: number;
  basis: 'elapsed' | 'open-time' | 'first-working-day';
  /** Set when `by` falls outside opening hours: the end of the next working day, by which a missed answer may come. */
  orElse?: number;
  /** False when the time lies after the last day for which holidays are known. */
  known: boolean;
}

/**
 * By when an enquiry sent at an instant (epoch milliseconds) is aimed to be answered. In opening hours the aim counts from sending; outside
 * them it counts from the next opening or, where the platform says so (source line 33), is the end of the first working day.
 * `null` when the calendar is missing or the channel does not open within 60 days.
 */
export function replyBy(rules: HoursRules, calendarId: string | undefined, aim: ReplyAim, sentAt: number): ReplyBy | null {
  const status = statusAt(rules, calendarId, sentAt);
  if (calendarId === undefined || status.state === 'unknown') return null;
  if (aim.clock === 'open') return withKnown(rules, { by: afterOpenTime(rules, calendarId, sentAt, aim.withinMinutes * MINUTE), basis: 'open-time' });
  if (status.state === 'open') {
    const by = sentAt + aim.withinMinutes * MINUTE;
    const orElse = endOfWorkingDay(rules, calendarId, by);
    return withKnown(rules, { by, basis: 'elapsed', ...(orElse === null ? {} : { orElse }) });
  }
  if (aim.firstWorkingDay) return withKnown(rules, { by: endOfWorkingDay(rules, calendarId, sentAt), basis: 'first-working-day' });
  return withKnown(rules, { by: status.opensAt === null ? null : status.opensAt + aim.withinMinutes * MINUTE, basis: 'elapsed' });
}

function withKnown(rules: HoursRules, found: { by: number | null; basis: ReplyBy['basis']; orElse?: number }): ReplyBy | null {
  if (found.by === null) return null;
  return { ...found, by: found.by, known: isKnown(rules, wallAt(found.by, wallClock(rules)).day) };
}

/** The instant at which the channel has been open for `duration` since `from`. */
function afterOpenTime(rules: HoursRules, calendarId: string, from: number, duration: number): number | null {
  for (const reach of REACHES) {
    let left = duration;
    for (const opening of openings(rules, calendarId, from, from + reach)) {
      const start = Math.max(opening.from, from);
      if (opening.to - start >= left) return start + left;
      left -= opening.to - start;
    }
  }
  return null;
}

/** The last closing of the working day on which the channel opens next; `null` when it is open at that instant or stays closed. */
function endOfWorkingDay(rules: HoursRules, calendarId: string, at: number): number | null {
  const calendar = rules.calendars[calendarId];
  const status = statusAt(rules, calendarId, at);
  if (calendar === undefined || status.state !== 'closed' || status.opensAt === null) return null;
  const clock = wallClock(rules, calendar);
  const { day } = wallAt(status.opensAt, clock);
  const end = Math.max(...dayRule(rules, calendar, day).spans.map(([, to]) => to));
  return instantAt(day + Math.floor(end / 1440), end % 1440, clock);
}
