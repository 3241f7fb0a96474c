// Looks for secrets while a reader types, and keeps the notice about them true. Used by the composer and by the question below an article.
import { findConcern, type Concern, type FilledField } from '../../domain/message/find-concern.ts';
import type { WordLists } from '../../domain/secrets/finding.ts';
import { part } from './part.ts';
import { SecretNotice } from './secret-notice.ts';
import { loadWordLists } from './word-lists.ts';

/** A field that readers write in; `data-label` says what it is for. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

/** What of a page is watched. */
export interface Watched {
  /** Holds the markup of SecretNotice.astro. */
  readonly root: HTMLElement;
  /** Where typing is heard. */
  readonly typed: HTMLElement;
  readonly fields: () => readonly Field[];
  /** Called with each change that the reader makes. */
  touched(): void;
  /** Called when the fields have been looked at, with the secret that stands in the way, if any. */
  looked?(found: Concern | undefined): void;
  readonly signal: AbortSignal;
}

const PAUSE = 250;

/** What a field says; a box that is not ticked says nothing. */
export function valueOf(field: Field): string {
  return field instanceof HTMLInputElement && field.type === 'checkbox' && !field.checked ? '' : field.value;
}

/** Watches fields until its signal aborts: while typing, and whenever somebody asks. A sure secret stops, a doubtful one is asked about. */
export class SecretWatch {
  readonly #watched: Watched;
  readonly #notice: SecretNotice;
  readonly #kept = new Set<string>();
  #wordLists: WordLists | undefined;
  #loading: Promise<void> | undefined;
  #isComposing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(watched: Watched) {
    const { root, typed, signal } = watched;
    this.#watched = watched;
    this.#notice = new SecretNotice(part(root, 'notice', HTMLElement), { keep: (concern) => this.#keep(concern), remove: (concern) => this.#remove(concern) }, signal);
    typed.addEventListener('input', () => this.#later(), { signal });
    typed.addEventListener('compositionstart', () => (this.#isComposing = true), { signal });
    typed.addEventListener('compositionend', () => {
      this.#isComposing = false;
      this.#later();
    }, { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Fetches what knows recovery phrases, once; without it the outline of a phrase is asked about instead. */
  loadLists(): Promise<void> {
    this.#loading ??= loadWordLists().then((lists) => {
      this.#wordLists = lists;
      if (!this.#isComposing) this.look();
    }, () => { this.#loading = undefined; });
    return this.#loading;
  }

  /** Brings the notice up to date; returns what stands in the way. */
  look(): Concern | undefined {
    clearTimeout(this.#timer);
    const fields = this.#watched.fields();
    const filled = fields.map((field): FilledField => ({ id: field.id, label: field.dataset['label'] ?? '', value: valueOf(field) }));
    const concern = findConcern(filled, this.#wordLists, this.#kept);
    this.#notice.show(concern, fields.filter(({ id }) => concern?.fieldIds.includes(id)));
    const found = concern?.certainty === 'soft' ? undefined : concern;
    this.#watched.looked?.(found);
    return found;
  }

  /** Leads to the notice. */
  focusNotice(): void {
    this.#notice.focus();
  }

  /** Looks again when the reader pauses; half-composed pinyin is nobody's text yet. */
  #later(): void {
    clearTimeout(this.#timer);
    if (this.#isComposing) return;
    this.#watched.touched();
    this.#timer = setTimeout(() => this.look(), PAUSE);
  }

  #keep({ text, fieldIds: [fieldId] }: Concern): void {
    this.#kept.add(text);
    this.#watched.fields().find(({ id }) => id === fieldId)?.focus();
    this.look();
  }

  #remove({ kind, fieldIds: [fieldId] }: Concern): void {
    // The reader may have typed on since the notice came, so its place is found anew.
    const now = this.look();
    const field = this.#watched.fields().find(({ id }) => id === fieldId);
    if (field === undefined || now?.kind !== kind || now.fieldIds[0] !== fieldId) return;
    field.value = field.value.slice(0, now.start) + field.value.slice(now.end);
    field.focus();
    this.look();
  }
}
