// What one page hands to the browser so that it can say what is open now: rules and words, no more.
import type { TimeWords } from '../hours/moment.ts';
import type { HoursRules } from '../hours/rules.ts';
import type { ContactChannel } from './channels.ts';

/** Patterns for what is open now; names in braces are filled in. */
type NowWords = Readonly<
  Record<
    | 'open' | 'closed' | 'unknown' | 'until' | 'always' | 'opens' | 'wait' | 'left' | 'noOpening' | 'inZone' | 'yourTime' | 'replyWithin' | 'replySend'
    | 'replyLater' | 'replyOrElse' | 'notKnown',
    string
  >
>;

/** Patterns for the coming week. */
type WeekWords = Readonly<Record<'weekAhead' | 'weekAheadHome' | 'rest', string>>;

/** The content of the page's `script[data-hours]`. */
export interface LiveData {
  rules: HoursRules;
  /** How readers call the platform's zone, e.g. 北京时间. */
  zoneName: string;
  channels: readonly (ContactChannel & { name?: string })[];
  /** `week` is absent, as are the names of channels and of days, where the page shows no week. */
  words: { time: TimeWords; now: NowWords; week?: WeekWords };
}

/** What of the data a page needs that shows these channels, and a week or not. */
export function liveDataFor({ rules, zoneName, channels, words: { week, ...words } }: LiveData, shown: ReadonlySet<string>, showsWeek: boolean): LiveData {
  const unnamed = <Day extends { name?: string }>(days: readonly Day[]): Day[] => days.map(({ name, ...day }) => ({ ...day, ...(showsWeek && name !== undefined ? { name } : {}) }) as Day);
  const kept = channels.filter(({ id }) => shown.has(id));
  const calendars = Object.entries(rules.calendars).filter(([id]) => kept.some(({ calendar }) => calendar === id));
  return {
    rules: {
      ...rules,
      holidays: unnamed(rules.holidays),
      workdays: unnamed(rules.workdays),
      offsets: Object.fromEntries(Object.entries(rules.offsets).filter(([zone]) => zone === rules.zone || calendars.some(([, calendar]) => calendar.zone === zone))),
      calendars: Object.fromEntries(calendars.map(([id, calendar]) => [id, { ...calendar, special: unnamed(calendar.special) }])),
    },
    zoneName,
    channels: unnamed(kept),
    words: { ...words, ...(showsWeek && week ? { week } : {}) },
  };
}
