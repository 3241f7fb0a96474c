// Chinese recovery phrases with something between the characters; those in one block stand in packed-phrase.ts.
import type { Stretch } from './english-phrase.ts';
import { phraseLengths, type WordLists } from './finding.ts';
import { findPackedPhrases } from './packed-phrase.ts';
import { hanRuns, isNamedPhrase, ranksIn, type Run } from './word-ranks.ts';

/** The longest phrase, and a character of the sentence at each end. */
const longestForm = 26;

/** Finds Chinese BIP39 phrases in folded text: separated by anything, or packed. */
export function findChinesePhrases(folded: string, lists: WordLists): Stretch[] {
  const runs = hanRuns(folded);
  return [...separated(runs, folded, lists), ...findPackedPhrases(runs, folded, lists)];
}

/** Single characters with something between each: `的 一 是`, `1.的 2.一`, one a line. */
function separated(runs: readonly Run[], folded: string, lists: WordLists): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  while (from < runs.length) {
    let to = from;
    while (to < runs.length && isSingle(runs[to], lists) && (to === from || isNear(runs[to - 1], runs[to]))) to += 1;
    if (to - from >= 10) {
      const stretch = judgeSeparated(runs, from, to, folded, lists);
      if (stretch) found.push(stretch);
    }
    from = Math.max(to, from + 1);
  }
  return found;
}

function isSingle(run: Run | undefined, lists: WordLists): boolean {
  return run !== undefined && run.text.length === 1 && lists.chinese.some((list) => (ranksIn(list)[run.text.charCodeAt(0)] ?? -1) >= 0);
}

function isNear(before: Run | undefined, after: Run | undefined): boolean {
  return before !== undefined && after !== undefined && after.start - before.end <= 12;
}

function judgeSeparated(runs: readonly Run[], from: number, to: number, folded: string, lists: WordLists): Stretch | undefined {
  const start = runs[from]?.start ?? 0;
  const end = runs[to - 1]?.end ?? 0;
  const isValid = to - from <= longestForm && formsOf(runs, from, to).some((words) => phraseLengths.includes(words.length) && lists.chinese.some((list) => lists.hasValidChecksum(words, list)));
  if (isValid) return { certainty: 'certain', start, end };
  if (to - from < 12) return undefined;
  return { certainty: isNamedPhrase(folded, start) ? 'certain' : 'ask', start, end };
}

/** The first and last character may be glued to the sentence around them (`是的 一 … 面怎么办`), so both ends are tried. */
function formsOf(runs: readonly Run[], from: number, to: number): string[][] {
  const singles = runs.slice(from, to).map((run) => run.text);
  const before = from > 0 && isNear(runs[from - 1], runs[from]) ? (runs[from - 1]?.text.at(-1) ?? '') : '';
  const after = isNear(runs[to - 1], runs[to]) ? (runs[to]?.text.at(0) ?? '') : '';
  return [singles, [before, ...singles], [...singles, after], [before, ...singles, after], singles.slice(1), singles.slice(0, -1)];
}
