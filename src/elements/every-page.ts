// What every page runs, as one small file. Larger elements are fetched when a reader turns to them or they come into view.
import './host-notice.ts';
import { whenNear } from './lib/when-near.ts';
import './offline-reading.ts';
import './prefetch-links.ts';
import './search-shortcut.ts';

whenNear('channel-now, channel-order', () => void import('./open-now.ts'));
whenNear('week-strip', () => void import('./week-strip.ts'));

/** The search box wakes when its field has the focus, also when that came before this script. */
function wakeSearch(target: EventTarget | null): void {
  if (target instanceof Element && target.closest('search-box')) void import('./search-box.ts');
}
document.addEventListener('focusin', ({ target }) => wakeSearch(target));
wakeSearch(document.activeElement);
