// The seam between ranking and whatever holds the postings: Pagefind in the browser and in checks, a map in unit tests.
import type { ResultDocument } from './search-document.ts';

/** Pages that hold one token, each with its BM25 value: rarity × saturated weight. */
export type Hits = ReadonlyMap<string, number>;

/** Where postings and page texts come from. Every method may reject; a rejection means that search is broken, not that nothing was found. */
export interface TermSource {
  /** Number of pages in the index. */
  readonly pages: number;
  lookup(token: string): Promise<Hits>;
  document(id: string): Promise<ResultDocument>;
}

/** Rarity of a token in `found` of `pages` pages, as BM25 counts it. */
export function rarity(pages: number, found: number): number {
  return Math.log(1 + (pages - found + 0.5) / (found + 0.5));
}
