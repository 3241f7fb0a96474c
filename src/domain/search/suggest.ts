// The nearest words that the site knows, for a query that found nothing or next to nothing: offered, never searched unasked.
import { editDistance } from '../edit-distance.ts';
import { ENGLISH_FILLERS, boilerplateMask } from './boilerplate.ts';
import type { PinyinTable } from './pinyin.ts';
import type { Query } from './query.ts';
import { expansionTokens, type Expansion, type HitsByToken } from './rank.ts';
import { soundsAlike } from './repair.ts';
import type { SynonymTable } from './synonyms.ts';
import { END_MARK, runsOf, type Run } from './text-pipeline.ts';

const MOST = 3;
const SHORTEST_LATIN = 5;
const ENGLISH_WORD = /^[a-z]+$/;

/** Words to compare with, as the lexicon holds them. */
export interface KnownWords {
  readonly synonyms: SynonymTable;
  readonly pinyin: PinyinTable;
}

interface Nearest {
  readonly text: string;
  readonly unlike: number;
}

const best = (found: readonly Nearest[]): string[] => {
  const ordered = found.toSorted((a, b) => a.unlike - b.unlike).map(({ text }) => text);
  return [...new Set(ordered)].slice(0, MOST);
};

/** English words near one that stands nowhere: the site's own word when it is all that was typed, otherwise the query with the slip mended. */
function nearLatin(folded: string, run: Run, { synonyms }: KnownWords): Nearest[] {
  const found: Nearest[] = [];
  const isAlone = folded.trim() === run.text;
  const most = run.text.length >= 7 ? 2 : 1;
  for (const { words, targets } of synonyms) {
    for (const word of words) {
      if (!ENGLISH_WORD.test(word) || word.length < SHORTEST_LATIN - 1) continue;
      const unlike = editDistance(run.text, word, most);
      if (unlike === 0 || unlike > most) continue;
      const text = isAlone ? (targets[0] ?? word) : folded.slice(0, run.at) + word + folded.slice(run.at + run.text.length);
      // Letters are dropped more often than added, so of two equally near words the longer.
      found.push({ text: text.trim(), unlike: unlike - word.length / 1000 });
    }
  }
  return found;
}

/** Chinese words near a run of characters: most characters the same or alike in sound, and most of the run explained. */
function nearHan(run: Run, mask: readonly boolean[], { pinyin }: KnownWords): Nearest[] {
  const written = [...run.text].filter((_, at) => !mask[run.at + at]);
  const cost = (a: string, b: string): number => (a === b ? 0 : soundsAlike(a, b, pinyin) ? 0.5 : 1);
  const found: Nearest[] = [];
  if (written.length < 2) return found;
  for (const text of pinyin.words.keys()) {
    const word = [...text];
    if (word.length * 2 < written.length) continue;
    const most = Math.min(2, word.length / 2);
    const unlike = editDistance(written, word, most, cost);
    // 「提显」 and 「冲直」 are near; two words of two characters that share one by chance are not far either, so they come last.
    if (unlike > 0 && unlike <= most) found.push({ text, unlike: unlike / word.length });
  }
  return found;
}

/** Whether nothing but scattered characters was found: no pair, no Latin word, nothing understood; a short query that stands somewhere as it is has been found. */
export function isWeak(query: Query, expansions: readonly Expansion[], hits: HitsByToken): boolean {
  const isFound = (token: string): boolean => (hits.get(token)?.size ?? 0) > 0;
  const strong = query.tokens.filter((token) => token.kind !== 'single');
  return (
    !(strong.length > 0 && strong.every((token) => isFound(token.token))) &&
    !query.tokens.some((token) => token.kind !== 'single' && !token.touchesBoilerplate && isFound(token.token)) &&
    !expansions.some((expansion) => expansionTokens(expansion).some(isFound))
  );
}

/** English words of the query that stand nowhere and were not understood either. */
function unknownEnglish(query: Query, expansions: readonly Expansion[], hits: HitsByToken): Run[] {
  return runsOf(query.folded).filter(
    (run) =>
      run.kind === 'latin' && run.text.length >= SHORTEST_LATIN && ENGLISH_WORD.test(run.text) && !ENGLISH_FILLERS.has(run.text) &&
      (hits.get(run.text + END_MARK)?.size ?? 0) === 0 &&
      !expansions.some((item) => item.at <= run.at && item.at + item.from.length >= run.at + run.text.length),
  );
}

/** At most three texts that the reader may have meant, nearest first. `words` is asked only when there is reason to. */
export async function suggestTexts(query: Query, expansions: readonly Expansion[], hits: HitsByToken, words: () => Promise<KnownWords>): Promise<string[]> {
  const slips = unknownEnglish(query, expansions, hits);
  const weak = isWeak(query, expansions, hits);
  if (slips.length === 0 && !weak) return [];
  const known = await words();
  const mask = boilerplateMask(query.folded);
  const han = weak ? runsOf(query.folded).filter((run) => run.kind === 'han') : [];
  return best([...slips.flatMap((run) => nearLatin(query.folded, run, known)), ...han.flatMap((run) => nearHan(run, mask, known))]);
}
