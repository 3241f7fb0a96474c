// Opens a written index in Node, with the same engine and the same Pagefind files that a browser loads.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine, type Engine } from '../../src/domain/search/engine.ts';
import { PAGEFIND_RANKING, pagefindSource, type PagefindInstance } from '../../src/domain/search/pagefind-source.ts';
import type { ResultDocument } from '../../src/domain/search/search-document.ts';
import type { SynonymTable } from '../../src/domain/search/synonyms.ts';
import type { Lexicon } from '../../src/domain/search/understanding.ts';
import { SATURATION } from '../../src/domain/search/weights.ts';
import { parsePinyin, parseSimplified, WORD_FILES, type PinyinData } from '../../src/domain/search/word-data.ts';
import type { SearchManifest } from './build-index.ts';

// Pagefind asks with fetch; what it asks of such an address is read from disk.
let opened = 0;

function readFromDisk(address: string, folder: string): typeof fetch {
  const original = globalThis.fetch;
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(address)) return original(input, init);
    const file = join(folder, url.slice(address.length).replace(/\?.*$/, ''));
    return existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 });
  };
}

/** The engine over the index below a built site's folder. Replaces the process's fetch for addresses that do not exist, and for good. */
export async function openIndex(outDir: string): Promise<Engine> {
  const manifest = JSON.parse(readFileSync(join(outDir, 'search.json'), 'utf8')) as SearchManifest;
  const folder = resolve(outDir, manifest.folder);
  opened += 1;
  const address = `http://index-${opened}.invalid/`;
  globalThis.fetch = readFromDisk(address, folder);
  const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as { createInstance(options: object): PagefindInstance & { init(): Promise<void> } };
  const instance = pagefind.createInstance({ basePath: address, noWorker: true, metaCacheTag: '0', ranking: PAGEFIND_RANKING(SATURATION) });
  await instance.init();
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  const kept = new Map<string, unknown>();
  const once = async <T>(name: string, read: () => T): Promise<T> => {
    if (!kept.has(name)) kept.set(name, read());
    return kept.get(name) as T;
  };
  const lexicon: Lexicon = {
    synonyms: () => once('synonyms', () => json<SynonymTable>(WORD_FILES.synonyms)),
    simplified: () => once('simplified', () => parseSimplified(json<string>(WORD_FILES.simplified))),
    pinyin: () => once('pinyin', () => parsePinyin(json<PinyinData>(WORD_FILES.pinyin))),
  };
  return createEngine(pagefindSource(instance, manifest.pages, async (name) => json<ResultDocument>(`pages/${name}.json`)), lexicon);
}
