// Opens a written index in Node, with the same engine and the same files that a browser loads.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { Engine } from '../../src/domain/search/engine.ts';
import { openEngine } from '../../src/domain/search/open-engine.ts';
import { startPagefind } from '../../src/domain/search/pagefind-engine.ts';
import type { SearchManifest } from '../../src/domain/search/search-manifest.ts';
import { SATURATION } from '../../src/domain/search/weights.ts';
import { readPagefindWasm } from './pagefind-wasm.ts';

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

/** The engine over the index below a built site's folder. */
export async function openIndex(outDir: string): Promise<Engine> {
  const manifest = await readJson<SearchManifest>(join(outDir, 'search.json'));
  const folder = resolve(outDir, manifest.folder);
  return openEngine(manifest, {
    engine: readPagefindWasm().then((packed) => startPagefind(new Uint8Array(gunzipSync(packed)), manifest.pages, SATURATION)),
    readJson: (file) => readJson(join(folder, file)),
    readPacked: async (file) => inflateRawSync(await readFile(join(folder, file))),
  });
}
