// What a query means beside its letters: other words for the same thing, Traditional characters, pinyin, slips of the hand.
import { ENGLISH_FILLERS } from './boilerplate.ts';
import { readQuery, type Query, type QueryToken } from './query.ts';
import { pinyinExpansions, type PinyinTable } from './pinyin.ts';
import type { Expansion, HitsByToken } from './rank.ts';
import { repairExpansions } from './repair.ts';
import { synonymExpansions, type SynonymTable } from './synonyms.ts';
import { END_MARK, runsOf, type SimplifiedTable } from './text-pipeline.ts';
import { commonCharacters } from './word-data.ts';

/** Word data, each loaded on first need. */
export interface Lexicon {
  synonyms(): Promise<SynonymTable>;
  simplified(): Promise<SimplifiedTable>;
  pinyin(): Promise<PinyinTable>;
}

/** A lexicon that knows nothing: what is searched are the reader's own words. */
export const emptyLexicon: Lexicon = {
  synonyms: async () => [],
  simplified: async () => new Map(),
  pinyin: async () => ({ words: new Map(), characters: new Map() }),
};

const isFound = (hits: HitsByToken, token: string): boolean => (hits.get(token)?.size ?? 0) > 0;

let common: ReadonlySet<string> | undefined;

/** Whether some character of the query stands nowhere in the index, alone or in a pair, and may be Traditional: the commonest Simplified ones are not in the table. */
function mayBeTraditional(query: Query, hits: HitsByToken): boolean {
  common ??= new Set(commonCharacters());
  return query.tokens.some(
    (single) =>
      single.kind === 'single' &&
      !common?.has(query.folded.slice(single.at, single.at + single.length)) &&
      query.tokens.every((token) => token.at > single.at || token.at + token.length < single.at + single.length || !isFound(hits, token.token)),
  );
}

/**
 * Slips are mended in texts of at most so many UTF-16 units. In a longer one the other words tell enough: mending changed no answer to some
 * 1,500 longer questions, and cost most of their time and one more file.
 */
const LONGEST_MENDED = 12;

/** Repair is tried when at least this share of what the query is about stands nowhere on the site as it is written. */
const SUSPECT_SHARE = 0.25;

/** Unknown pairs with a character that no known pair holds: 「密吗」, but not 「码忘」 in 「密码忘记」. */
function suspectPairs(query: Query, hits: HitsByToken): QueryToken[] {
  const pairs = query.tokens.filter((token) => token.kind === 'pair');
  const covered = new Set<number>();
  for (const pair of pairs) if (isFound(hits, pair.token)) for (let at = pair.at; at < pair.at + pair.length; at += 1) covered.add(at);
  const single = query.tokens.filter((token) => token.kind === 'single' && !token.isBoilerplate);
  const strange = single.filter((token) => !covered.has(token.at));
  if (strange.length < single.length * SUSPECT_SHARE) return [];
  return pairs.filter((pair) => !isFound(hits, pair.token) && strange.some((token) => token.at >= pair.at && token.at < pair.at + pair.length));
}

/** What the query may mean. Gives back another query when its characters had to be made Simplified first. */
export async function expandQuery(query: Query, hits: HitsByToken, lexicon: Lexicon): Promise<{ query: Query; expansions: Expansion[] }> {
  let read = query;
  if (mayBeTraditional(query, hits)) {
    const simplified = readQuery(query.typed, await lexicon.simplified());
    if (simplified.folded !== query.folded) read = simplified;
  }
  const expansions = synonymExpansions(read.folded, await lexicon.synonyms());
  const explained = (at: number, length: number) => expansions.some((item) => item.at <= at && item.at + item.from.length >= at + length);
  const unknownLatin = runsOf(read.folded).filter(
    (run) => run.kind === 'latin' && /^[a-z]{2,}$/.test(run.text) && !ENGLISH_FILLERS.has(run.text) && !isFound(hits, run.text + END_MARK) && !explained(run.at, run.text.length),
  );
  if (unknownLatin.length > 0) expansions.push(...pinyinExpansions(read.folded, unknownLatin, await lexicon.pinyin()));
  const suspects = read === query && read.folded.length <= LONGEST_MENDED ? suspectPairs(read, hits).filter((pair) => !explained(pair.at, pair.length)) : [];
  if (suspects.length > 0) expansions.push(...repairExpansions(read.folded, suspects, await lexicon.pinyin()));
  return { query: read, expansions };
}
