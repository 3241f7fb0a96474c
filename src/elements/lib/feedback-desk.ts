// The working part of an <article-feedback>: one message at a time, no secret in it, and the truth about what became of it.
import { feedbackMessage } from '../../domain/feedback/feedback-message.ts';
import { findConcern, type Concern } from '../../domain/message/find-concern.ts';
import type { WordLists } from '../../domain/secrets/finding.ts';
import { part, showOnly } from './part.ts';
import { SecretNotice } from './secret-notice.ts';
import { sendFeedback } from './send-feedback.ts';
import { loadWordLists } from './word-lists.ts';

const pause = 250;

/** Listens to the two answers and the text; loaded when the reader turns to them. */
export class FeedbackDesk {
  readonly #root: HTMLElement;
  readonly #text: HTMLTextAreaElement;
  readonly #notice: SecretNotice;
  readonly #kept = new Set<string>();
  #wordLists: WordLists | undefined;
  #listsLoading: Promise<void> | undefined;
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#text = part(root, 'text', HTMLTextAreaElement);
    this.#notice = new SecretNotice(part(root, 'notice', HTMLElement), { keep: (concern) => this.#keep(concern), remove: (concern) => this.#remove(concern) }, signal);
    part(root, 'yes', HTMLButtonElement).addEventListener('click', () => void this.#send(true), { signal });
    part(root, 'no', HTMLButtonElement).addEventListener('click', () => this.#ask(), { signal });
    part(root, 'form', HTMLFormElement).addEventListener('submit', () => void this.#send(false), { signal });
    this.#text.addEventListener('input', (event) => this.#later(event instanceof InputEvent && event.isComposing), { signal });
    this.#text.addEventListener('compositionend', () => this.#later(false), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Opens the text; a second press closes it again. */
  #ask(): void {
    if (this.#isSending) return;
    const form = part(this.#root, 'form', HTMLFormElement);
    form.hidden = !form.hidden;
    part(this.#root, 'no', HTMLButtonElement).setAttribute('aria-expanded', String(!form.hidden));
    showOnly(this.#root, 'data-status', undefined);
    void this.#loadLists();
  }

  #loadLists(): Promise<void> {
    // Without the lists the outline of a phrase is asked about instead.
    this.#listsLoading ??= loadWordLists().then((lists) => { this.#wordLists = lists; }, () => { this.#listsLoading = undefined; });
    return this.#listsLoading;
  }

  /** Looks again when the reader pauses; half-composed pinyin is nobody's text yet. */
  #later(isComposing: boolean): void {
    clearTimeout(this.#timer);
    if (isComposing) return;
    showOnly(this.#root, 'data-status', undefined);
    this.#timer = setTimeout(() => this.#look(), pause);
  }

  /** Brings the notice up to date; returns what stands in the way of sending. */
  #look(): Concern | undefined {
    clearTimeout(this.#timer);
    const { id, value } = this.#text;
    const concern = findConcern([{ id, label: '', value }], this.#wordLists, this.#kept);
    const stops = concern !== undefined && concern.certainty !== 'soft';
    this.#notice.show(concern, concern ? [this.#text] : []);
    return stops ? concern : undefined;
  }

  async #send(helpful: boolean): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#tell('sending');
    // Nothing written leaves before it has been looked at with the word lists, or they could not be had.
    const text = helpful ? '' : this.#text.value;
    if (text !== '') await this.#loadLists();
    if (text !== '' && (this.#look() || this.#text.value !== text)) {
      this.#isSending = false;
      this.#tell('blocked');
      return this.#notice.focus();
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

  #keep({ text }: Concern): void {
    this.#kept.add(text);
    this.#text.focus();
    this.#look();
  }

  #remove({ kind }: Concern): void {
    // The reader may have typed on since the notice came, so its place is found anew.
    const now = this.#look();
    if (now?.kind !== kind) return;
    this.#text.value = this.#text.value.slice(0, now.start) + this.#text.value.slice(now.end);
    this.#text.focus();
    this.#look();
  }
}
