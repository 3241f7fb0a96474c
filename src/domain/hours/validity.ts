// Until when the holiday list can be trusted.
import { wallClock, type HoursRules } from './rules.ts';
import { dayNumber, wallAt } from './zone.ts';

/** How the holiday list stands at an instant: `ending` when its last day is at most 60 days away, `ended` after its last day. */
interface ListState {
  state: 'valid' | 'ending' | 'ended';
  /** Days until the last day; negative when it has passed. */
  daysLeft: number;
}

/** Warn this many days before the list ends. */
const WARN_DAYS = 60;

/** How the holiday list stands at an instant (epoch milliseconds), counted in days of the platform's zone. */
export function holidayListState(rules: HoursRules, at: number): ListState {
  const daysLeft = dayNumber(rules.knownUntil) - wallAt(at, wallClock(rules)).day;
  return { state: daysLeft < 0 ? 'ended' : daysLeft <= WARN_DAYS ? 'ending' : 'valid', daysLeft };
}
