// Opening hours in words for tables and for pages without JavaScript.
import { clockOf } from './moment.ts';
import type { Calendar, Span } from './rules.ts';

/** Words that a list of hours needs. */
interface SpanWords {
  rest: string;
  /** Stands before an end that lies after midnight. */
  nextDay: string;
}

/** Spans as `09:00–12:00`; one that runs past midnight says so; none is 休息. */
export function describeSpans(spans: readonly Span[], words: SpanWords): string[] {
  if (spans.length === 0) return [words.rest];
  return spans.map(([from, to]) => `${clockOf(from)}–${to > 1440 ? words.nextDay : ''}${clockOf(to)}`);
}

/** Weekdays in a row that have the same hours; indexes are Monday 0 to Sunday 6, both ends included. */
interface WeekGroup {
  first: number;
  last: number;
  spans: readonly Span[];
}

/** The ordinary week with equal neighbours joined, so that it can be said in one line. */
export function groupWeek(calendar: Calendar): WeekGroup[] {
  const groups: WeekGroup[] = [];
  calendar.week.forEach((spans, day) => {
    const previous = groups.at(-1);
    if (previous && JSON.stringify(previous.spans) === JSON.stringify(spans)) previous.last = day;
    else groups.push({ first: day, last: day, spans });
  });
  return groups;
}
