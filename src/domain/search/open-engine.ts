// The engine over an index as it lies in its folder: what is in which file. How a file is read is for each caller to say.
import { createEngine, type Engine } from './engine.ts';
import type { PagefindEngine } from './pagefind-engine.ts';
import { pagefindSource } from './pagefind-source.ts';
import { resultDocument, type ResultFile } from './search-document.ts';
import type { SearchManifest } from './search-manifest.ts';
import { parsePinyin, parseSimplified, WORD_FILES, type PinyinData } from './word-data.ts';

/** Reads files of the index folder; every promise may reject, and is asked for again next time. */
export interface IndexFolder {
  readonly engine: Promise<PagefindEngine>;
  readJson<T>(file: string): Promise<T>;
  /** Bytes of a file that was packed with deflate. */
  readPacked(file: string): Promise<Uint8Array>;
}

/** Keeps what was read; a failure is not kept. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | null = null;
  return () => {
    value ??= read().catch((error: unknown) => {
      value = null;
      throw error;
    });
    return value;
  };
}

/** Opens the index that the manifest describes; nothing is read before it is needed. */
export function openEngine({ pages, usual, borders, synonyms }: SearchManifest, { engine, readJson, readPacked }: IndexFolder): Engine {
  const source = pagefindSource({
    pages,
    usual,
    borders: borders.split('\n'),
    engine,
    readPostings: (file) => readPacked(`index/${file}.pf_index`),
    readDocument: async (id) => resultDocument(await readJson<ResultFile>(`pages/${id}.json`)),
  });
  return createEngine(source, {
    synonyms: async () => synonyms,
    simplified: once(async () => parseSimplified(await readJson<string>(WORD_FILES.simplified))),
    pinyin: once(async () => parsePinyin(await readJson<PinyinData>(WORD_FILES.pinyin))),
  });
}
