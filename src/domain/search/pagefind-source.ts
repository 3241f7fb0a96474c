// Pagefind as a source of postings: one search for each token, asked once and kept.
import type { ResultDocument } from './search-document.ts';
import type { Hits, TermSource } from './term-source.ts';

/** The part of a Pagefind instance that is used. */
export interface PagefindInstance {
  search(term: string): Promise<{ results: readonly { id: string; score: number }[] }>;
}

/** Ranking settings under which Pagefind's score of one token is exactly its BM25 value for our weights. */
export const PAGEFIND_RANKING = (saturation: number) => ({
  termSimilarity: 0,
  pageLength: 0,
  termSaturation: saturation,
  termFrequency: 1,
  diacriticSimilarity: 0,
});

/** Wraps a Pagefind instance; `loadDocument` fetches what is drawn of a page. Failed look-ups are forgotten, so that a retry asks again. */
export function pagefindSource(
  instance: PagefindInstance,
  pages: number,
  loadDocument: (id: string) => Promise<ResultDocument>,
): TermSource {
  const lookups = new Map<string, Promise<Hits>>();
  const documents = new Map<string, Promise<ResultDocument>>();
  function once<T>(cache: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
    const known = cache.get(key);
    if (known) return known;
    const started = load();
    cache.set(key, started);
    started.catch(() => cache.delete(key));
    return started;
  }
  return {
    pages,
    lookup: (token) =>
      once(lookups, token, async () => {
        const { results } = await instance.search(token);
        return new Map(results.map((result) => [result.id, result.score]));
      }),
    document: (id) => once(documents, id, () => loadDocument(id)),
  };
}
