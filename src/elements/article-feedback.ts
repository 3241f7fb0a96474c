// <article-feedback data-endpoint data-article data-style>: shows itself, since it needs JavaScript, once its styles are there;
// what sends is loaded when the reader answers.
import { part } from './lib/part.ts';

class ArticleFeedback extends HTMLElement {
  #listening = new AbortController();
  #isReady = false;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#show();
    part(this, 'form', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.addEventListener('focusin', () => void this.#begin(), { signal });
    this.addEventListener('click', (event) => void this.#holdClick(event), { signal });
  }

  disconnectedCallback(): void {
    this.#isReady = false;
    this.#listening.abort();
  }

  /** Its styles weigh on no page; without them it still works. */
  #show(): void {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = this.dataset['style'] ?? '';
    style.integrity = this.dataset['integrity'] ?? '';
    for (const event of ['load', 'error']) style.addEventListener(event, () => { this.hidden = false; });
    document.head.append(style);
  }

  async #begin(): Promise<void> {
    if (this.#isReady) return;
    const { signal } = this.#listening;
    const { FeedbackDesk } = await import('./lib/feedback-desk.ts');
    if (this.#isReady || signal.aborted) return;
    this.#isReady = true;
    new FeedbackDesk(this, signal);
  }

  /** A button pressed before its handler has come is pressed again once it is there; where it cannot be had, that is said. */
  async #holdClick(event: Event): Promise<void> {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (this.#isReady || button === null) return;
    event.preventDefault();
    try {
      await this.#begin();
      button.click();
    } catch {
      const failed = this.querySelector<HTMLElement>('[data-status="failed"]');
      if (failed) failed.hidden = false;
    }
  }
}

customElements.define('article-feedback', ArticleFeedback);
