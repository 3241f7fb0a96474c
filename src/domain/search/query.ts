// What a reader typed, folded and cut into weighed tokens.
import { boilerplateMask } from './boilerplate.ts';
import { boilerplateShare } from './term-weights.ts';
import { foldText, MAX_QUERY_LENGTH, runsOf, tokensOf, type SimplifiedTable, type Token } from './text-pipeline.ts';
import { BOILERPLATE_EDGE, BOILERPLATE_IN_QUERY, LITERAL_MAX_LENGTH, MOST_QUERY_TOKENS, TOKEN_WEIGHTS } from './weights.ts';

export interface QueryToken extends Token {
  readonly weight: number;
  /** Nothing but question boilerplate. */
  readonly isBoilerplate: boolean;
  /** Some boilerplate in it: not marked in results. */
  readonly touchesBoilerplate: boolean;
}

export interface Query {
  /** As typed, trimmed and capped. */
  readonly typed: string;
  readonly folded: string;
  readonly tokens: readonly QueryToken[];
  /** Short enough to be meant literally: pages that hold all of it come first. */
  readonly isLiteral: boolean;
}

/** Reads a query. Never throws, whatever the text; returns no tokens when there is nothing to search for. */
export function readQuery(text: string, simplified?: SimplifiedTable): Query {
  const typed = text.slice(0, MAX_QUERY_LENGTH).trim();
  const folded = foldText(typed, simplified).trim();
  const mask = boilerplateMask(folded);
  const tokens = mostTelling(tokensOf(folded).map((token): QueryToken => {
    const share = boilerplateShare(token, mask, BOILERPLATE_IN_QUERY, BOILERPLATE_EDGE);
    const inside = mask.slice(token.at, token.at + token.length);
    return { ...token, weight: TOKEN_WEIGHTS[token.kind] * share, isBoilerplate: inside.every(Boolean), touchesBoilerplate: inside.some(Boolean) };
  }));
  const runs = runsOf(folded);
  const length = runs.reduce((sum, run) => sum + (run.kind === 'han' ? run.text.length : 1), 0);
  return { typed, folded, tokens, isLiteral: runs.length > 0 && length <= LITERAL_MAX_LENGTH };
}

/** A very long text without its boilerplate, and cut when it is still too long: each token may cost a file. */
function mostTelling(tokens: readonly QueryToken[]): readonly QueryToken[] {
  if (tokens.length <= MOST_QUERY_TOKENS) return tokens;
  const telling = tokens.filter((token) => !token.isBoilerplate).slice(0, MOST_QUERY_TOKENS);
  return telling.length > 0 ? telling : tokens.slice(0, MOST_QUERY_TOKENS);
}

/** Each distinct token of a query once, at its greatest weight. */
export function distinctTokens(tokens: readonly QueryToken[]): Map<string, QueryToken> {
  const distinct = new Map<string, QueryToken>();
  for (const token of tokens) {
    const known = distinct.get(token.token);
    if (!known || known.weight < token.weight) distinct.set(token.token, token);
  }
  return distinct;
}
