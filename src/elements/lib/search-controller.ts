// What typing, choosing a section and undoing do to one results region. Used by the search page and by the box in the header.
import type { SearchRequest } from '../../domain/search/engine.ts';
import { ResultsRegion } from './draw-results.ts';
import type { SearchClient } from './search-client.ts';
import { isSecret, mayBeSecret } from './search-refusal.ts';
import { SearchSession, type SearchView } from './search-session.ts';

export interface ControllerOptions {
  readonly input: HTMLInputElement;
  readonly region: HTMLElement;
  readonly client: SearchClient;
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Called with each request that was drawn, and with null when there is nothing to show. */
  readonly drawn?: (request: SearchRequest | null) => void;
}

/** What knows secrets is fetched again after so many ms. */
const EXAMINE_AFTER = 5_000;

/** Tells tests and styles whether results for the present text are complete. */
function setState(state: 'busy' | 'done'): void {
  document.documentElement.dataset['search'] = state;
}

/** Joins an input and a results region. */
export class SearchController implements SearchView {
  readonly #options: ControllerOptions;
  readonly #region: ResultsRegion;
  readonly #session: SearchSession;
  #request: SearchRequest;

  constructor(options: ControllerOptions) {
    this.#options = options;
    this.#region = new ResultsRegion(options.region);
    this.#session = new SearchSession(options.client, this, options.signal);
    this.#request = { text: '', limit: options.limit };
    const { input, region, signal } = options;
    // Nothing happens while an input method composes; the finished text comes with compositionend.
    input.addEventListener('input', (event) => !(event as InputEvent).isComposing && this.search({ text: input.value }), { signal });
    input.addEventListener('compositionend', () => this.search({ text: input.value }), { signal });
    region.addEventListener('click', (event) => this.#click(event), { signal });
  }

  /** Changes the request and searches. A new text starts again with its first results and all that was understood. */
  search(change: Partial<SearchRequest>): void {
    const isSameText = change.text === undefined || change.text === this.#request.text;
    if (isSameText && Object.keys(change).every((key) => this.#request[key as keyof SearchRequest] === change[key as keyof SearchRequest])) return;
    this.#request = { ...this.#request, ...(isSameText ? {} : { limit: this.#options.limit, onlyTyped: undefined }), ...change };
    const { text } = this.#request;
    if (text.trim() === '') return this.clear();
    const request = this.#request;
    if (!mayBeSecret(text)) return this.#ask(request);
    this.#session.stop();
    setState('busy');
    void this.#examine(request);
  }

  /** Asks unless the text is a secret. While what knows secrets cannot be had nothing is asked: the reader is told, and it is tried again. */
  async #examine(request: SearchRequest): Promise<void> {
    const isWanted = (): boolean => this.#request === request && !this.#options.signal.aborted;
    try {
      const secret = await isSecret(request.text);
      if (!isWanted()) return;
      if (secret) this.#refuse();
      else this.#ask(request);
    } catch {
      if (!isWanted()) return;
      this.#options.region.hidden = false;
      this.unavailable(navigator.onLine ? 'broken' : 'offline', request);
      setTimeout(() => isWanted() && void this.#examine(request), EXAMINE_AFTER);
    }
  }

  /** What is longer than the field takes is cut, so that neither index nor address ever meets it. */
  #ask(request: SearchRequest): void {
    const { input, region } = this.#options;
    region.hidden = false;
    this.#session.ask(input.maxLength > 0 ? { ...request, text: request.text.slice(0, input.maxLength) } : request);
  }

  /** Empties the region. */
  clear(): void {
    this.#session.stop();
    this.#request = { ...this.#request, text: '' };
    this.#options.region.hidden = true;
    this.#region.say('');
    setState('done');
    this.#options.drawn?.(null);
  }

  busy(): void {
    setState('busy');
    this.#region.drawBusy();
  }

  show(answer: Parameters<SearchView['show']>[0], request: SearchRequest): void {
    this.#region.draw(answer, request);
    setState('done');
    this.#options.drawn?.(request);
  }

  unavailable(kind: Parameters<SearchView['unavailable']>[0], request: SearchRequest): void {
    this.#region.drawUnavailable(kind, request.text);
    setState(kind === 'slow' ? 'busy' : 'done');
  }

  /** A seed phrase or key goes nowhere: not to the index, not into the address, and out of the field. */
  #refuse(): void {
    this.#session.stop();
    this.#options.input.value = '';
    this.#request = { ...this.#request, text: '' };
    this.#options.region.hidden = false;
    this.#region.drawRefusal();
    setState('done');
    this.#options.drawn?.(null);
  }

  /** Searches a suggested text; the field takes the focus, since the button is gone. */
  #take(text: string): void {
    const { input } = this.#options;
    input.value = text;
    input.focus({ preventScroll: true });
    this.search({ text });
  }

  #click(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    if (button.dataset['suggest'] !== undefined) this.#take(button.textContent ?? '');
    if (button.dataset['only'] !== undefined) this.search({ onlyTyped: button.dataset['only'] === 'true' ? true : undefined });
    if (button.dataset['more'] !== undefined) this.search({ limit: this.#request.limit + this.#options.limit });
    if (button.dataset['collection'] !== undefined) {
      for (const tab of this.#options.region.querySelectorAll<HTMLElement>('[data-collection][aria-pressed]')) tab.setAttribute('aria-pressed', String(tab.dataset['collection'] === button.dataset['collection']));
      this.search({ collection: button.dataset['collection'] || undefined, limit: this.#options.limit });
    }
  }
}
