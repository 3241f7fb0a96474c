// Test support: hours.yaml as a desk in China could have it, and random ones.
import fc from 'fast-check';
import type { Hours } from '../../schemas/site-data.ts';
import { clockOf } from './moment.ts';
import { isoDay } from './zone.ts';
import { zones } from './temporal-oracle.ts';

type Interval = [string, string];
type CalendarData = Hours['calendars'][string];

/** The same intervals from Monday to Friday, others at the weekend. */
export function week(workday: Interval[], saturday: Interval[] = [], sunday: Interval[] = []): CalendarData['weekly'] {
  return { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday, sat: saturday, sun: sunday };
}

/** A calendar that is closed on holidays and has no special days, unless told otherwise. */
export function calendar(weekly: CalendarData['weekly'], more: Partial<CalendarData> = {}): CalendarData {
  return { weekly, onHolidays: 'closed', special: [], confirmedOn: '2026-01-01', placeholder: false, ...more };
}

/** Hours with the holidays of 2026 in mainland China and the given calendars. */
export function hoursWith(calendars: Record<string, CalendarData>, zone = 'Asia/Shanghai'): Hours {
  return {
    zone,
    zoneName: '北京时间',
    placeholder: false,
    holidays: {
      validUntil: '2026-12-31',
      source: '测试',
      confirmedOn: '2026-01-01',
      placeholder: false,
      days: [
        { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
        { name: '春节', from: '2026-02-15', to: '2026-02-23' },
        { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
      ],
      workdays: [
        { date: '2026-02-14', as: 'fri', name: '春节调休上班' },
        { date: '2026-02-28', as: 'mon', name: '春节调休上班' },
        { date: '2026-09-20', as: 'wed', name: '国庆节调休上班' },
        { date: '2026-10-10', as: 'wed', name: '国庆节调休上班' },
      ],
    },
    calendars,
  };
}

const minutes = fc.oneof(fc.constantFrom(0, 1, 60, 90, 120, 150, 180, 1438, 1439), fc.integer({ min: 0, max: 1439 }));
const interval: fc.Arbitrary<Interval> = fc
  .tuple(minutes, fc.oneof(minutes, fc.constant(1440)))
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => [clockOf(from), to === 0 ? '24:00' : clockOf(to)]);
const day = fc.array(interval, { maxLength: 3 });

/** Days in 2026 near which something happens: changes of clocks, holidays, the year's ends; and any other. */
export const anyDay = fc.oneof(
  fc.constantFrom('2026-01-01', '2026-02-14', '2026-02-23', '2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-10', '2026-10-25', '2026-11-01', '2026-12-31'),
  fc.integer({ min: 20454, max: 20818 }).map(isoDay),
);

/** Any calendar that the schema allows, in any zone. */
export const anyCalendar: fc.Arbitrary<CalendarData> = fc.record({
  zone: fc.option(fc.constantFrom(...zones), { nil: undefined }),
  weekly: fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
  onHolidays: fc.oneof(fc.constant('closed' as const), fc.constant('as-usual' as const), day),
  special: fc.array(fc.record({ date: anyDay, intervals: day, note: fc.constant('特别安排') }), { maxLength: 2 }),
  confirmedOn: fc.constant('2026-01-01'),
  placeholder: fc.constant(false),
});

/** An instant in 2026, in epoch milliseconds, mostly on the minute and often near midnight or a change of clocks. */
export const anyInstant = fc
  .tuple(anyDay, fc.oneof(fc.constantFrom(0, -1, 1, 1439), fc.integer({ min: -720, max: 2160 })), fc.constantFrom(0, 0, 59_999))
  .map(([date, minute, extra]) => Date.parse(`${date}T00:00Z`) + minute * 60_000 + extra);
