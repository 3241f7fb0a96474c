// Turns documents into what the index holds: for each page its distinct tokens and one weight each (BM25F before saturation).
import { boilerplateMask } from './boilerplate.ts';
import { fieldTexts, type SearchDocument } from './search-document.ts';
import { END_MARK, foldText, tokensOf, type SimplifiedTable, type Token } from './text-pipeline.ts';
import { nearestStep, WEIGHT_STEPS, WEIGHT_UNIT } from './weight-steps.ts';
import { BODY_LENGTH, BODY_POWER, BOILERPLATE_EDGE, BOILERPLATE_IN_DOCUMENT, FIELD_WEIGHTS, fieldNames, SINGLE_IN_BODY, SINGLE_MAX_PAGES, type FieldName } from './weights.ts';

const LATIN = /^[\p{Script=Latin}\p{Nd}]/u;

/** Share of a token's weight that is left when some of its characters are question boilerplate. */
export function boilerplateShare(token: Token, mask: readonly boolean[], whole: number, edge: number): number {
  let covered = 0;
  for (let at = token.at; at < token.at + token.length; at += 1) if (mask[at]) covered += 1;
  if (covered === 0) return 1;
  return covered === token.length ? whole : Math.max(whole, edge);
}

interface FieldTokens {
  readonly tokens: readonly { token: string; share: number; isSingle: boolean }[];
  readonly length: number;
}

function readField(texts: readonly string[], simplified?: SimplifiedTable): FieldTokens {
  const tokens: { token: string; share: number; isSingle: boolean }[] = [];
  let length = 0;
  for (const text of texts) {
    const folded = foldText(text, simplified);
    const mask = boilerplateMask(folded);
    for (const token of tokensOf(folded)) {
      const share = boilerplateShare(token, mask, BOILERPLATE_IN_DOCUMENT, BOILERPLATE_EDGE);
      tokens.push({ token: token.token, share, isSingle: token.kind === 'single' });
      length += share;
    }
  }
  return { tokens, length };
}

/**
 * For each document its tokens and their weights in 24ths. Tokens of single characters that stand in very many pages are left out:
 * they cannot tell pages apart.
 */
export function weighTerms(documents: readonly SearchDocument[], simplified?: SimplifiedTable): ReadonlyMap<string, number>[] {
  const read = documents.map((document) => {
    const texts = fieldTexts(document);
    return Object.fromEntries(fieldNames.map((name) => [name, readField(texts[name], simplified)])) as Record<FieldName, FieldTokens>;
  });
  const usual = Object.fromEntries(
    fieldNames.map((name) => {
      const filled = read.filter((fields) => fields[name].length > 0);
      return [name, filled.reduce((sum, fields) => sum + fields[name].length, 0) / Math.max(1, filled.length)];
    }),
  ) as Record<FieldName, number>;

  const bodyShare = usual.body > BODY_LENGTH ? (BODY_LENGTH / usual.body) ** BODY_POWER : 1;
  const pages = new Map<string, number>();
  const weights = read.map((fields) => {
    const sums = new Map<string, number>();
    for (const name of fieldNames) {
      const { weight, lengthPenalty } = FIELD_WEIGHTS[name];
      const field = fields[name];
      const norm = 1 - lengthPenalty + (lengthPenalty * field.length) / (usual[name] || 1);
      for (const { token, share, isSingle } of field.tokens) {
        const kept = name === 'body' ? bodyShare * (isSingle ? bodyShare * SINGLE_IN_BODY : 1) : 1;
        sums.set(token, (sums.get(token) ?? 0) + (weight * share * kept) / norm);
      }
    }
    for (const token of sums.keys()) pages.set(token, (pages.get(token) ?? 0) + 1);
    return sums;
  });
  return weights.map((sums) => {
    const kept = new Map<string, number>();
    for (const [token, weight] of sums) {
      const isSingle = token.endsWith(END_MARK) && !LATIN.test(token);
      if (!isSingle || (pages.get(token) ?? 0) <= SINGLE_MAX_PAGES) kept.set(token, WEIGHT_STEPS[nearestStep(weight * WEIGHT_UNIT)] ?? WEIGHT_UNIT);
    }
    return kept;
  });
}
