// The page's end of search: starts the worker when the reader turns to search, asks it, and starts afresh after a deploy.
import type { SearchAnswer, SearchRequest } from '../../domain/search/engine.ts';
import type { SearchManifest } from '../../domain/search/search-manifest.ts';
import engineUrl from 'virtual:search-engine';
import workerUrl from '../search-worker.ts?worker&url';
import type { FailureReason, FromWorker, ToWorker } from './search-protocol.ts';

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Search cannot answer; nothing is known about whether the site has what was asked for. */
export class SearchUnavailable extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason) {
    super(`search: ${reason}`);
    this.reason = reason;
  }
}

// Longer than the page waits before it speaks up, so that a slow network may still answer.
const REQUEST_TIMEOUT = 20_000;
const ENGINE_AFTER = 30;

interface Waiting {
  resolve(answer: SearchAnswer): void;
  reject(error: SearchUnavailable): void;
}

let scriptUrl: string | null = null;

/** The worker's address; where Trusted Types are enforced, the one address that our policy lets through. */
function trustedWorkerUrl(): string {
  if (scriptUrl !== null) return scriptUrl;
  const allowed = new URL(workerUrl, location.href).href;
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  const policy = factory?.createPolicy('bitp-search', {
    createScriptURL: (url) => {
      if (url !== allowed) throw new TypeError(`Not the search worker: ${url}`);
      return url;
    },
  });
  scriptUrl = policy?.createScriptURL(allowed) ?? allowed;
  return scriptUrl;
}

/** Pagefind's engine, packed; null when it cannot be had, which the worker then tells. */
async function loadEngine(): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(engineUrl, { signal: AbortSignal.timeout(REQUEST_TIMEOUT) });
    // A host that answers a missing file with its home page has lost it too.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    return response.ok && !isPage ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** One worker and the questions it still owes answers to. */
export class SearchClient {
  readonly #base: string;
  #worker: Worker | null = null;
  #ready: Promise<void> | null = null;
  #waiting = new Map<number, Waiting>();
  /** Counts fresh starts, so that several questions that hear of a new deploy cause one. */
  #starts = 0;
  #lastId = 0;

  /** `base` is the path of the site's root, with slashes at both ends. */
  constructor(base: string) {
    this.#base = new URL(base, location.href).href;
  }

  /** Starts loading; called when the reader turns to search. Failure shows in the next `ask`. */
  open(fresh = false): Promise<void> {
    this.#ready ??= this.#start(fresh).catch((error: unknown) => {
      this.#ready = null;
      throw error;
    });
    this.#ready.catch(() => undefined);
    return this.#ready;
  }

  /** Forgets worker and index, so that the next question loads them anew; questions in flight fail for the reason. */
  reset(reason: FailureReason = 'broken'): void {
    this.#starts += 1;
    this.#worker?.terminate();
    this.#worker = null;
    this.#ready = null;
    for (const { reject } of this.#waiting.values()) reject(new SearchUnavailable(reason));
    this.#waiting.clear();
  }

  /** Answers a question; after a deploy has replaced the index it loads the new one by itself. Rejects with `SearchUnavailable`. */
  async ask(request: SearchRequest): Promise<SearchAnswer> {
    const starts = this.#starts;
    try {
      return await this.#askOnce(request, false);
    } catch (error) {
      if (!(error instanceof SearchUnavailable) || error.reason !== 'gone') throw error;
      if (starts === this.#starts) this.reset('gone');
      return this.#askOnce(request, true);
    }
  }

  async #askOnce(request: SearchRequest, fresh: boolean): Promise<SearchAnswer> {
    await this.open(fresh);
    // A worker that could not be loaded is gone again by now.
    if (!this.#worker) throw new SearchUnavailable('broken');
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post({ kind: 'search', id, request });
    });
  }

  async #start(fresh: boolean): Promise<void> {
    const manifest = this.#loadManifest(fresh);
    manifest.catch(() => undefined);
    const worker = new Worker(trustedWorkerUrl(), { type: 'module', name: 'bitp-search' });
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    worker.addEventListener('error', () => this.reset());
    // The engine is the largest part: a moment later, so that on a slow line the worker and the names of its files come before it.
    void new Promise((resolve) => setTimeout(resolve, ENGINE_AFTER)).then(loadEngine).then((packed) => worker.postMessage({ kind: 'engine', packed } satisfies ToWorker, packed ? [packed] : []));
    try {
      this.#post({ kind: 'open', base: this.#base, manifest: await manifest });
    } catch {
      this.reset();
      throw new SearchUnavailable('broken');
    }
  }

  async #loadManifest(fresh: boolean): Promise<SearchManifest> {
    const response = await fetch(`${this.#base}search.json`, { cache: fresh ? 'reload' : 'no-cache', signal: AbortSignal.timeout(REQUEST_TIMEOUT) });
    if (!response.ok) throw new SearchUnavailable('broken');
    return (await response.json()) as SearchManifest;
  }

  #post(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #receive(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.answer);
    else waiting?.reject(new SearchUnavailable(message.reason));
  }
}
