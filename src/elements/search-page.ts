// <search-page>: /search/ with results in place; the address follows the text, so that it can be kept and shared.
// Life: idle until the reader turns to the field, unless the address already carries a question.
import { SearchClient } from './lib/search-client.ts';
import { mayBeSecret } from './lib/search-refusal.ts';
import { searchStart } from './lib/search-start.ts';
import type { SearchRequest } from '../domain/search/engine.ts';

const ADDRESS_AFTER = 400;

class SearchPage extends HTMLElement {
  #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #title = document.title;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const input = this.querySelector('input');
    const region = this.querySelector<HTMLElement>('[data-search-results]');
    const form = this.querySelector('form');
    if (!input || !region || !form) throw new Error('search.astro: form, input or results region is missing');
    const client = new SearchClient(this.dataset['base'] ?? '/');
    const limit = Number(this.dataset['limit'] ?? 6);
    const load = searchStart({ input, region, signal, make: (Controller) => new Controller({ input, region, client, limit, signal, drawn: (request) => this.#follow(request) }) });
    const search = (request: Partial<SearchRequest>): void => {
      void client.open();
      load(request);
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      search({ text: input.value });
      if (input.value.trim() === '') return;
      // The way to the results is spared, and a phone's keyboard closes.
      region.hidden = false;
      region.querySelector('h2')?.focus();
    }, { signal });
    const turn = (): void => {
      void client.open();
      load();
    };
    for (const event of ['focusin', 'pointerdown'] as const) this.addEventListener(event, turn, { signal });
    addEventListener('popstate', () => {
      this.#read(input, region, search);
      // Back at an address without a question there are no results either.
      if (input.value === '') load({ text: '' });
    }, { signal });
    this.#read(input, region, search, input.value);
    if (input === document.activeElement) turn();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  /** Takes text and section from the address; what the reader has typed already, before this was there, goes before it. What may be a secret leaves the address before anything else happens; if it is none, the results bring it back. */
  #read(input: HTMLInputElement, region: HTMLElement, search: (request: Partial<SearchRequest>) => void, typed = ''): void {
    const parameters = new URLSearchParams(location.search);
    const asked = parameters.get('q') ?? '';
    if (mayBeSecret(asked)) history.replaceState(null, '', location.pathname);
    const collection = parameters.get('in') || undefined;
    for (const tab of region.querySelectorAll<HTMLElement>('[data-collection][aria-pressed]')) tab.setAttribute('aria-pressed', String(tab.dataset['collection'] === (collection ?? '')));
    const text = typed || asked;
    // Writing to a field in which an input method composes would end the composition.
    if (input.value !== text) input.value = text.slice(0, input.maxLength);
    if (text !== '') search({ text, collection });
  }

  #follow(request: SearchRequest | null): void {
    clearTimeout(this.#timer);
    const url = new URL(location.href);
    url.search = '';
    if (request) url.searchParams.set('q', request.text.trim());
    if (request?.collection) url.searchParams.set('in', request.collection);
    // Browsers limit how often an address may change; only the text at rest is written.
    this.#timer = setTimeout(() => {
      document.title = request ? (this.dataset['title'] ?? '').replace('{q}', () => request.text.trim()) : this.#title;
      if (url.href !== location.href) history.replaceState(null, '', url);
    }, request ? ADDRESS_AFTER : 0);
  }
}

customElements.define('search-page', SearchPage);
