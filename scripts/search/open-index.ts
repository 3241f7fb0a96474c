// Opens a written index in Node, with the same engine and the same files that a browser loads.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { createEngine, type Engine } from '../../src/domain/search/engine.ts';
import { startPagefind } from '../../src/domain/search/pagefind-engine.ts';
import { pagefindSource } from '../../src/domain/search/pagefind-source.ts';
import type { SearchManifest } from '../../src/domain/search/search-manifest.ts';
import { resultDocument, type ResultFile } from '../../src/domain/search/search-document.ts';
import type { Lexicon } from '../../src/domain/search/understanding.ts';
import { SATURATION } from '../../src/domain/search/weights.ts';
import { parsePinyin, parseSimplified, WORD_FILES, type PinyinData } from '../../src/domain/search/word-data.ts';
import { readPagefindWasm } from './pagefind-wasm.ts';

/** The engine over the index below a built site's folder. */
export async function openIndex(outDir: string): Promise<Engine> {
  const { folder: name, pages, usual, borders, synonyms } = JSON.parse(readFileSync(join(outDir, 'search.json'), 'utf8')) as SearchManifest;
  const folder = resolve(outDir, name);
  const json = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
  const kept = new Map<string, unknown>();
  const once = async <T>(file: string, read: () => T): Promise<T> => {
    if (!kept.has(file)) kept.set(file, read());
    return kept.get(file) as T;
  };
  const lexicon: Lexicon = {
    synonyms: async () => synonyms,
    simplified: () => once('simplified', () => parseSimplified(json<string>(WORD_FILES.simplified))),
    pinyin: () => once('pinyin', () => parsePinyin(json<PinyinData>(WORD_FILES.pinyin))),
  };
  const source = pagefindSource({
    pages,
    usual,
    borders: borders.split('\n'),
    engine: readPagefindWasm().then((packed) => startPagefind(new Uint8Array(gunzipSync(packed)), pages, SATURATION)),
    readPostings: async (file) => inflateRawSync(await readFile(join(folder, `index/${file}.pf_index`))),
    readDocument: async (id) => resultDocument(json<ResultFile>(`pages/${id}.json`)),
  });
  return createEngine(source, lexicon);
}
