// Loads what draws results when the reader turns to search; says so when it cannot be had, and tries again.
import type { SearchRequest } from '../../domain/search/engine.ts';
import type { SearchController } from './search-controller.ts';
import { speak } from './speak.ts';

const RETRY_AFTER = 5_000;

/** Where a search field stands, and how its controller is made once the code is there. */
export interface SearchStart {
  readonly input: HTMLInputElement;
  readonly region: HTMLElement;
  readonly signal: AbortSignal;
  /** When the region looks as it should; nothing is drawn before. */
  readonly styled?: Promise<void>;
  make(Controller: typeof SearchController): SearchController;
}

/** Says in the markup's own words that search cannot be loaded, and shows the ways that need no search. */
function tell({ input, region }: SearchStart): void {
  const words = JSON.parse(region.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  const failed = region.querySelector<HTMLElement>('[data-part="failed"]');
  const line = failed?.querySelector('[data-text]');
  if (!failed || !line || input.value.trim() === '') return;
  line.textContent = words[navigator.onLine ? 'broken' : 'offline'] ?? '';
  speak(region.previousElementSibling, line.textContent);
  failed.hidden = false;
  region.hidden = false;
}

/** A function that loads the controller when first called. A request given before that is searched as soon as the code is there. */
export function searchStart(start: SearchStart): (request?: Partial<SearchRequest>) => void {
  const { input, signal } = start;
  let controller: SearchController | null = null;
  let isLoading = false;
  let isComposing = false;
  let wanted: Partial<SearchRequest> | undefined;

  const begin = (request?: Partial<SearchRequest>): void => {
    if (controller) {
      if (request) controller.search(request);
      return;
    }
    wanted = request ?? wanted;
    if (isLoading) return;
    isLoading = true;
    Promise.all([import('./search-controller.ts'), start.styled]).then(
      ([{ SearchController }]) => {
        if (signal.aborted) return;
        controller = start.make(SearchController);
        // Typed while the code was on its way; a word that is still being composed comes with its end.
        if (wanted) controller.search(wanted);
        else if (input.value !== '' && !isComposing) controller.search({ text: input.value });
      },
      () => {
        isLoading = false;
        tell(start);
        const again = setTimeout(begin, RETRY_AFTER);
        signal.addEventListener('abort', () => clearTimeout(again));
      },
    );
  };
  input.addEventListener('compositionstart', () => { isComposing = true; }, { signal });
  input.addEventListener('compositionend', () => { isComposing = false; }, { signal });
  input.addEventListener('input', () => {
    wanted = undefined;
    begin();
  }, { signal });
  addEventListener('online', () => { if (wanted || input.value !== '') begin(); }, { signal });
  return begin;
}
