// The working part of an <article-feedback>: one message at a time, no secret in it, and the truth about what became of it.
import { feedbackMessage } from '../../domain/feedback/feedback-message.ts';
import { part, showOnly } from './part.ts';
import { SecretWatch } from './secret-watch.ts';
import { sendFeedback } from './send-feedback.ts';

/** Listens to the two answers and the text; loaded when the reader turns to them. */
export class FeedbackDesk {
  readonly #root: HTMLElement;
  readonly #text: HTMLTextAreaElement;
  readonly #watch: SecretWatch;
  #isSending = false;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    const text = part(root, 'text', HTMLTextAreaElement);
    this.#text = text;
    this.#watch = new SecretWatch({ root, typed: text, fields: () => [text], touched: () => showOnly(root, 'data-status', undefined), signal });
    part(root, 'yes', HTMLButtonElement).addEventListener('click', () => void this.#send(true), { signal });
    part(root, 'no', HTMLButtonElement).addEventListener('click', () => this.#ask(), { signal });
    part(root, 'form', HTMLFormElement).addEventListener('submit', () => void this.#send(false), { signal });
  }

  /** Opens the text; a second press closes it again. */
  #ask(): void {
    if (this.#isSending) return;
    const form = part(this.#root, 'form', HTMLFormElement);
    form.hidden = !form.hidden;
    part(this.#root, 'no', HTMLButtonElement).setAttribute('aria-expanded', String(!form.hidden));
    showOnly(this.#root, 'data-status', undefined);
    void this.#watch.loadLists();
  }

  async #send(helpful: boolean): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#tell('sending');
    // Nothing written leaves before it has been looked at with the word lists, or they could not be had.
    const text = helpful ? '' : this.#text.value;
    if (text !== '') await this.#watch.loadLists();
    if (text !== '' && (this.#watch.look() || this.#text.value !== text)) {
      this.#isSending = false;
      this.#tell('blocked');
      return this.#watch.focusNotice();
    }
    const { endpoint = '', article = '' } = this.#root.dataset;
    const delivery = await sendFeedback(endpoint, feedbackMessage(article, helpful, text));
    this.#isSending = false;
    this.#tell(delivery);
    if (delivery === 'sent') this.#finish();
  }

  #tell(status: string): void {
    showOnly(this.#root, 'data-status', status);
    for (const name of ['yes', 'no', 'send']) part(this.#root, name, HTMLButtonElement).setAttribute('aria-disabled', String(this.#isSending));
    this.#text.readOnly = this.#isSending;
  }

  /** One answer for each time the page is opened; the reader's place does not vanish with the buttons. */
  #finish(): void {
    const hadFocus = this.#root.contains(document.activeElement);
    for (const name of ['ask', 'form', 'note']) part(this.#root, name, HTMLElement).hidden = true;
    this.#text.value = '';
    if (hadFocus) part(this.#root, 'status', HTMLElement).focus();
  }
}
