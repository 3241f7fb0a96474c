// What the two ways of writing a Chinese phrase share: runs of characters, their place in a list, and the name before them.

/** A run of Han characters in folded text. */
export interface Run {
  text: string;
  start: number;
  end: number;
}

const tables = new WeakMap<readonly string[], Int16Array>();
const phraseName = /(助记词|助記詞|注记词|恢复短语|恢复词|备份词|種子|种子|單詞|单词|mnemonic|seed|recovery phrase)[^。！？!?\n]{0,12}$/i;

/** The place of each word in a list by its character code, -1 for all others; the lists are ordered by frequency of use, the commonest at 0. */
export function ranksIn(list: readonly string[]): Int16Array {
  const known = tables.get(list);
  if (known) return known;
  const made = new Int16Array(0x10000).fill(-1);
  for (const [index, word] of list.entries()) made[word.charCodeAt(0)] = index;
  tables.set(list, made);
  return made;
}

/** Whether what stands right before a place calls it a recovery phrase, as 「我的助记词是」 does. */
export function isNamedPhrase(folded: string, start: number): boolean {
  return phraseName.test(folded.slice(Math.max(0, start - 24), start));
}

/** All runs of Han characters, in order. List words are all of the basic plane, so nothing else counts. */
export function hanRuns(folded: string): Run[] {
  const runs: Run[] = [];
  let start = -1;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const isHan = code >= 0x3400 && code <= 0x9fff;
    if (isHan) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      runs.push({ text: folded.slice(start, at), start, end: at });
      start = -1;
    }
  }
  return runs;
}

/** Runs that belong together, without what stands between them. */
export interface Joined {
  /** All runs one behind the other; a line break between those that do not belong together. */
  text: string;
  /** Where each character of `text` stands in the folded text. */
  places: Int32Array;
  /** From and to in `text`. */
  stretches: readonly { from: number; to: number }[];
}

/** What people put between groups of words: spaces, line breaks, numbers. Commas stand in prose and verse as well. */
const smallGap = /^[\s|/\-–—.:()\d]{1,6}$/;
const comma = /^\s?[、,;]\s?$/;
const longestGroup = 12;
const longestBetweenCommas = 4;

function belongTogether(before: Run, run: Run, folded: string): boolean {
  const isEven = before.text.length === run.text.length;
  const longer = Math.max(before.text.length, run.text.length);
  if (run.start - before.end > 6 || !(isEven || longer <= longestGroup)) return false;
  const gap = folded.slice(before.end, run.start);
  return gap === ' ' || (isEven && longer <= longestBetweenCommas && comma.test(gap)) || smallGap.test(gap);
}

/** Joins runs with small gaps, since a phrase is also written in groups: `的一是在 不了有和 …`. */
export function joinRuns(runs: readonly Run[], folded: string): Joined {
  const pieces: string[] = [];
  const places = new Int32Array(folded.length + runs.length + 1);
  const stretches: { from: number; to: number }[] = [];
  let length = 0;
  let before: Run | undefined;
  for (const run of runs) {
    const last = stretches.at(-1);
    const isJoined = before !== undefined && belongTogether(before, run, folded);
    if (!isJoined) {
      pieces.push('\n');
      length += 1;
    }
    for (let at = run.start; at < run.end; at += 1) places[length + at - run.start] = at;
    pieces.push(run.text);
    if (isJoined && last) last.to = length + run.text.length;
    else stretches.push({ from: length, to: length + run.text.length });
    length += run.text.length;
    before = run;
  }
  return { text: pieces.join(''), places, stretches };
}
