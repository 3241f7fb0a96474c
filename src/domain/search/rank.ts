// Adds up what each page earns from the reader's own words and from what was understood beside them.
import { distinctTokens, type Query, type QueryToken } from './query.ts';
import { foldText, tokensOf } from './text-pipeline.ts';
import { rarity, type Hits } from './term-source.ts';
import { ALL_TOKENS_BONUS, EMERGENCY_BONUS, RARITY_POWER, SATURATION, TOKEN_WEIGHTS } from './weights.ts';

/** Another word that a stretch of the query may mean. */
export interface Expansion {
  readonly kind: 'synonym' | 'pinyin' | 'repair' | 'traditional';
  /** The reader's words, as they stand in the folded query from `at`. */
  readonly from: string;
  readonly at: number;
  /** The words that were searched as well. */
  readonly to: string;
  readonly weight: number;
}

export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** Holds every token of the query. */
  readonly hasAll: boolean;
}

export interface RankInput {
  readonly query: Query;
  readonly expansions: readonly Expansion[];
  readonly hits: HitsByToken;
  readonly pages: number;
  /** Pages for emergencies, when the query tells of one. */
  readonly emergencyPages?: Hits | undefined;
}

export type HitsByToken = ReadonlyMap<string, Hits>;

/** Tokens that an expansion searches: pairs and Latin words, and the single character where that is all. */
export function expansionTokens(expansion: Expansion): string[] {
  const tokens = tokensOf(foldText(expansion.to));
  const strong = tokens.filter((token) => token.kind !== 'single');
  return [...new Set((strong.length > 0 ? strong : tokens).map((token) => token.token))];
}

function addTerm(scores: Map<string, number>, hits: Hits | undefined, weight: number, pages: number): void {
  if (!hits || hits.size === 0 || weight === 0) return;
  const factor = weight * rarity(pages, hits.size) ** (RARITY_POWER - 1);
  for (const [id, value] of hits) scores.set(id, (scores.get(id) ?? 0) + value * factor);
}

function scoreTokens(tokens: Iterable<QueryToken>, hits: HitsByToken, pages: number): Map<string, number> {
  const scores = new Map<string, number>();
  for (const token of tokens) addTerm(scores, hits.get(token.token), token.weight, pages);
  return scores;
}

/** The best score that a page could have: every token, fully saturated. */
export function bestPossible(query: Query, hits: HitsByToken, pages: number): number {
  let best = 0;
  for (const token of distinctTokens(query.tokens).values()) {
    const found = hits.get(token.token)?.size ?? 0;
    if (found > 0) best += token.weight * rarity(pages, found) ** RARITY_POWER * (SATURATION + 1);
  }
  return best;
}

function pagesWithAll(tokens: Iterable<QueryToken>, hits: HitsByToken): Set<string> | null {
  const needed = [...tokens].filter((token) => token.kind !== 'single' || (hits.get(token.token)?.size ?? 0) > 0);
  const sets = needed.map((token) => hits.get(token.token)).sort((a, b) => (a?.size ?? 0) - (b?.size ?? 0));
  const [smallest, ...others] = sets;
  if (!smallest) return null;
  return new Set([...smallest.keys()].filter((id) => others.every((set) => set?.has(id))));
}

/**
 * Ranks all pages that hold any token of the query or of an expansion, and those for emergencies where it tells of one, best first; ties by id, so that an order never wavers.
 * An expansion adds only what it earns beyond the literal words it stands for.
 */
export function rankPages({ query, expansions, hits, pages, emergencyPages }: RankInput): Ranked[] {
  const distinct = distinctTokens(query.tokens);
  const scores = scoreTokens(distinct.values(), hits, pages);
  const spans = new Map<string, Expansion[]>();
  for (const expansion of expansions) {
    const key = `${expansion.at}:${expansion.from.length}`;
    spans.set(key, [...(spans.get(key) ?? []), expansion]);
  }
  for (const group of spans.values()) {
    const [first] = group;
    if (!first) continue;
    const inside = query.tokens.filter((token) => token.at >= first.at && token.at + token.length <= first.at + first.from.length);
    const literal = scoreTokens(distinctTokens(inside).values(), hits, pages);
    const gains = new Map<string, number>();
    for (const expansion of group) {
      const alternative = new Map<string, number>();
      for (const token of expansionTokens(expansion)) addTerm(alternative, hits.get(token), expansion.weight * TOKEN_WEIGHTS.pair, pages);
      for (const [id, score] of alternative) gains.set(id, Math.max(gains.get(id) ?? 0, score - (literal.get(id) ?? 0)));
    }
    for (const [id, gain] of gains) if (gain > 0) scores.set(id, (scores.get(id) ?? 0) + gain);
  }
  // Whoever only cries for help gets them too, though they hold none of the words.
  for (const id of emergencyPages?.keys() ?? []) if (!scores.has(id)) scores.set(id, 0);
  const all = pagesWithAll(distinct.values(), hits);
  const best = bestPossible(query, hits, pages);
  const bonus = query.isLiteral ? ALL_TOKENS_BONUS * best : 0;
  const urgent = (id: string) => (emergencyPages?.has(id) ? EMERGENCY_BONUS * best : 0);
  return [...scores]
    .map(([id, score]): Ranked => {
      const hasAll = all?.has(id) ?? false;
      // Where theft is told of, the letter of the question does not put another page before what to do now.
      const isLiteral = hasAll && (!emergencyPages || emergencyPages.has(id));
      return { id, score: score + (isLiteral ? bonus : 0) + urgent(id), hasAll };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
