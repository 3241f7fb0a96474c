// A form that becomes a message. What works on it is loaded when the reader begins, so that reading costs nothing.
import type { ComposerDesk } from './lib/composer-desk.ts';
import { part } from './lib/part.ts';

/** `<message-composer data-subject data-greeting data-closing [data-mailbox]>`; its markup is MessageComposer.astro. */
class MessageComposer extends HTMLElement {
  #listening = new AbortController();
  #desk: ComposerDesk | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const form = part(this, 'form', HTMLFormElement);
    part(this, 'plain', HTMLElement).hidden = true;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener('focusin', () => void this.#begin(), { signal });
    form.addEventListener('click', (event) => void this.#holdClick(event), { signal });
  }

  disconnectedCallback(): void {
    this.#desk = undefined;
    this.#listening.abort();
  }

  /** Loads the working part; without it nothing can be copied or sent, and the template to copy by hand comes back. */
  async #begin(): Promise<void> {
    if (this.#desk) return;
    const { signal } = this.#listening;
    try {
      const { ComposerDesk } = await import('./lib/composer-desk.ts');
      if (!signal.aborted) this.#desk ??= new ComposerDesk(this, signal);
    } catch {
      part(this, 'plain', HTMLElement).hidden = false;
    }
  }

  /** A button pressed before its handler has come is pressed again once it is there. */
  async #holdClick(event: Event): Promise<void> {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-part="copy"], [data-part="mail"]') : null;
    if (this.#desk || button === null) return;
    event.preventDefault();
    await this.#begin();
    if (this.#desk) button.click();
  }
}

customElements.define('message-composer', MessageComposer);
