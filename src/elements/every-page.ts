// What every page runs, as one small file. The rest is fetched when a reader turns to it, when it comes into view,
// or with the first sign of a reader: so a page that is only opened costs next to nothing.
import './frame-guard.ts';
import './host-notice.ts';
import { whenNear } from './lib/when-near.ts';
import './search-shortcut.ts';

// Each page is whole without these: a line that breaks, or a reader who has gone on, is no error.
const ignore = (): void => {};

whenNear('channel-now, channel-order', () => void import('./open-now.ts').catch(ignore));
whenNear('week-strip', () => void import('./week-strip.ts').catch(ignore));

/** The search box wakes when its field has the focus, also when that came before this script. */
function wakeSearch(target: EventTarget | null): void {
  if (target instanceof Element && target.closest('search-box')) void import('./search-box.ts').catch(ignore);
}
document.addEventListener('focusin', ({ target }) => wakeSearch(target));
wakeSearch(document.activeElement);

const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'];
const readerIsHere = ({ type, movementX, movementY }: Partial<PointerEvent>): void => {
  // Browsers report a resting pointer as moved by nothing whenever the page below it changes.
  if (type === 'pointermove' && !movementX && !movementY) return;
  for (const sign of signs) removeEventListener(sign, readerIsHere);
  void import('./reader-is-here.ts').catch(ignore);
};
for (const sign of signs) addEventListener(sign, readerIsHere, { passive: true });
