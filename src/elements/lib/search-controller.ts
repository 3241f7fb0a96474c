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
    void isSecret(text).then((secret) => {
      if (this.#request !== request) return;
      if (secret) this.#refuse();
      else this.#ask(request);
    });
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
    if (this.#region.part('list').childElementCount === 0) {
      this.#region.reveal();
      this.#region.say(this.#region.words.busy);
    }
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
    this.#region.part('list').replaceChildren();
    this.#options.region.hidden = false;
    this.#region.reveal('secret');
    this.#region.say(this.#region.part('secret').textContent?.trim() ?? '');
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
      for (const tab of this.#options.region.querySelectorAll('[data-collection]')) tab.setAttribute('aria-pressed', String(tab === button));
      this.search({ collection: button.dataset['collection'] || undefined, limit: this.#options.limit });
    }
  }
}
