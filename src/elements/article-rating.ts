// <article-rating data-endpoint="https://…" data-article="trading/deposit-missing" data-updated="2026-11-22">: asks whether the article
// solved the problem. One click is one small message of fixed words; nothing is typed, kept or sent along. Says truthfully how it went.
import { showOnly } from './lib/part.ts';

/** Milliseconds that the endpoint may take; the reader hears within five seconds. */
const PATIENCE = 4_500;

class ArticleRating extends HTMLElement {
  #stop = new AbortController();
  #isSettled = false;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.hidden = false;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-answer]')) {
      // The second half of a double click is not a second answer.
      button.addEventListener('click', ({ detail }) => { if (detail < 2) void this.#send(button); }, { signal });
    }
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  async #send(button: HTMLButtonElement): Promise<void> {
    if (this.#isSettled) return;
    this.#settle(true);
    showOnly(this, 'data-status', 'sending');
    const { endpoint = '', article, updated } = this.dataset;
    try {
      const answer = await fetch(endpoint, {
        method: 'POST',
        // Not one of the types that a foreign page may send without asking the endpoint first.
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ article, updated, answer: button.dataset['answer'] }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(PATIENCE)]),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      showOnly(this, 'data-status', 'sent');
    } catch {
      // Not sent: the reader may try again.
      this.#settle(false);
      showOnly(this, 'data-status', 'failed');
    }
  }

  /** Buttons that have done their work keep the focus, but say that they are done. */
  #settle(isSettled: boolean): void {
    this.#isSettled = isSettled;
    for (const button of this.querySelectorAll('button[data-answer]')) button.setAttribute('aria-disabled', String(isSettled));
  }
}

customElements.define('article-rating', ArticleRating);
