// Chinese recovery phrases written in blocks, alone or inside a sentence. Nearly every character of ordinary Chinese is a
// list word and one window in 16 carries a valid checksum by chance, so two more things count: the list is ordered by
// frequency of use, and chosen by lot the words have a mean place near 1,024, in prose near 350; and prose is made of words
// of two and more characters, while characters drawn by lot make none.
import type { Stretch } from './english-phrase.ts';
import { phraseLengths, type WordLists } from './finding.ts';
import { isNamedPhrase, joinRuns, ranksIn, type Joined, type Run } from './word-ranks.ts';

/**
 * Score of a window: mean place in the list + 800 × share of characters that are no part of a word. Measured on 76,196
 * paragraphs (help articles of a wallet, customers' questions, manuals, poems): 1 of them passes `sure` with a valid
 * checksum, and of 15,000 phrases, alone and inside sentences, 99.8 % at twelve words and more of the longer ones.
 */
const bar = { sure: 1250, likely: 1050 };
const shareWeight = 800;
/** Below this no window is looked at: 1 phrase of twelve words in 2,500 lies under it, and most prose does. */
const lowestMean = 450;
/** A checksum costs a hash; a text that needs more of them than any letter was made to waste time. */
const mostChecks = 120;
/** Words of a phrase hardly ever come again so soon; 「哈哈哈哈」 does, and does not count as characters alone. */
const soon = 12;
/** Characters cut into words at a time, and altogether: far more than the fields of a message hold. */
const blockLength = 2048;
const mostCut = 24_576;
const longestFirst = phraseLengths.toReversed();

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** Finds phrases written in one block or in groups: at most one in each stretch of characters. */
export function findPackedPhrases(runs: readonly Run[], folded: string, lists: WordLists): Stretch[] {
  const search = new PackedSearch(folded, joinRuns(runs, folded), lists);
  return search.all();
}

class PackedSearch {
  readonly #folded: string;
  readonly #joined: Joined;
  readonly #lists: WordLists;
  #checksLeft = mostChecks;
  /** Running count of characters that stand alone, and how far it has come: most texts need none of it. */
  readonly #alone: Int32Array;
  #counted = 0;
  #cut = 0;

  constructor(folded: string, joined: Joined, lists: WordLists) {
    this.#folded = folded;
    this.#joined = joined;
    this.#lists = lists;
    this.#alone = new Int32Array(joined.text.length + 1);
  }

  all(): Stretch[] {
    const sums = this.#lists.chinese.map((list) => rankSums(this.#joined.text, ranksIn(list)));
    return this.#joined.stretches.flatMap(({ from, to }) => (this.#checksLeft < 0 || to - from < 12 ? [] : (this.#between(from, to, sums) ?? [])));
  }

  #between(from: number, to: number, allSums: readonly Int32Array[]): Stretch | undefined {
    let best: Stretch | undefined;
    this.#counted = Math.max(this.#counted, from);
    for (const [index, list] of this.#lists.chinese.entries()) {
      const sums = allSums[index] ?? new Int32Array();
      for (const length of longestFirst) {
        for (let at = from; at + length <= to; at += 1) {
          const mean = ((sums[at + length] ?? 0) - (sums[at] ?? 0)) / length;
          if (mean < lowestMean) continue;
          const found = this.#judge(at, length, mean, list);
          if (found?.certainty === 'certain') return found;
          if (found?.certainty === 'ask' || best === undefined) best = found ?? best;
          // No honest text comes this far; the rest of it is not worth a reader's time.
          if (this.#checksLeft < 0) return best ?? this.#stretch('ask', from, to);
        }
      }
    }
    return best;
  }

  #judge(at: number, length: number, mean: number, list: readonly string[]): Stretch | undefined {
    const end = at + length;
    while (segmenter && this.#counted < end && this.#cut < mostCut) this.#countBlock();
    // Where words cannot be told, half of the characters count as alone, and only a name makes sure.
    const isCounted = segmenter !== undefined && end <= this.#counted;
    const share = isCounted ? ((this.#alone[end] ?? 0) - (this.#alone[at] ?? 0)) / length : 0.5;
    const score = mean + shareWeight * share;
    if (score < bar.likely) return undefined;
    this.#checksLeft -= 1;
    const isNamed = isNamedPhrase(this.#folded, this.#joined.places[at] ?? 0);
    if (this.#lists.hasValidChecksum(this.#joined.text.slice(at, end).split(''), list)) {
      return this.#stretch(isNamed || (score >= bar.sure && isCounted) ? 'certain' : 'soft', at, end);
    }
    // One character wrong, and still a phrase: what is missing can be guessed.
    return isNamed && score >= bar.sure ? this.#stretch('ask', at, end) : undefined;
  }

  #stretch(certainty: Stretch['certainty'], from: number, to: number): Stretch {
    return { certainty, start: this.#joined.places[from] ?? 0, end: (this.#joined.places[to - 1] ?? 0) + 1 };
  }

  /** Cuts the next block into words and counts the characters that are none, and that were not there a moment ago. */
  #countBlock(): void {
    const from = this.#counted;
    const block = this.#joined.text.slice(from, from + blockLength);
    const last = new Map<string, number>();
    for (const { segment, index } of segmenter?.segment(block) ?? []) {
      for (let at = index; at < index + segment.length; at += 1) {
        const character = block.charAt(at);
        const isAlone = segment.length === 1 && at - (last.get(character) ?? -soon) >= soon;
        last.set(character, at);
        this.#alone[from + at + 1] = (this.#alone[from + at] ?? 0) + (isAlone ? 1 : 0);
      }
    }
    this.#counted = from + block.length;
    this.#cut += block.length;
  }
}

/** Running sum of places in the list; a character outside the list makes every window over it fail. */
function rankSums(text: string, ranks: Int16Array): Int32Array {
  const sums = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const rank = ranks[text.charCodeAt(at)] ?? -1;
    sums[at + 1] = (sums[at] ?? 0) + (rank < 0 ? -10_000 : rank);
  }
  return sums;
}
