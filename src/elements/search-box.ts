// <search-box>: the field in the header and on the home page, with results while typing.
// Life: idle until the reader turns to the field; then worker, index and controller load side by side.
import { loadStyle } from './lib/load-style.ts';
import { SearchClient } from './lib/search-client.ts';
import { searchStart } from './lib/search-start.ts';

class SearchBox extends HTMLElement {
  #abort = new AbortController();
  #isOpen = false;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const input = this.querySelector('input');
    const region = this.querySelector<HTMLElement>('[data-search-results]');
    if (!input || !region) throw new Error('SearchBox.astro: input or results region is missing');
    const client = new SearchClient(this.dataset['base'] ?? '/');
    const limit = Number(this.dataset['limit'] ?? 6);
    const styled = loadStyle(this);
    const load = searchStart({ input, region, signal, styled, make: (Controller) => new Controller({ input, region, client, limit, signal, drawn: (request) => this.#carry(region, request?.text ?? '') }) });
    const open = (): void => {
      if (this.#isOpen && input.value.trim() !== '' && region.querySelector('li')) region.hidden = false;
      this.#isOpen = true;
      void client.open();
      load();
    };
    input.addEventListener('focus', open, { signal });
    // A text typed before this script ran, or given back by the browser.
    if (input === document.activeElement) open();
    this.addEventListener('keydown', (event) => this.#move(event, input, region), { signal });
    document.addEventListener('click', (event) => { if (!event.composedPath().includes(this)) region.hidden = true; }, { signal });
    this.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) region.hidden = true;
    }, { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #carry(region: HTMLElement, text: string): void {
    const all = region.querySelector<HTMLAnchorElement>('a[data-all]');
    if (!all) return;
    const url = new URL(all.href);
    url.searchParams.set('q', text);
    all.href = url.href;
  }

  /** Arrow keys walk through field and results; Escape goes back to the field and closes. */
  #move(event: KeyboardEvent, input: HTMLInputElement, region: HTMLElement): void {
    if (event.isComposing || event.keyCode === 229 || region.hidden) return;
    const stops: HTMLElement[] = [input, ...region.querySelectorAll<HTMLElement>('[data-part="emergency"], [data-suggest], ol a, a[data-all]')].filter((stop) => stop.checkVisibility());
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') {
      event.preventDefault();
      input.focus();
      region.hidden = true;
    } else if (at >= 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      stops[(at + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length]?.focus();
    }
  }
}

customElements.define('search-box', SearchBox);
