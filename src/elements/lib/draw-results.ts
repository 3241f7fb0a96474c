// Puts answers into the markup that SearchResults.astro rendered. Text only: nothing from the index is ever parsed as HTML.
import type { SearchAnswer, SearchRequest, SearchResult } from '../../domain/search/engine.ts';
import type { Segment } from '../../domain/search/passage.ts';

/** Words and addresses that the markup hands over in `data-words`. */
export interface ResultWords {
  readonly base: string;
  readonly busy: string;
  readonly count: string;
  readonly understood: string;
  readonly onlyTyped: string;
  readonly none: string;
  readonly slow: string;
  readonly offline: string;
  readonly outdated: string;
  readonly broken: string;
  readonly join: string;
  readonly sections: Readonly<Record<string, string>>;
}

/** Rows below the fold are laid out once the reader has paused so long between two keys, in ms: pictures of the whole page are then whole. */
const REST_AFTER = 100;

/** The parts of a results region; a region without one of the needed parts is a mistake in the markup. */
export class ResultsRegion {
  readonly root: HTMLElement;
  readonly words: ResultWords;
  #layOutRest: ReturnType<typeof setTimeout> | undefined;

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

  /** Shows only these parts besides the status line. */
  reveal(...names: string[]): void {
    for (const element of this.root.querySelectorAll<HTMLElement>('[data-part]')) {
      const name = element.dataset['part'] ?? '';
      if (name !== 'status') element.hidden = !names.includes(name);
    }
  }

  say(text: string): void {
    const status = this.part('status');
    if (status.textContent !== text) status.textContent = text;
  }

  /** Draws an answer; results of an earlier one are replaced in one step. */
  draw(answer: SearchAnswer, request: SearchRequest): void {
    const { words } = this;
    const shown = answer.results.length;
    const understood = [...new Set(answer.understood.map(({ to }) => to))].slice(0, 4);
    const names = [
      ...(shown > 0 ? ['list'] : ['none']),
      ...(answer.isEmergency ? ['emergency'] : []),
      ...(understood.length > 0 || request.onlyTyped ? ['understood'] : []),
      ...(answer.suggestions.length > 0 ? ['suggest'] : []),
      ...(answer.total > shown && shown > 0 ? ['more'] : []),
    ];
    const list = this.part('list');
    list.style.removeProperty('--rest');
    list.replaceChildren(...answer.results.map((result) => this.#item(result)));
    clearTimeout(this.#layOutRest);
    this.#layOutRest = setTimeout(() => list.style.setProperty('--rest', 'visible'), REST_AFTER);
    const line = this.part('understood');
    const text = line.querySelector('[data-text]');
    if (text) text.textContent = request.onlyTyped ? words.onlyTyped : words.understood.replace('{words}', understood.join(words.join));
    for (const button of line.querySelectorAll<HTMLElement>('button')) button.hidden = (button.dataset['only'] === 'false') !== Boolean(request.onlyTyped);
    this.#suggest(answer.suggestions);
    const asked = this.part('none').querySelector('[data-text]');
    if (asked) asked.textContent = words.none.replace('{q}', answer.typed);
    this.#carryQuery(answer.typed);
    this.reveal(...names);
    this.say(shown > 0 ? words.count.replace('{n}', String(shown)) : words.none.replace('{q}', answer.typed));
  }

  /** Says that search does not answer, and offers the ways that need no search. */
  drawUnavailable(kind: 'slow' | 'offline' | 'outdated' | 'broken', text: string): void {
    this.part('list').replaceChildren();
    this.#carryQuery(text);
    const line = this.part('failed').querySelector('[data-text]');
    if (line) line.textContent = this.words[kind];
    this.reveal('failed');
    this.say(this.words[kind]);
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

  #item(result: SearchResult): Node {
    const item = this.part<HTMLTemplateElement>('item').content.cloneNode(true) as DocumentFragment;
    const link = item.querySelector('a');
    if (link) {
      link.href = this.words.base + result.path.slice(1) + (result.passage.anchor ? `#${encodeURIComponent(result.passage.anchor)}` : '');
      link.replaceChildren(...drawSegments(result.title));
    }
    item.querySelector('[data-passage]')?.replaceChildren(...drawSegments(result.passage.segments));
    const place = item.querySelector('[data-place]');
    if (place) place.textContent = [this.words.sections[result.collection], result.passage.heading].filter(Boolean).join(' › ');
    for (const mark of item.querySelectorAll<HTMLElement>('[data-urgency]')) mark.hidden = mark.dataset['urgency'] !== result.urgency;
    return item;
  }
}

function drawSegments(segments: readonly Segment[]): Node[] {
  return segments.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
