// How an answer is named: in a line for those who see it, and whole for those who hear it.
import type { SearchAnswer, SearchRequest } from '../../domain/search/engine.ts';

/** Words and addresses that SearchResults.astro hands over in `data-words`. */
export interface ResultWords {
  readonly base: string;
  readonly busy: string;
  readonly count: string;
  readonly weak: string;
  readonly named: string;
  readonly understood: string;
  readonly onlyTyped: string;
  readonly none: string;
  readonly slow: string;
  readonly offline: string;
  readonly outdated: string;
  readonly broken: string;
  readonly join: string;
  readonly stop: string;
  readonly sections: Readonly<Record<string, string>>;
  /** Where one section can be chosen. */
  readonly only?: string;
  readonly noneIn?: string;
}

/** The line above the results, and what is read aloud: with the section chosen, and `card` and `suggest` as they stand in the page. */
export function nameAnswer(words: ResultWords, { results: { length }, typed, isEmergency, isWeak, suggestions }: SearchAnswer, { collection, onlyTyped }: SearchRequest, card: string, suggest: string): { seen: string; spoken: string } {
  const values: Readonly<Record<string, string>> = { q: typed, n: String(length), section: words.sections[collection ?? ''] ?? '' };
  const fill = (pattern = '', line = ''): string => pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? line);
  const isFound = length > 0;
  const seen = fill(isFound ? (isWeak ? words.weak : words.count) : collection ? words.noneIn : words.none);
  const spoken = [
    isEmergency && card,
    isFound ? fill(words.named, seen) : seen,
    isFound && collection && fill(words.only),
    onlyTyped && words.onlyTyped,
    suggestions.length > 0 && suggest + suggestions.join(words.join),
  ];
  return { seen, spoken: spoken.filter(Boolean).join(words.stop) };
}
