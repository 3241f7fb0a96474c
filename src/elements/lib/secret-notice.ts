import type { Concern } from '../../domain/message/find-concern.ts';
import { part, showOnly } from './part.ts';

/** What the reader can answer to a notice. */
export interface NoticeActions {
  /** It is no secret: leave it and do not ask about it again. */
  keep(concern: Concern): void;
  /** It is one: take it out of its field. */
  remove(concern: Concern): void;
}

/** Drives the markup of SecretNotice.astro: says what was found, where, and what the reader can do. */
export class SecretNotice {
  readonly #root: HTMLElement;
  readonly #home: Element | null;
  readonly #why: string;
  #concern: Concern | undefined;
  #marked: readonly HTMLElement[] = [];
  #said: string | undefined = '';

  constructor(root: HTMLElement, actions: NoticeActions, signal: AbortSignal) {
    this.#root = root;
    this.#home = root.previousElementSibling;
    this.#why = part(root, 'why', HTMLElement).id;
    for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-answer]')) {
      button.addEventListener('click', () => {
        const concern = this.#concern;
        // What comes after an answer is news, even if it is the same again.
        this.#said = undefined;
        if (concern) actions[button.dataset['answer'] === 'keep' ? 'keep' : 'remove'](concern);
      }, { signal });
    }
  }

  /** Shows the notice for a concern, or none, and ties it to the fields in which it stands: right below its field; at the end when there are several. */
  show(concern: Concern | undefined, fields: readonly HTMLElement[]): void {
    this.#concern = concern;
    const isAcross = fields.length > 1;
    const form = concern === undefined ? undefined : concern.certainty === 'soft' ? 'soft' : isAcross ? 'across' : `${concern.certainty}-${concern.kind}`;
    // What is written again is read aloud again, so the same concern is left as it stands.
    const said = [form, ...fields.map(({ id }) => id)].join(' ');
    if (said === this.#said) return;
    this.#said = said;
    this.#mark(concern, fields);
    const root = this.#root;
    const place = (isAcross ? undefined : fields[0]?.closest('.field')) ?? this.#home;
    if (concern !== undefined && place?.nextElementSibling !== root) place?.after(root);
    root.hidden = concern === undefined;
    root.dataset['certainty'] = concern?.certainty ?? '';
    showOnly(root, 'data-explain', form);
    const where = part(root, 'where', HTMLElement);
    const labels = fields.flatMap((field) => field.dataset['label'] ?? []);
    where.textContent = isAcross ? labels.map((label) => (where.dataset['each'] ?? '').replace('{label}', label)).join('') : (labels[0] ?? '');
    part(root, 'where-line', HTMLElement).hidden = labels.length === 0;
    for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-answer]')) {
      const isKeep = button.dataset['answer'] === 'keep';
      const isFor = button.dataset['for'] === concern?.kind || (button.dataset['for'] === 'other' && concern?.kind !== 'hex-64' && concern?.kind !== 'base58-88');
      button.hidden = concern === undefined || concern.certainty === 'soft' || (isKeep ? concern.certainty === 'certain' : isAcross) || !isFor;
    }
  }

  /** Each field says itself that it is wrong, and why; a reminder leaves it right. */
  #mark(concern: Concern | undefined, fields: readonly HTMLElement[]): void {
    for (const field of this.#marked) {
      field.removeAttribute('aria-invalid');
      field.setAttribute('aria-describedby', descriptions(field).filter((id) => id !== this.#why).join(' '));
    }
    this.#marked = fields;
    for (const field of fields) {
      if (concern?.certainty !== 'soft') field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', [...descriptions(field), this.#why].join(' '));
    }
  }

  /** Takes the reader to the notice. */
  focus(): void {
    this.#root.focus();
  }
}

const descriptions = (field: HTMLElement): string[] => (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
