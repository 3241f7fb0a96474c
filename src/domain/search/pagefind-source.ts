// The index as a source of postings: which file holds a word, what Pagefind's engine says of it; each asked once and kept.
import { fileOf, readPostings, type Postings, type UsualSteps } from './postings-file.ts';
import type { PagefindEngine } from './pagefind-engine.ts';
import type { ResultDocument } from './search-document.ts';
import type { Hits, TermSource } from './term-source.ts';

/** What an index consists of; every promise may reject, and is asked for again next time. */
export interface IndexParts {
  readonly pages: number;
  readonly usual: UsualSteps;
  /** See `fileOf`. */
  readonly borders: readonly string[];
  readonly engine: Promise<PagefindEngine>;
  /** Unpacked bytes of one index file. */
  readPostings(file: string): Promise<Uint8Array>;
  /** What is drawn of a page. */
  readDocument(id: string): Promise<ResultDocument>;
}

/** Joins the parts. Words that stand in no file are answered without the engine. */
export function pagefindSource({ pages, usual, borders, engine, readPostings: read, readDocument }: IndexParts): TermSource {
  const files = new Map<string, Promise<Postings>>();
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
  const postingsOf = (token: string): Promise<Postings> => {
    const file = fileOf(token, borders).toString(36);
    return once(files, file, async () => readPostings(await read(file), usual));
  };
  return {
    pages,
    lookup: (token) =>
      once(lookups, token, async () => {
        const postings = (await postingsOf(token)).get(token);
        return postings ? (await engine).score(token, postings) : new Map();
      }),
    document: (id) => once(documents, id, () => readDocument(id)),
  };
}
