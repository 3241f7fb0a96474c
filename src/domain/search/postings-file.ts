// How postings travel: Pagefind's own words, pages and weights, written in a quarter of the bytes that its files take.
import { nearestStep, WEIGHT_STEPS } from './weight-steps.ts';

/** A page, by its place in the index, and the word's weight in it, in 24ths. */
export type Posting = readonly [page: number, weight: number];

/** Words with the pages that hold them, in the order of their code units. */
export type Postings = ReadonlyMap<string, readonly Posting[]>;

/** For each page, as a letter from `a`, the step of the weight that most of its words have: what its own length makes of one occurrence. */
export type UsualSteps = string;

const FIRST_LETTER = 97;
const LONGEST_WORD = 63;

/** The usual steps of so many pages. */
export function usualSteps(postings: Postings, pages: number): UsualSteps {
  const counts = Array.from({ length: pages }, () => new Array<number>(WEIGHT_STEPS.length).fill(0));
  for (const list of postings.values()) {
    for (const [page, weight] of list) {
      const ofPage = counts[page];
      const step = nearestStep(weight);
      if (ofPage) ofPage[step] = (ofPage[step] ?? 0) + 1;
    }
  }
  return counts.map((ofPage) => String.fromCharCode(FIRST_LETTER + ofPage.indexOf(Math.max(...ofPage)))).join('');
}

const usualStepOf = (usual: UsualSteps, page: number): number => usual.charCodeAt(page) - FIRST_LETTER;

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

/**
 * Writes postings, kind by kind, so that like stands beside like: how much of the word before each word keeps and how much it adds, its
 * code units, how many pages it has, the steps from page to page, how far each weight is from the page's usual one.
 * Throws a RangeError where words are not in order, are longer than 63 units, or a page has no usual step.
 */
export function writePostings(postings: Postings, usual: UsualSteps): Uint8Array {
  const bytes: number[] = [];
  const units: number[] = [];
  const pages: number[] = [];
  const weights: number[] = [];
  pushNumber(bytes, postings.size);
  let before = '';
  for (const [word, list] of postings) {
    if (word <= before || word.length > LONGEST_WORD) throw new RangeError(`postings: ${JSON.stringify(word)} after ${JSON.stringify(before)}`);
    let kept = 0;
    while (word[kept] === before[kept]) kept += 1;
    pushNumber(bytes, kept * (LONGEST_WORD + 1) + word.length - kept);
    // The first unit that differs is greater than the one before.
    for (let at = kept; at < word.length; at += 1) pushNumber(units, word.charCodeAt(at) - (at === kept ? before.charCodeAt(at) || 0 : 0));
    before = word;
    let last = 0;
    for (const [page, weight] of list) {
      pushNumber(pages, page - last);
      last = page;
      const away = nearestStep(weight) - usualStepOf(usual, page);
      if (Number.isNaN(away)) throw new RangeError(`postings: no usual step of page ${page}`);
      weights.push(away < 0 ? -2 * away - 1 : 2 * away);
    }
  }
  for (const unit of units) bytes.push(unit);
  for (const list of postings.values()) pushNumber(bytes, list.length);
  return Uint8Array.from([...bytes, ...pages, ...weights]);
}

/** Reads what `writePostings` wrote, weights as the nearest steps; throws a RangeError for bytes that end too early or go on too long. */
export function readPostings(bytes: Uint8Array, usual: UsualSteps): Postings {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined) throw new RangeError('postings: cut short');
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const numbers = (count: number): number[] => Array.from({ length: count }, number);
  let before = '';
  const words = numbers(number()).map((shape) => {
    const kept = Math.floor(shape / (LONGEST_WORD + 1));
    const units = numbers(shape % (LONGEST_WORD + 1));
    units[0] = (units[0] ?? 0) + (before.charCodeAt(kept) || 0);
    return (before = before.slice(0, kept) + String.fromCharCode(...units));
  });
  const lists = numbers(words.length).map((count) => {
    let page = 0;
    return Array.from({ length: count }, () => (page += number()));
  });
  const postings = new Map(words.map((word, index) => [word, (lists[index] ?? []).map((page): Posting => {
    const away = number();
    return [page, WEIGHT_STEPS[usualStepOf(usual, page) + (away % 2 === 1 ? -(away + 1) / 2 : away / 2)] ?? 0];
  })]));
  if (at !== bytes.length) throw new RangeError('postings: longer than told');
  return postings;
}

/** The number of the index file that may hold a word. `borders` has for each file the shortest text that stands after all words of the file before it. */
export function fileOf(word: string, borders: readonly string[]): number {
  let low = 0;
  let high = borders.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((borders[middle] ?? '') <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The shortest beginning of `first` that stands after `last`. */
export function borderBetween(last: string, first: string): string {
  for (let length = 1; length < first.length; length += 1) {
    const border = first.slice(0, length);
    if (border > last && !/[\ud800-\udbff]$/.test(border)) return border;
  }
  return first;
}
