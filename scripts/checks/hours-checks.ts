// Cross-checks of hours.yaml that its shape alone cannot tell.
import type { Problem } from '../../src/config/problem.ts';
import type { LoadedSiteData } from '../../src/config/site-data.ts';
import { rulesOf, type Span } from '../../src/domain/hours/rules.ts';
import { holidayListState } from '../../src/domain/hours/validity.ts';
import type { SiteData } from '../../src/schemas/site-data.ts';

/** When and for what a check runs. */
export interface CheckOptions {
  /** The instant at which the check runs, epoch milliseconds. */
  now: number;
  /** A production build refuses what a preview only warns about. */
  production: boolean;
}

/** Overlapping intervals, holidays that contradict themselves, and a holiday list that ends soon or has ended. */
export function checkHours(loaded: LoadedSiteData, data: SiteData, { now, production }: CheckOptions): Problem[] {
  const problems: Problem[] = [];
  const report = (severity: Problem['severity'], rule: string, path: readonly PropertyKey[], message: string, fix: string): void => {
    problems.push({ file: loaded.fileOf('hours'), line: loaded.lineOf('hours', path), severity, rule, message, fix });
  };
  const { holidays } = data.hours;
  const rules = rulesOf(data.hours);

  const { state, daysLeft } = holidayListState(rules, now);
  if (state === 'ended') {
    report(production ? 'error' : 'warning', 'holidays-ended', ['holidays', 'validUntil'], `节假日表只排到 ${holidays.validUntil}，已经过期 ${-daysLeft} 天，页面上的开放时间可能是错的。`, '请补上新一年的 days 和 workdays，再改 validUntil。');
  } else if (state === 'ending') {
    report('warning', 'holidays-ending', ['holidays', 'validUntil'], `节假日表只排到 ${holidays.validUntil}，还剩 ${daysLeft} 天。`, '官方公布新一年的放假安排后，请补上 days 和 workdays，再改 validUntil。');
  }

  holidays.days.forEach(({ name, from, to }, index) => {
    if (from > to) report('error', 'holiday-order', ['holidays', 'days', index], `「${name}」的第一天 ${from} 晚于最后一天 ${to}。`, '请对调或改正日期。');
    if (to > holidays.validUntil) report('error', 'holiday-after-end', ['holidays', 'days', index], `「${name}」到 ${to}，晚于 validUntil ${holidays.validUntil}。`, '请把 validUntil 改到这一天或更晚。');
    const other = holidays.days.slice(0, index).find((each) => each.from <= to && from <= each.to);
    if (other) report('error', 'holidays-overlap', ['holidays', 'days', index], `「${name}」${from} 至 ${to} 和「${other.name}」${other.from} 至 ${other.to} 有同一天。`, '一天只能属于一个假期，请改正其中一个的日期。');
  });
  holidays.workdays.forEach(({ date, name }, index) => {
    const clash = holidays.days.find(({ from, to }) => from <= date && date <= to);
    if (clash) report('error', 'workday-in-holiday', ['holidays', 'workdays', index], `「${name}」${date} 同时落在「${clash.name}」的假期里。`, '一天只能是放假或上班，请改正其中一个日期。');
    if (date > holidays.validUntil) report('error', 'holiday-after-end', ['holidays', 'workdays', index], `「${name}」${date} 晚于 validUntil ${holidays.validUntil}。`, '请把 validUntil 改到这一天或更晚。');
    if (holidays.workdays.findIndex((each) => each.date === date) < index) report('error', 'workday-twice', ['holidays', 'workdays', index], `${date} 写了两次。`, '请删去一行。');
  });

  for (const [id, calendar] of Object.entries(rules.calendars)) {
    calendar.week.forEach((spans, day) => {
      if (overlap(spans)) report('error', 'intervals-overlap', ['calendars', id, 'weekly', weekdays[day] ?? ''], `日历「${id}」的 ${weekdays[day]} 有互相重叠的时段。`, '请合并成一段，或改正时间。');
    });
    if (calendar.holiday !== null && overlap(calendar.holiday)) report('error', 'intervals-overlap', ['calendars', id, 'onHolidays'], `日历「${id}」的 onHolidays 有互相重叠的时段。`, '请合并成一段，或改正时间。');
    if (calendar.week.every((spans) => spans.length === 0)) report('error', 'never-open', ['calendars', id, 'weekly'], `日历「${id}」一周里没有任何开放时段。`, '请至少写一段；渠道停用时在 channels.yaml 写 enabled: false。');
    calendar.special.forEach(({ from, to, spans, name }, index) => {
      const place = ['calendars', id, 'special', index];
      if (to < from) report('error', 'special-order', place, `「${name}」的最后一天 ${to} 早于第一天 ${from}。`, '请对调或改正日期。');
      if (overlap(spans)) report('error', 'intervals-overlap', place, `「${name}」${from} 有互相重叠的时段。`, '请合并成一段，或改正时间。');
      const other = calendar.special.slice(0, index).find((each) => each.from <= to && from <= each.to);
      if (other) report('error', 'special-overlap', place, `「${name}」${daysOf(from, to)} 和「${other.name}」${daysOf(other.from, other.to)} 有同一天，只有写在前面的有效。`, '一天只能有一种特别安排，请改正日期，或合成一条。');
    });
  }
  return problems;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function daysOf(from: string, to: string): string {
  return from === to ? from : `${from} 至 ${to}`;
}

function overlap(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  return sorted.some(([from], index) => index > 0 && from < (sorted[index - 1]?.[1] ?? 0));
}
