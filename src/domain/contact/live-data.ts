// What one page hands to the browser so that it can say what is open now: rules and words, no more.
import type { TimeWords } from '../hours/moment.ts';
import type { HoursRules } from '../hours/rules.ts';
import type { ContactChannel } from './channels.ts';

/** Patterns for what is open now; names in braces are filled in. */
export type NowWords = Readonly<
  Record<
    | 'open' | 'closed' | 'unknown' | 'until' | 'always' | 'opens' | 'wait' | 'left' | 'noOpening' | 'inZone' | 'yourTime' | 'replyWithin' | 'replySend'
    | 'replyLater' | 'replyOrElse' | 'notKnown' | 'weekAhead' | 'weekAheadHome' | 'rest',
    string
  >
>;

/** The content of the page's `script[data-hours]`. */
export interface LiveData {
  rules: HoursRules;
  /** How readers call the platform's zone, e.g. 北京时间. */
  zoneName: string;
  channels: readonly (ContactChannel & { name: string })[];
  words: { time: TimeWords; now: NowWords };
}
