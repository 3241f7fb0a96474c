// Other words for the same thing, from content/data/synonyms.yaml.
import type { Expansion } from './rank.ts';
import { SYNONYM_WEIGHT } from './weights.ts';

/** One group of words, folded: what a reader may type, and which of them stand somewhere on the site. */
export interface SynonymGroup {
  readonly words: readonly string[];
  readonly targets: readonly string[];
}
export type SynonymTable = readonly SynonymGroup[];

interface Match {
  readonly at: number;
  readonly word: string;
  readonly group: SynonymGroup;
}

const LATIN = /[a-z0-9]/;

function isWhole(folded: string, at: number, word: string): boolean {
  const before = folded[at - 1] ?? '';
  const after = folded[at + word.length] ?? '';
  const startsLatin = LATIN.test(word[0] ?? '');
  const endsLatin = LATIN.test(word.at(-1) ?? '');
  return !(startsLatin && LATIN.test(before)) && !(endsLatin && LATIN.test(after));
}

function findMatches(folded: string, table: SynonymTable): Match[] {
  const matches: Match[] = [];
  for (const group of table) {
    for (const word of group.words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (isWhole(folded, at, word)) matches.push({ at, word, group });
      }
    }
  }
  return matches.filter(
    (match) => !matches.some((other) => other.word.length > match.word.length && other.at <= match.at && other.at + other.word.length >= match.at + match.word.length),
  );
}

/** Synonyms for the words of a folded query; a word inside a longer known word is left alone. */
export function synonymExpansions(folded: string, table: SynonymTable): Expansion[] {
  return findMatches(folded, table).flatMap(({ at, word, group }) =>
    group.targets
      .filter((target) => target !== word && !folded.includes(target))
      .map((to): Expansion => ({ kind: 'synonym', from: word, at, to, weight: SYNONYM_WEIGHT })),
  );
}
