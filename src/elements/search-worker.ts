// The search worker: owns Pagefind and the ranking, so that typing never waits for them.
// Life: `open` names the index and starts loading all of it that every query needs, side by side; each `search` gets one reply.
import { createEngine, type Engine } from '../domain/search/engine.ts';
import { PAGEFIND_RANKING, pagefindSource, type PagefindInstance } from '../domain/search/pagefind-source.ts';
import type { ResultDocument } from '../domain/search/search-document.ts';
import type { SynonymTable } from '../domain/search/synonyms.ts';
import { PIPELINE_VERSION } from '../domain/search/text-pipeline.ts';
import type { Lexicon } from '../domain/search/understanding.ts';
import { SATURATION } from '../domain/search/weights.ts';
import { parsePinyin, parseSimplified, WORD_FILES, type PinyinData } from '../domain/search/word-data.ts';
import { guardFetch } from './lib/guarded-fetch.ts';
import type { FailureReason, FromWorker, SearchManifest, ToWorker } from './lib/search-protocol.ts';

interface PagefindModule {
  createInstance(options: object): PagefindInstance & { init(): Promise<void> };
}

// Longer than the page waits before it speaks up, so that a slow network may still answer.
const REQUEST_TIMEOUT = 20_000;

const guarded = guardFetch(globalThis.fetch.bind(globalThis), REQUEST_TIMEOUT);
globalThis.fetch = guarded.fetch;

class IndexUnavailable extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Fails when any request failed since `before`: Pagefind would otherwise answer with fewer results, or none. */
function failIfLost(before: number): void {
  const lost = guarded.failures.slice(before);
  if (lost.length > 0) throw new IndexUnavailable(lost.some(({ status }) => status === 404 || status === 410) ? 'gone' : 'broken');
}

async function readJson<T>(url: string): Promise<T> {
  const before = guarded.failures.length;
  const response = await guarded.fetch(url).catch(() => null);
  if (!response?.ok) failIfLost(before);
  return (await response?.json()) as T;
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | null = null;
  return () => {
    value ??= load().catch((error: unknown) => {
      value = null;
      throw error;
    });
    return value;
  };
}

async function openIndex(base: string, manifest: SearchManifest): Promise<Engine> {
  if (manifest.pipeline !== PIPELINE_VERSION) throw new IndexUnavailable('outdated');
  const folder = `${base}${manifest.folder}/`;
  guarded.preload(`${folder}pagefind-entry.json?ts=0`);
  guarded.preload(`${folder}wasm.unknown.pagefind`);
  guarded.preload(`${folder}pagefind.${manifest.index}.pf_meta`);
  guarded.preload(folder + WORD_FILES.synonyms);
  const before = guarded.failures.length;
  try {
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
    const instance = pagefind.createInstance({ basePath: folder, noWorker: true, metaCacheTag: '0', ranking: PAGEFIND_RANKING(SATURATION) });
    await instance.init();
    const careful: PagefindInstance = {
      search: async (term) => {
        const count = guarded.failures.length;
        const found = await instance.search(term);
        failIfLost(count);
        return found;
      },
    };
    const lexicon: Lexicon = {
      synonyms: once(() => readJson<SynonymTable>(folder + WORD_FILES.synonyms)),
      simplified: once(async () => parseSimplified(await readJson<string>(folder + WORD_FILES.simplified))),
      pinyin: once(async () => parsePinyin(await readJson<PinyinData>(folder + WORD_FILES.pinyin))),
    };
    return createEngine(pagefindSource(careful, manifest.pages, (name) => readJson<ResultDocument>(`${folder}pages/${name}.json`)), lexicon);
  } catch (error) {
    failIfLost(before);
    // A module that cannot be loaded tells no status; a folder that is gone is the likeliest reason, and asking for the present one is cheap.
    throw error instanceof IndexUnavailable ? error : new IndexUnavailable(error instanceof TypeError ? 'gone' : 'broken');
  }
}

let engine: Promise<Engine> | null = null;
const reply = (message: FromWorker): void => postMessage(message);

// Pagefind leaves promises of its own unattended when its program or its list cannot be read; the answer below tells of it.
addEventListener('unhandledrejection', (event) => event.preventDefault());

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    engine = openIndex(data.base, data.manifest);
    engine.catch(() => undefined);
    return;
  }
  try {
    if (!engine) throw new IndexUnavailable('broken');
    reply({ kind: 'answer', id: data.id, answer: await (await engine).search(data.request) });
  } catch (error) {
    reply({ kind: 'failed', id: data.id, reason: error instanceof IndexUnavailable ? error.reason : 'broken' });
  }
});
