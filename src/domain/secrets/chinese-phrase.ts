// Chinese recovery phrases. Nearly every character of ordinary Chinese is a list word, so membership alone proves nothing:
// what counts is one character at a time, a valid checksum, and a rank that ordinary prose does not have.
import type { Stretch } from './english-phrase.ts';
import { phraseLengths, type WordLists } from './finding.ts';

const ranks = new WeakMap<readonly string[], ReadonlyMap<string, number>>();
const phraseName = /(助记词|助記詞|注记词|恢复短语|恢复词|mnemonic|seed|recovery phrase)[^。！？!?\n]{0,12}$/;
/**
 * The lists are ordered by frequency of use, so random words have a mean rank of 1,024 (± 170 for twelve), and prose one
 * near 350. The higher the bar, the fewer false alarms.
 */
const bar = { named: 650, alone: 650, inside: 850 };
/** A checksum costs a hash; one window in 16 passes by chance, so a text that needs more of them is made to waste time. */
const mostChecks = 300;

/** Finds Chinese BIP39 phrases in folded text: separated by anything, or packed. */
export function findChinesePhrases(folded: string, lists: WordLists): Stretch[] {
  const runs = [...folded.matchAll(/\p{Script=Han}+/gu)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
  const budget = { checks: mostChecks };
  return [...separated(runs, folded, lists), ...runs.flatMap((run) => packed(run, folded, lists, budget))];
}

interface Run {
  text: string;
  start: number;
  end: number;
}

function rankOf(list: readonly string[]): ReadonlyMap<string, number> {
  const known = ranks.get(list);
  if (known) return known;
  const made = new Map(list.map((word, index) => [word, index]));
  ranks.set(list, made);
  return made;
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
  return run !== undefined && run.end - run.start === 1 && lists.chinese.some((list) => rankOf(list).has(run.text));
}

function isNear(before: Run | undefined, after: Run | undefined): boolean {
  return before !== undefined && after !== undefined && after.start - before.end <= 12;
}

/** The first and last character may be glued to the sentence around them (`是的 一 … 面怎么办`), so both ends are tried. */
function judgeSeparated(runs: readonly Run[], from: number, to: number, folded: string, lists: WordLists): Stretch | undefined {
  const singles = runs.slice(from, to).map((run) => run.text);
  const start = runs[from]?.start ?? 0;
  const end = runs[to - 1]?.end ?? 0;
  const before = from > 0 && isNear(runs[from - 1], runs[from]) ? (runs[from - 1]?.text.at(-1) ?? '') : '';
  const after = isNear(runs[to - 1], runs[to]) ? (runs[to]?.text.at(0) ?? '') : '';
  const forms = [singles, [before, ...singles], [...singles, after], [before, ...singles, after], singles.slice(1), singles.slice(0, -1)];
  const isValid = forms.some((words) => phraseLengths.includes(words.length) && lists.chinese.some((list) => lists.hasValidChecksum(words, list)));
  if (isValid) return { certainty: 'certain', start, end };
  if (singles.length < 12) return undefined;
  return { certainty: phraseName.test(folded.slice(Math.max(0, start - 24), start)) ? 'certain' : 'ask', start, end };
}

/** Characters without separators: sure only behind the word 助记词, a soft reminder elsewhere. */
function packed(run: Run, folded: string, lists: WordLists, budget: { checks: number }): Stretch[] {
  if (run.text.length < 12) return [];
  const isAlone = phraseLengths.includes(run.text.length);
  for (const list of lists.chinese) {
    const rank = rankOf(list);
    const characters = run.text.split('');
    const sums = prefixSums(characters, rank);
    for (const length of phraseLengths) {
      for (let at = 0; at + length <= characters.length; at += 1) {
        const mean = ((sums[at + length] ?? NaN) - (sums[at] ?? NaN)) / length;
        const start = run.start + at;
        const isNamed = phraseName.test(folded.slice(Math.max(0, start - 24), start));
        const needed = isNamed ? bar.named : isAlone && length === run.text.length ? bar.alone : bar.inside;
        if (mean < needed) continue;
        budget.checks -= 1;
        if (budget.checks < 0) return [];
        if (lists.hasValidChecksum(characters.slice(at, at + length), list)) {
          return [{ certainty: isNamed ? 'certain' : 'soft', start, end: start + length }];
        }
      }
    }
  }
  return [];
}

/** Running sum of ranks; a character outside the list makes every window over it fail the bar. */
function prefixSums(characters: readonly string[], rank: ReadonlyMap<string, number>): number[] {
  const sums = [0];
  for (const character of characters) sums.push((sums.at(-1) ?? 0) + (rank.get(character) ?? -100_000));
  return sums;
}
