// Which words of a result are marked, and what each is worth when the passage to show is chosen.
import { JOINING_CHARACTERS } from './boilerplate.ts';
import type { MarkTerm } from './passage.ts';
import { distinctTokens, type Query } from './query.ts';
import { expansionTokens, type Expansion, type HitsByToken } from './rank.ts';
import { rarity } from './term-source.ts';
import { foldText } from './text-pipeline.ts';
import { TOKEN_WEIGHTS } from './weights.ts';

/** The reader's own words and those understood beside them, for an index of so many pages. Stray characters are marked only where there is nothing else. */
export function markTerms(query: Query, expansions: readonly Expansion[], hits: HitsByToken, pages: number): MarkTerm[] {
  const tokens = [...distinctTokens(query.tokens).values()].filter((token) => (hits.get(token.token)?.size ?? 0) > 0);
  const strong = tokens.filter((token) => token.kind !== 'single' && !token.touchesBoilerplate);
  const singles = tokens.filter((token) => token.kind === 'single' && !token.touchesBoilerplate);
  const chosen = strong.length > 0 || expansions.length > 0 ? strong : singles.length > 0 ? singles : tokens;
  const literal = chosen.map((token): MarkTerm => {
    const text = query.folded.slice(token.at, token.at + token.length);
    const isPair = token.kind === 'pair';
    // No sentence is chosen for 「现不」.
    const isWorth = !isPair || ![...text].some((character) => JOINING_CHARACTERS.has(character));
    return { text, weight: isWorth ? token.weight * rarity(pages, hits.get(token.token)?.size ?? 0) : 0, isPair };
  });
  // An expansion is worth at most what the reader's own words are worth that it stands for.
  const worthOf = (found: readonly string[]): number => found.reduce((sum, token) => sum + TOKEN_WEIGHTS.pair * rarity(pages, hits.get(token)?.size ?? 0), 0);
  const understood = expansions.flatMap((expansion) => {
    const { at, from, to } = expansion;
    const typed = strong.filter((token) => token.at >= at && token.at + token.length <= at + from.length).map(({ token }) => token);
    const own = worthOf(expansionTokens(expansion).filter((token) => (hits.get(token)?.size ?? 0) > 0));
    const weight = expansion.weight * (typed.length > 0 ? Math.min(own, worthOf(typed)) : own);
    return foldText(to).split(' ').map((text) => ({ text, from, weight }));
  });
  return [...literal, ...understood];
}
