// The search worker: owns Pagefind's engine and the ranking, so that typing never waits for them.
// Life: `open` names the index, `engine` brings Pagefind's engine; each `search` loads what it needs beside them and gets one reply.
import type { Engine } from '../domain/search/engine.ts';
import { openEngine } from '../domain/search/open-engine.ts';
import { startPagefind, type PagefindEngine } from '../domain/search/pagefind-engine.ts';
import type { SearchManifest } from '../domain/search/search-manifest.ts';
import { PIPELINE_VERSION } from '../domain/search/text-pipeline.ts';
import { SATURATION } from '../domain/search/weights.ts';
import type { FailureReason, FromWorker, ToWorker } from './lib/search-protocol.ts';

// Longer than the page waits before it speaks up, so that a slow network may still answer.
const REQUEST_TIMEOUT = 20_000;

class IndexUnavailable extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason) {
    super(reason);
    this.reason = reason;
  }
}

/** One file of the index; rejects with `IndexUnavailable` when it is missing, refused or does not come. */
async function load(url: string): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT) }).catch(() => null);
  // No part of the index is a page: a host that answers a missing file with its home page has lost it too.
  const isPage = response?.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response?.ok || isPage) throw new IndexUnavailable(isPage || response?.status === 404 || response?.status === 410 ? 'gone' : 'broken');
  return response;
}

const loadJson = async <T>(url: string): Promise<T> => (await load(url)).json() as Promise<T>;

async function unpack({ body }: Response, format: CompressionFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (!body) throw new IndexUnavailable('broken');
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream(format))).arrayBuffer());
}

let bring: (packed: ArrayBuffer | null) => void = () => undefined;
const brought = new Promise<ArrayBuffer | null>((resolve) => { bring = resolve; });

async function startEngine(pages: number): Promise<PagefindEngine> {
  const packed = await brought;
  if (!packed) throw new IndexUnavailable('broken');
  return startPagefind(await unpack(new Response(packed), 'gzip'), pages, SATURATION);
}

function openIndex(base: string, manifest: SearchManifest): Engine {
  if (manifest.pipeline !== PIPELINE_VERSION) throw new IndexUnavailable('outdated');
  const folder = `${base}${manifest.folder}/`;
  const engine = startEngine(manifest.pages);
  // Told by the first search that needs it.
  engine.catch(() => undefined);
  return openEngine(manifest, {
    engine,
    readJson: (file) => loadJson(folder + file),
    readPacked: async (file) => unpack(await load(folder + file), 'deflate-raw'),
  });
}

let opened: (() => Engine) | null = null;
const reply = (message: FromWorker): void => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'engine') return bring(data.packed);
  try {
    if (data.kind === 'open') {
      const engine = openIndex(data.base, data.manifest);
      opened = () => engine;
      return;
    }
    if (!opened) throw new IndexUnavailable('broken');
    reply({ kind: 'answer', id: data.id, answer: await opened().search(data.request) });
  } catch (error) {
    const reason = error instanceof IndexUnavailable ? error.reason : 'broken';
    if (data.kind === 'search') reply({ kind: 'failed', id: data.id, reason });
    else opened = () => { throw error; };
  }
});
