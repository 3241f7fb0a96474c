// What every page runs, as one small file. The rest is fetched after the first picture, when it comes into view, when a reader
// turns to it, or with the first sign of a reader: so a page that is only opened costs next to nothing.
import './frame-guard.ts';
import './host-notice.ts';
import { afterFirstPaint } from './lib/after-first-paint.ts';
import { whenNear } from './lib/when-near.ts';
import './search-shortcut.ts';

/**
 * Each page is whole without what it loads: failing is no error. It is tried again after `wait` ms, when the line is back, and when the reader
 * types; with each failure later, so that a file that is gone for good is not asked for all day.
 */
function attempt(load: () => Promise<unknown>, lost?: () => void, wait = 2_000): void {
  load().catch(() => {
    lost?.();
    let isSettled = false;
    const again = (): void => {
      if (!isSettled) attempt(load, lost, wait * 2);
      isSettled = true;
    };
    setTimeout(again, wait);
    for (const sign of ['online', 'input']) addEventListener(sign, again, { once: true });
  });
}

/** Whoever asks while search itself cannot be fetched is told in the words of the markup, which also name the ways that need no search. */
function searchLost(): void {
  for (const search of document.querySelectorAll('search-page, search-box')) {
    const isAsked = search.matches('search-page') || search.querySelector('input')?.value;
    if (isAsked) for (const part of search.querySelectorAll<HTMLElement>('[data-search-results], [data-lost]')) part.hidden = false;
  }
}

/** Elements of single pages that add to what is drawn. Those that replace it have a script of their own on their page, so that nothing moves. */
const added = {
  'search-page': () => import('./search-page.ts'),
  'asked-before': () => import('./asked-before.ts'),
  'official-checker': () => import('./official-checker.ts'),
};

/**
 * Lays out what was left out of the first picture, so that pictures of the whole page and the scroll bar are true: a part in each task, so
 * that none holds up a touch. It ends when the reader has moved: the browser lays out what comes near, and nothing else may move under a finger.
 */
function layOut(): void {
  for (const [at, part] of document.querySelectorAll<HTMLElement>('.far').entries()) {
    setTimeout(() => {
      if (scrollY === 0) part.style.contentVisibility = 'visible';
    }, 50 * (at + 1));
  }
}

afterFirstPaint(() => {
  layOut();
  for (const [tag, load] of Object.entries(added)) if (document.querySelector(tag)) attempt(load, tag === 'search-page' ? searchLost : undefined);
  whenNear('channel-now, channel-order', () => attempt(() => import('./open-now.ts')));
  whenNear('week-strip', () => attempt(() => import('./week-strip.ts')));
});

/** The search box wakes when its field has the focus, also when that came before this script. */
function wakeSearch({ target }: Pick<FocusEvent, 'target'>): void {
  if (!(target instanceof Element && target.closest('search-box'))) return;
  document.removeEventListener('focusin', wakeSearch);
  attempt(() => import('./search-box.ts'), searchLost);
}
document.addEventListener('focusin', wakeSearch);
wakeSearch({ target: document.activeElement });

const signs = new AbortController();
const readerIsHere = ({ type, movementX, movementY }: Partial<PointerEvent>): void => {
  // Browsers report a resting pointer as moved by nothing whenever the page below it changes.
  if (type === 'pointermove' && !movementX && !movementY) return;
  signs.abort();
  attempt(() => import('./reader-is-here.ts'));
};
for (const sign of ['pointermove', 'pointerdown', 'keydown', 'scroll']) addEventListener(sign, readerIsHere, { passive: true, signal: signs.signal });
