// <article-feedback data-article data-contact data-from>: fetches the question and its styles and shows itself, since it needs JavaScript;
// what sends is loaded when the reader answers.
import { loadStyle } from './lib/load-style.ts';
import { part } from './lib/part.ts';

/** The element of the same name in another document of this site. Only a request made this way gives a document without writing HTML from text, which the policy forbids. */
function fetchQuestion(address: string): Promise<HTMLElement> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('loadend', () => {
      const found = request.status === 200 ? request.responseXML?.querySelector<HTMLElement>('article-feedback') : null;
      if (found) resolve(found);
      else reject(new Error(`${address}: no question (${request.status})`));
    });
    request.send();
  });
}

class ArticleFeedback extends HTMLElement {
  #listening = new AbortController();
  #isReady = false;

  connectedCallback(): void {
    this.#listening = new AbortController();
    void this.#show(this.#listening.signal);
  }

  disconnectedCallback(): void {
    this.#isReady = false;
    this.#listening.abort();
  }

  /** Without a line nothing could be sent either: the question is asked when the line is back. */
  async #show(signal: AbortSignal): Promise<void> {
    try {
      if (this.childElementCount === 0) await this.#fill();
    } catch {
      return addEventListener('online', () => void this.#show(signal), { once: true, signal });
    }
    if (signal.aborted) return;
    part(this, 'form', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault(), { signal });
    // Failing is no error here: whoever then presses a button is told.
    this.addEventListener('focusin', () => void this.#begin().catch(() => undefined), { signal });
    this.addEventListener('click', (event) => void this.#holdClick(event), { signal });
    this.hidden = false;
  }

  async #fill(): Promise<void> {
    const question = await fetchQuestion(this.dataset['from'] ?? '');
    Object.assign(this.dataset, question.dataset);
    for (const link of question.querySelectorAll<HTMLAnchorElement>('a[data-contact]')) link.href = this.dataset['contact'] ?? '';
    await loadStyle(this);
    this.replaceChildren(...question.childNodes);
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
