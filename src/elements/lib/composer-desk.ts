// Turns what a reader fills in into a message. Everything stays in these fields: nothing is sent, stored or put into the
// address. Secrets are looked for while typing, on copying and on sending; a sure one stops, a doubtful one is asked about.
import { composeMessage, type Message } from '../../domain/message/compose-message.ts';
import type { Concern } from '../../domain/message/find-concern.ts';
import { buildMailto } from '../../domain/message/mailto.ts';
import { part, showOnly } from './part.ts';
import { SecretWatch, valueOf, type Field } from './secret-watch.ts';

const COVER = '●●●';

/** The working part of a `<message-composer>`, loaded when the reader begins: preview, notice, copy and mail. */
export class ComposerDesk {
  readonly #root: HTMLElement;
  readonly #watch: SecretWatch;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#watch = new SecretWatch({
      root,
      typed: part(root, 'form', HTMLFormElement),
      fields: () => this.#fields,
      touched: () => showOnly(root, 'data-status', undefined),
      looked: (found) => (part(root, 'preview', HTMLElement).textContent = this.#message(found).body),
      signal,
    });
    part(root, 'preview', HTMLElement).addEventListener('copy', (event) => {
      if (this.#stop()) event.preventDefault();
    }, { signal });
    part(root, 'copy', HTMLButtonElement).addEventListener('click', () => void this.#copy(), { signal });
    root.querySelector<HTMLAnchorElement>('[data-part="mail"]')?.addEventListener('click', (event) => this.#mail(event), { signal });
    this.#watch.look();
    void this.#watch.loadLists();
  }

  get #fields(): Field[] {
    return [...this.#root.querySelectorAll<Field>('[data-field]')];
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
    const isStopped = this.#watch.look() !== undefined;
    showOnly(this.#root, 'data-status', isStopped ? 'blocked' : undefined);
    if (isStopped) this.#watch.focusNotice();
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
}
