import type { Query } from './query.ts';
import type { Expansion } from './rank.ts';
import { foldText, tokensOf } from './text-pipeline.ts';

/** Whether every character of a text stands in a title as part of a pair or a Latin word of the text: 「冻结账户」 in 「立即冻结我的账户」. */
function standsIn(title: string, text: string): boolean {
  const tokens = tokensOf(text);
  const strong = tokens.filter(({ kind, at, length }) => kind !== 'single' && title.includes(text.slice(at, at + length)));
  return tokens.filter(({ kind }) => kind !== 'pair').every(({ at }) => strong.some((token) => token.at <= at && at < token.at + token.length));
}

/** Whether a folded title says all that a query is about: each character stands in it as part of a pair, of a Latin word, or of another word for the same thing. */
export function titleSays(title: string, query: Query, expansions: readonly Expansion[]): boolean {
  const said = new Set<number>();
  const say = (at: number, length: number): void => { for (let each = at; each < at + length; each += 1) said.add(each); };
  for (const { kind, at, length } of query.tokens) if (kind !== 'single' && title.includes(query.folded.slice(at, at + length))) say(at, length);
  for (const { at, from, to } of expansions) if (standsIn(title, foldText(to))) say(at, from.length);
  const subject = query.tokens.filter((token) => token.kind !== 'pair' && !token.isBoilerplate);
  return subject.length > 0 && subject.every(({ at, length }) => said.has(at) && said.has(at + length - 1));
}
