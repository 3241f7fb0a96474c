// Turns what a reader fills in into a message. Everything stays in these fields: nothing is sent, stored or put into the
// address. Secrets are looked for while typing, on copying and on sending; a sure one stops, a doubtful one is asked about.
import { composeMessage, type Message } from '../../domain/message/compose-message.ts';
import { findConcern, type Concern, type FilledField } from '../../domain/message/find-concern.ts';
import { buildMailto } from '../../domain/message/mailto.ts';
import type { WordLists } from '../../domain/secrets/finding.ts';
import { part, showOnly } from './part.ts';
import { SecretNotice } from './secret-notice.ts';
import { loadWordLists } from './word-lists.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;
const pause = 250;
const COVER = '●●●';

/** The working part of a `<message-composer>`, loaded when the reader begins: preview, notice, copy and mail. */
export class ComposerDesk {
  readonly #root: HTMLElement;
  readonly #notice: SecretNotice;
  readonly #kept = new Set<string>();
  #wordLists: WordLists | undefined;
  #isComposing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    const form = part(root, 'form', HTMLFormElement);
    this.#notice = new SecretNotice(part(root, 'notice', HTMLElement), { keep: (concern) => this.#keep(concern), remove: (concern) => this.#remove(concern) }, signal);
    form.addEventListener('input', () => this.#later(), { signal });
    form.addEventListener('compositionstart', () => (this.#isComposing = true), { signal });
    form.addEventListener('compositionend', () => {
      this.#isComposing = false;
      this.#later();
    }, { signal });
    part(root, 'preview', HTMLElement).addEventListener('copy', (event) => {
      if (this.#stop()) event.preventDefault();
    }, { signal });
    part(root, 'copy', HTMLButtonElement).addEventListener('click', () => void this.#copy(), { signal });
    root.querySelector<HTMLAnchorElement>('[data-part="mail"]')?.addEventListener('click', (event) => this.#mail(event), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    this.#update();
    void this.#loadLists();
  }

  async #loadLists(): Promise<void> {
    try {
      this.#wordLists = await loadWordLists();
      // What an action has just told the reader stays.
      if (!this.#isComposing) this.#update();
    } catch {
      // Without the lists the outline of a phrase is asked about instead.
    }
  }

  get #fields(): Field[] {
    return [...this.#root.querySelectorAll<Field>('[data-field]')];
  }

  /** Looks again when the reader pauses; half-composed pinyin is nobody's text yet. */
  #later(): void {
    clearTimeout(this.#timer);
    if (this.#isComposing) return;
    showOnly(this.#root, 'data-status', undefined);
    this.#timer = setTimeout(() => this.#update(), pause);
  }

  /** Brings notice and preview up to date; returns what stands in the way. */
  #update(): Concern | undefined {
    clearTimeout(this.#timer);
    const filled = this.#fields.map((field): FilledField => ({ id: field.id, label: field.dataset['label'] ?? '', value: valueOf(field) }));
    const concern = findConcern(filled, this.#wordLists, this.#kept);
    this.#notice.show(concern, this.#fields.filter(({ id }) => concern?.fieldIds.includes(id)));
    const found = concern?.certainty === 'soft' ? undefined : concern;
    part(this.#root, 'preview', HTMLElement).textContent = this.#message(found).body;
    return found;
  }

  /** The message; what is found in it is covered, so that it does not stand on the screen a second time. */
  #message(found?: Concern): Message {
    const [story, ...rest] = this.#fields;
    const said = (field: Field | undefined): string => {
      const value = field ? valueOf(field) : '';
      if (!field || !found?.fieldIds.includes(field.id)) return value;
      return found.fieldIds.length > 1 ? COVER : value.slice(0, found.start) + COVER + value.slice(found.end);
    };
    const words = { greeting: this.#root.dataset['greeting'] ?? '', closing: this.#root.dataset['closing'] ?? '' };
    const entries = rest.map((field) => ({ label: field.dataset['label'] ?? '', value: said(field) }));
    return composeMessage(this.#root.dataset['subject'] ?? '', words, said(story), entries);
  }

  /** Whether the message must not leave yet; says so and leads to the reason. */
  #stop(): boolean {
    const isStopped = this.#update() !== undefined;
    showOnly(this.#root, 'data-status', isStopped ? 'blocked' : undefined);
    if (isStopped) this.#notice.focus();
    return isStopped;
  }

  async #copy(): Promise<void> {
    if (this.#stop()) return;
    const { subject, body } = this.#message();
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${body}`);
      showOnly(this.#root, 'data-status', 'copied');
    } catch {
      showOnly(this.#root, 'data-status', 'copy-failed');
    }
  }

  #mail(event: MouseEvent): void {
    const { mailbox } = this.#root.dataset;
    if (mailbox === undefined || this.#stop()) return event.preventDefault();
    const { subject, body } = this.#message();
    const link = buildMailto(mailbox, subject, body);
    const anchor = part(this.#root, 'mail', HTMLAnchorElement);
    if (!link.fits) {
      event.preventDefault();
      return showOnly(this.#root, 'data-status', 'too-long');
    }
    anchor.href = link.href;
    // The link must not keep what the reader wrote once it has been followed.
    setTimeout(() => (anchor.href = `mailto:${mailbox}`), 0);
  }

  #keep({ text, fieldIds: [fieldId] }: Concern): void {
    this.#kept.add(text);
    this.#fields.find(({ id }) => id === fieldId)?.focus();
    this.#update();
  }

  #remove({ kind, fieldIds: [fieldId] }: Concern): void {
    // The reader may have typed on since the notice came, so its place is found anew.
    const now = this.#update();
    const field = this.#fields.find(({ id }) => id === fieldId);
    if (field === undefined || now?.kind !== kind || now.fieldIds[0] !== fieldId) return;
    field.value = field.value.slice(0, now.start) + field.value.slice(now.end);
    field.focus();
    this.#update();
  }
}

function valueOf(field: Field): string {
  return field instanceof HTMLInputElement && field.type === 'checkbox' && !field.checked ? '' : field.value;
}
