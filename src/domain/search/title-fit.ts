import type { Query } from './query.ts';
import type { Expansion } from './rank.ts';
import { foldText } from './text-pipeline.ts';

/** Whether a folded title says all that a query is about: each character stands in it as part of a pair, of a Latin word, or of another word for the same thing. */
export function titleSays(title: string, query: Query, expansions: readonly Expansion[]): boolean {
  const said = new Set<number>();
  const say = (at: number, length: number): void => { for (let each = at; each < at + length; each += 1) said.add(each); };
  for (const { kind, at, length } of query.tokens) if (kind !== 'single' && title.includes(query.folded.slice(at, at + length))) say(at, length);
  for (const { at, from, to } of expansions) if (title.includes(foldText(to))) say(at, from.length);
  const subject = query.tokens.filter((token) => token.kind !== 'pair' && !token.isBoilerplate);
  return subject.length > 0 && subject.every(({ at, length }) => said.has(at) && said.has(at + length - 1));
}
