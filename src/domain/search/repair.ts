// Slips of the hand: one wrong character that sounds alike, or one wrong character in a longer word.
import type { PinyinTable } from './pinyin.ts';
import type { Expansion } from './rank.ts';
import { runsOf, type Run, type Token } from './text-pipeline.ts';
import { REPAIR_WEIGHT } from './weights.ts';

const MOST = 2;
const LONGEST_WORD = 6;
const HAN_WORD = /^\p{Script=Han}+$/u;

/** Sounds that many readers do not tell apart when typing. */
function blur(syllable: string): string {
  return syllable.replace(/^(z|c|s)h/, '$1').replace(/ng$/, 'n').replace(/^[ln]/, 'l').replace(/^h/, 'f');
}

/** Whether two characters share a sound, tones and common confusions aside. */
export function soundsAlike(one: string, other: string, table: PinyinTable): boolean {
  const others = (table.characters.get(other) ?? []).map(blur);
  return (table.characters.get(one) ?? []).some((syllable) => others.includes(blur(syllable)));
}

/** How unlike two words of equal length are: 0 the same, small when wrong characters sound right, Infinity when too different. */
function distance(written: readonly string[], word: readonly string[], table: PinyinTable): number {
  let alike = 0;
  let foreign = 0;
  for (const [at, character] of word.entries()) {
    const typed = written[at] ?? '';
    if (typed === character) continue;
    if (soundsAlike(typed, character, table)) alike += 1;
    else foreign += 1;
  }
  if (alike + foreign === 0) return 0;
  const same = word.length - alike - foreign;
  if (foreign === 0 && (same > 0 || word.length > 2)) return alike * 0.5;
  // Of three characters with one that sounds otherwise too little is left: 「怎么卖」 is not 「怎么办」.
  return foreign === 1 && alike === 0 && word.length >= 4 ? 1 : Infinity;
}

interface Candidate extends Expansion {
  readonly rank: number;
}

function candidatesIn(run: Run, isSuspect: (at: number) => boolean, table: PinyinTable): Candidate[] {
  const written = [...run.text];
  const found: Candidate[] = [];
  for (const text of table.words.keys()) {
    if (!HAN_WORD.test(text)) continue;
    const word = [...text];
    if (word.length < 2 || word.length > LONGEST_WORD) continue;
    for (let start = 0; start + word.length <= written.length; start += 1) {
      const window = written.slice(start, start + word.length);
      const touches = window.some((character, at) => character !== word[at] && isSuspect(run.at + start + at));
      if (!touches) continue;
      const unlike = distance(window, word, table);
      if (unlike === 0 || unlike === Infinity) continue;
      found.push({ kind: 'repair', from: window.join(''), at: run.at + start, to: text, weight: REPAIR_WEIGHT - 0.2 * (unlike - 0.5), rank: unlike - word.length * 0.3 });
    }
  }
  return found.sort((a, b) => a.rank - b.rank);
}

/** Words of the site that the reader may have meant where pairs of characters stand nowhere on it. At most two for each place. */
export function repairExpansions(folded: string, unknownPairs: readonly Token[], table: PinyinTable): Expansion[] {
  const suspects = new Set<number>();
  for (const pair of unknownPairs) for (let at = pair.at; at < pair.at + pair.length; at += 1) suspects.add(at);
  const chosen: Candidate[] = [];
  for (const run of runsOf(folded)) {
    if (run.kind !== 'han') continue;
    for (const candidate of candidatesIn(run, (at) => suspects.has(at), table)) {
      const rivals = chosen.filter((other) => other.at < candidate.at + candidate.from.length && candidate.at < other.at + other.from.length);
      const isSamePlace = rivals.every((other) => other.at === candidate.at && other.from === candidate.from && candidate.rank - other.rank < 0.2);
      if (isSamePlace && rivals.length < MOST) chosen.push(candidate);
    }
  }
  return chosen.map(({ rank: _rank, ...expansion }) => expansion);
}
