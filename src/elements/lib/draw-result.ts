import type { SearchResult } from '../../domain/search/engine.ts';
import type { Segment } from '../../domain/search/passage.ts';
import type { ResultWords } from './name-answer.ts';

/** One result, in a copy of the markup for it. Text only: nothing from the index is ever parsed as HTML. */
export function drawResult(model: HTMLTemplateElement, result: SearchResult, words: ResultWords): Node {
  const item = model.content.cloneNode(true) as DocumentFragment;
  const link = item.querySelector('a');
  if (link) {
    link.href = words.base + result.path.slice(1) + (result.passage.anchor ? `#${encodeURIComponent(result.passage.anchor)}` : '');
    link.replaceChildren(...drawSegments(result.title));
  }
  item.querySelector('[data-passage]')?.replaceChildren(...drawSegments(result.passage.segments));
  item.querySelector('[data-section]')?.append(words.sections[result.collection] ?? '');
  item.querySelector('[data-heading]')?.append(result.passage.heading ?? '');
  for (const mark of item.querySelectorAll<HTMLElement>('[data-urgency]')) mark.hidden = mark.dataset['urgency'] !== result.urgency;
  return item;
}

function drawSegments(segments: readonly Segment[]): Node[] {
  return segments.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
