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
  #concern: Concern | undefined;

  constructor(root: HTMLElement, actions: NoticeActions, signal: AbortSignal) {
    this.#root = root;
    this.#home = root.previousElementSibling;
    for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-answer]')) {
      button.addEventListener('click', () => {
        const concern = this.#concern;
        if (concern) actions[button.dataset['answer'] === 'keep' ? 'keep' : 'remove'](concern);
      }, { signal });
    }
  }

  /** Shows the notice for a concern, or none: right below its field, named by `label`; at the end when it spans several. */
  show(concern: Concern | undefined, label: string, field?: Element): void {
    this.#concern = concern;
    const root = this.#root;
    const place = field ?? this.#home;
    if (concern !== undefined && place?.nextElementSibling !== root) place?.after(root);
    root.hidden = concern === undefined;
    root.dataset['certainty'] = concern?.certainty ?? '';
    const form = concern === undefined ? undefined : concern.certainty === 'soft' ? 'soft' : concern.fieldId === undefined ? 'across' : `${concern.certainty}-${concern.kind}`;
    showOnly(root, 'data-explain', form);
    part(root, 'where', HTMLElement).textContent = label;
    part(root, 'where-line', HTMLElement).hidden = label === '';
    for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-answer]')) {
      const isKeep = button.dataset['answer'] === 'keep';
      const isFor = button.dataset['for'] === concern?.kind || (button.dataset['for'] === 'other' && concern?.kind !== 'hex-64' && concern?.kind !== 'base58-88');
      button.hidden = concern === undefined || concern.certainty === 'soft' || (isKeep ? concern.certainty === 'certain' : concern.fieldId === undefined) || !isFor;
    }
  }

  /** Takes the reader to the notice. */
  focus(): void {
    this.#root.focus();
  }
}
