// Picks the sentence of a page that answers best and marks the reader's words in it. Gives segments of text, never HTML.
import { JOINING_CHARACTERS } from './boilerplate.ts';
import type { ResultDocument } from './search-document.ts';
import { foldWithMap, type FoldedText } from './text-pipeline.ts';

/** A word to look for: folded text and what finding it is worth. */
export interface MarkTerm {
  readonly text: string;
  readonly weight: number;
  /** Two characters in a row of what was typed, not a word for sure: marked runs neither begin nor end with a joining character. */
  readonly isPair?: boolean;
  /** The reader's own words, when this was understood beside them. */
  readonly from?: string;
}

/** A stretch of text to show; `marked` where it is one of the words searched for. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

export interface Passage {
  readonly segments: readonly Segment[];
  /** Where in the page the passage stands; null at its top. */
  readonly anchor: string | null;
  readonly heading: string | null;
}

interface FoldedSentence {
  readonly text: FoldedText;
  readonly anchor: string | null;
  readonly heading: string | null;
}

/** A page's texts, folded once and kept by the caller, since every key press looks at them again. */
export interface FoldedDocument {
  readonly title: FoldedText;
  readonly summary: FoldedText;
  readonly aliases: readonly string[];
  readonly sentences: readonly FoldedSentence[];
  readonly whole: string;
}

const SENTENCE = /[^。！？!?；;\n]*(?:[。！？!?；;]+[」』”）)]*|\n+)\n*|[^。！？!?；;\n]+$/gu;
/** Characters that a sentence needs to stand alone, and at the end of a paragraph, after which something else begins. */
const SHORT = 24;
const SHORT_AT_END = 12;
const LONGEST = 110;
const LEAD = 24;
/** Stands between lines that end without punctuation, such as the cells of a table, so that they do not read as one. */
const JOINT = ' · ';

/** Ends a row of a table in the text of a section: what stands in two rows is never one sentence. */
export const ROW_END = '\u2029';

const trimmed = (sentence: string): string => sentence.trim().replace(/\s·$/u, '');

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const [piece] of text.matchAll(SENTENCE)) {
    open += piece.replace(/(?<=[\p{L}\p{N}」』”）〕)])\n+/gu, JOINT).replace(/\n+/g, '');
    if (open.trim().length >= (/[。！？!?；;」』”）)]\n/u.test(piece) ? SHORT_AT_END : SHORT)) {
      sentences.push(trimmed(open));
      open = '';
    }
  }
  if (open.trim() !== '') sentences.push(trimmed(open));
  return sentences;
}

/** Folds a page's texts for `choosePassage`. */
export function foldDocument(document: ResultDocument): FoldedDocument {
  const sentences = document.sections.flatMap(({ text, anchor, heading }) =>
    text.split(ROW_END).flatMap(sentencesOf).map((sentence): FoldedSentence => ({ text: foldWithMap(sentence), anchor, heading: heading === document.title ? null : heading })),
  );
  const title = foldWithMap(document.title);
  const summary = foldWithMap(document.summary);
  const headings = document.sections.map((section) => foldWithMap(section.heading).folded);
  const texts = document.sections.map((section) => foldWithMap(section.text).folded);
  const aliases = document.aliases.map((alias) => foldWithMap(alias).folded);
  return { title, summary, aliases, sentences, whole: [title.folded, ...aliases, summary.folded, ...headings, ...texts].join('\n') };
}

const LETTER = /[\p{Script=Latin}\p{Nd}]/u;

/** Marks every occurrence of the terms in a text; Latin words and numbers only where they stand alone. */
export function markText(text: FoldedText, terms: readonly MarkTerm[]): Segment[] {
  const marked = new Uint8Array(text.original.length + 1);
  const inPairs = new Uint8Array(text.original.length + 1);
  for (const term of terms) {
    if (term.text === '') continue;
    for (let at = text.folded.indexOf(term.text); at >= 0; at = text.folded.indexOf(term.text, at + 1)) {
      if (LETTER.test(term.text.at(-1) ?? '') && LETTER.test(text.folded[at + term.text.length] ?? '')) continue;
      if (LETTER.test(term.text[0] ?? '') && LETTER.test(text.folded[at - 1] ?? '')) continue;
      const from = text.origin?.[at] ?? at;
      const end = text.origin?.[at + term.text.length] ?? at + term.text.length;
      (term.isPair ? inPairs : marked).fill(1, from, Math.max(end, from + 1));
    }
  }
  markRuns(text.original, inPairs, marked);
  const segments: Segment[] = [];
  let start = 0;
  for (let at = 1; at <= text.original.length; at += 1) {
    if (at < text.original.length && marked[at] === marked[start]) continue;
    if (at > start) segments.push({ text: text.original.slice(start, at), marked: marked[start] === 1 });
    start = at;
  }
  return segments;
}

/** Takes over what is covered by pairs: 「提现不」 marks 「提现」, and 「不到」 alone nothing. */
function markRuns(original: string, inPairs: Uint8Array, marked: Uint8Array): void {
  const joins = (at: number): boolean => JOINING_CHARACTERS.has(original[at] ?? '');
  for (let start = 0; start < original.length; start += 1) {
    if (inPairs[start] === 0) continue;
    let end = start;
    while (inPairs[end] === 1) end += 1;
    let [from, to] = [start, end];
    while (from < to && joins(from)) from += 1;
    while (from < to && joins(to - 1)) to -= 1;
    if (to - from > 1) marked.fill(1, from, to);
    start = end;
  }
}

function worth(folded: string, terms: readonly MarkTerm[]): number {
  return terms.reduce((sum, term) => (folded.includes(term.text) ? sum + term.weight : sum), 0);
}

/** Shortens marked text to what fits a result, beginning a little before the first mark. */
function crop(segments: readonly Segment[]): Segment[] {
  const length = segments.reduce((sum, segment) => sum + segment.text.length, 0);
  if (length <= LONGEST) return [...segments];
  let before = 0;
  for (const segment of segments) {
    if (segment.marked) break;
    before += segment.text.length;
  }
  if (before >= length) before = 0;
  const from = Math.max(0, Math.min(before - LEAD, length - LONGEST));
  const to = from + LONGEST;
  const kept: Segment[] = [];
  let at = 0;
  for (const segment of segments) {
    const text = segment.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') kept.push({ text, marked: segment.marked });
    at += segment.text.length;
  }
  if (from > 0) kept.unshift({ text: '…', marked: false });
  if (to < length) kept.push({ text: '…', marked: false });
  return kept;
}

/** What the title does not say yet. Other words for the same thing count as said with it, and with them the pieces of the word itself. */
function unsaid(title: string, terms: readonly MarkTerm[]): MarkTerm[] {
  const said = terms.flatMap(({ text, from }) => (from !== undefined && (title.includes(text) || title.includes(from)) ? [from] : []));
  return terms.filter(({ text, from = text }) => !title.includes(text) && !said.some((word) => word.includes(from)));
}

/** The summary of a page: what it says first. */
export function firstPassage(page: FoldedDocument, terms: readonly MarkTerm[]): Passage {
  return { segments: crop(markText(page.summary, terms)), anchor: null, heading: null };
}

/**
 * The passage to show: the summary, which is the answer, unless some sentence of the page holds more of what was asked than title and
 * summary say together.
 */
export function choosePassage(page: FoldedDocument, terms: readonly MarkTerm[]): Passage {
  const open = unsaid(page.title.folded, terms);
  let best: FoldedSentence = { text: page.summary, anchor: null, heading: null };
  let bestWorth = page.summary.original === '' ? -1 : worth(page.summary.folded, open);
  for (const sentence of page.sentences) {
    const value = worth(sentence.text.folded, open);
    // Among sentences that say as much of it, the one with more of the reader's words; never only for words that the title shows.
    const isFuller = (): boolean => value > 0 && best.text !== page.summary && worth(sentence.text.folded, terms) > worth(best.text.folded, terms);
    if (value > bestWorth || (value === bestWorth && isFuller())) {
      best = sentence;
      bestWorth = value;
    }
  }
  return { segments: crop(markText(best.text, terms)), anchor: best.anchor, heading: best.heading };
}

/** Whether the page's text holds every run of the query letter by letter. */
export function holdsLiterally(page: FoldedDocument, runs: readonly string[]): boolean {
  return runs.every((run) => page.whole.includes(run));
}
