// Puts answers into the markup that SearchResults.astro rendered.
import type { SearchAnswer, SearchRequest } from '../../domain/search/engine.ts';
import { drawResult } from './draw-result.ts';
import { nameAnswer, type ResultWords } from './name-answer.ts';
import { speak } from './speak.ts';

/** Rows below the fold are laid out once the reader has paused so long between two keys, in ms: pictures of the whole page are then whole. */
const REST_AFTER = 100;
/** What is read aloud waits so long for the next key, in ms: else each key would be answered, and none heard. */
const SAY_AFTER = 600;

/** The parts of a results region; a region without one of the needed parts is a mistake in the markup. */
export class ResultsRegion {
  readonly root: HTMLElement;
  readonly words: ResultWords;
  #layOutRest: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
    this.words = JSON.parse(root.dataset['words'] ?? '{}') as ResultWords;
  }

  /** A part by name; throws with the name when the markup lacks it. */
  part<T extends HTMLElement>(name: string): T {
    const found = this.root.querySelector<T>(`[data-part="${name}"]`);
    if (!found) throw new Error(`SearchResults.astro: data-part="${name}" is missing`);
    return found;
  }

  /** Shows only these parts. Whoever stood on one that is gone stands at the heading then, or in the field where there is none. */
  reveal(names: readonly string[], held = this.held): void {
    for (const element of this.root.querySelectorAll<HTMLElement>('[data-part]')) element.hidden = !names.includes(element.dataset['part'] ?? '');
    if (held?.checkVisibility() === false) (this.root.querySelector('h2') ?? this.root.parentElement?.querySelector('input'))?.focus();
  }

  /** What in the region has the focus. */
  get held(): Element | null {
    const { activeElement } = document;
    return this.root.contains(activeElement) ? activeElement : null;
  }

  /** Writes the line above the results, and has it read aloud, more fully where `spoken` says more. */
  say(text: string, spoken = text): void {
    const line = this.root.querySelector('[data-count]');
    if (line) line.textContent = text;
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => speak(this.root.previousElementSibling, spoken), SAY_AFTER);
  }

  /** Draws an answer; results of an earlier one are replaced in one step. */
  draw(answer: SearchAnswer, request: SearchRequest): void {
    const { words, held } = this;
    const shown = answer.results.length;
    const understood = [...new Set(answer.understood.map(({ to }) => to))].slice(0, 4);
    const names = [
      ...(shown > 0 ? ['list', 'last'] : ['none']),
      ...(answer.isEmergency ? ['emergency'] : []),
      ...(understood.length > 0 || request.onlyTyped ? ['understood'] : []),
      ...(answer.suggestions.length > 0 ? ['suggest'] : []),
      ...(answer.total > shown && shown > 0 ? ['more'] : []),
    ];
    const list = this.part('list');
    const before = list.childElementCount;
    list.style.removeProperty('--rest');
    const model = this.part<HTMLTemplateElement>('item');
    list.replaceChildren(...answer.results.map((result) => drawResult(model, result, words)));
    clearTimeout(this.#layOutRest);
    this.#layOutRest = setTimeout(() => list.style.setProperty('--rest', 'visible'), REST_AFTER);
    const line = this.part('understood');
    const text = line.querySelector('[data-text]');
    if (text) text.textContent = request.onlyTyped ? words.onlyTyped : words.understood.replace('{words}', understood.join(words.join));
    for (const button of line.querySelectorAll<HTMLElement>('button')) button.hidden = (button.dataset['only'] === 'false') !== Boolean(request.onlyTyped);
    this.#suggest(answer.suggestions);
    this.#carryQuery(answer.typed);
    const { seen, spoken } = nameAnswer(words, answer, request, this.part('emergency').textContent, this.part('suggest').firstChild?.nodeValue ?? '');
    const none = this.part('none');
    const asked = none.querySelector('[data-text]');
    if (asked) asked.textContent = seen;
    const elsewhere = none.querySelector<HTMLElement>('[data-elsewhere]');
    if (elsewhere) elsewhere.hidden = !request.collection;
    this.say(seen, spoken);
    this.reveal(names, held);
    // A choice that gives way to its opposite hands it the focus; whoever asked for more reads on where that begins.
    if (held?.matches('[data-only]')) line.querySelector<HTMLElement>('button:not([hidden])')?.focus();
    if (held?.matches('[data-more]')) list.children[before]?.querySelector('a')?.focus();
  }

  /** Says that an answer is on its way, while there is none to look at. */
  drawBusy(): void {
    if (this.part('list').childElementCount > 0) return;
    this.reveal([]);
    this.say(this.words.busy);
  }

  /** Says that search does not answer, and offers the ways that need no search. */
  drawUnavailable(kind: 'slow' | 'offline' | 'outdated' | 'broken', text: string): void {
    const { held } = this;
    this.part('list').replaceChildren();
    this.#carryQuery(text);
    const line = this.part('failed').querySelector('[data-text]');
    if (line) line.textContent = this.words[kind];
    this.reveal(['failed'], held);
    this.say(this.words[kind]);
  }

  /** Says that the text was refused, and why. */
  drawRefusal(): void {
    this.part('list').replaceChildren();
    this.reveal(['secret']);
    this.say(this.part('secret').querySelector('[data-text]')?.textContent ?? '');
  }

  /** One button for each text that the reader may have meant, made from the one in the markup. */
  #suggest(texts: readonly string[]): void {
    const place = this.part('suggest').querySelector('[data-texts]');
    const model = this.part('suggest').querySelector('template')?.content.querySelector('button');
    place?.replaceChildren(
      ...texts.flatMap((text) => {
        const button = model?.cloneNode(true) as HTMLButtonElement | undefined;
        if (button) button.textContent = text;
        return button ? [button] : [];
      }),
    );
  }

  #carryQuery(text: string): void {
    for (const link of this.root.querySelectorAll<HTMLAnchorElement>('a[data-carry]')) {
      const url = new URL(link.href);
      url.searchParams.set(link.dataset['carry'] ?? 'q', text);
      link.href = url.href;
    }
  }
}
