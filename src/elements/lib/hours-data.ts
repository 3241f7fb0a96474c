// The page's hours and words, and a tick every minute, shared by the elements that show what is open now.
import type { LiveData } from '../../domain/contact/live-data.ts';
import { MINUTE, type WallClock } from '../../domain/hours/zone.ts';

/** The page's live data, or null when the page carries none; elements then leave the static text. */
export const hoursData = JSON.parse(document.querySelector('script[data-hours]')?.textContent ?? 'null') as LiveData | null;

/** The reader's own clock; `Date` knows it without the tenth of a second that the first use of Intl costs a cheap phone. */
export const readerClock: WallClock = (instant) => new Date(instant).getTimezoneOffset() * -MINUTE;

/** Calls back now, at the start of every minute, and when the page comes back into view, until the signal aborts. */
export function everyMinute(show: (now: number) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    clearTimeout(timer);
    if (signal.aborted) return;
    const now = Date.now();
    show(now);
    timer = setTimeout(run, 60_000 - (now % 60_000) + 50);
  };
  document.addEventListener('visibilitychange', () => document.hidden || run(), { signal });
  addEventListener('pageshow', run, { signal });
  run();
}

/** Writes text only when it differs, so that assistive technology is not told the same again. */
export function setText(target: Element | null, text: string): void {
  if (target === null) return;
  if (target.textContent !== text) target.textContent = text;
  (target as HTMLElement).hidden = text === '';
}
