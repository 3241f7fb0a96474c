// Writes the search index: Pagefind's own files for the postings, one small file a page for what a result shows.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { minifySync } from 'vite';
import { resultDocument, type SearchDocument } from '../../src/domain/search/search-document.ts';
import { EMERGENCY_TOKEN, PIPELINE_VERSION, sectionToken, type SimplifiedTable } from '../../src/domain/search/text-pipeline.ts';
import { WEIGHT_UNIT, weighTerms } from '../../src/domain/search/term-weights.ts';
import { slimMeta, slimPostings } from './slim-index.ts';

/** All files of a search index, by path inside its folder, and what the browser must know to open it. */
export interface SearchIndexFiles {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: SearchManifest;
  /** Pagefind's id of a page → its place among the documents. */
  readonly order: ReadonlyMap<string, number>;
}

/** `search.json`: the one file with a fixed name; says which folder holds the index of this deploy. */
export interface SearchManifest {
  readonly pipeline: string;
  readonly folder: string;
  readonly pages: number;
  /** Pagefind's name of the index, for loading its parts side by side. */
  readonly index: string;
}

// Postings in one index file. Small files make a first query cheap; at large sites the table of files itself grows, so they are larger.
const chunkSize = (pages: number) => (pages <= 1500 ? 350 : 2500);

const AS_WRITTEN = /^(wasm\.unknown\.pagefind|pagefind-entry\.json)$/;

function tokenPage(weights: ReadonlyMap<string, number>, { collection, urgency }: SearchDocument): string {
  const byWeight = new Map<number, string[]>([[WEIGHT_UNIT, [sectionToken(collection), ...(urgency === 'emergency' ? [EMERGENCY_TOKEN] : [])]]]);
  for (const [token, weight] of weights) byWeight.set(weight, [...(byWeight.get(weight) ?? []), token]);
  const paragraphs = [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([weight, tokens]) => `<p data-pagefind-weight="${weight / WEIGHT_UNIT}">${tokens.sort().join(' ')}</p>`);
  return `<html lang="und"><body>${paragraphs.join('')}</body></html>`;
}

/** Builds the index in memory. `extras` are further files of the folder. Throws with Pagefind's own words when it refuses a page. */
export async function buildSearchIndex(
  documents: readonly SearchDocument[],
  simplified?: SimplifiedTable,
  extras: ReadonlyMap<string, string> = new Map(),
): Promise<SearchIndexFiles> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= String(chunkSize(documents.length));
  const pagefind = await import('pagefind');
  const created = await pagefind.createIndex({});
  if (!created.index) throw new Error(`Pagefind 没有启动：${created.errors.join('；')}`);
  try {
    const weights = weighTerms(documents, simplified);
    for (const [at, document] of documents.entries()) {
      const added = await created.index.addHTMLFile({ url: document.path, content: tokenPage(weights[at] ?? new Map(), document) });
      if (added.errors.length > 0) throw new Error(`Pagefind 不接受 ${document.path}：${added.errors.join('；')}`);
    }
    const written = await created.index.getFiles();
    if (written.errors.length > 0) throw new Error(`Pagefind 没有写出索引：${written.errors.join('；')}`);
    return collectFiles(written.files, documents, extras);
  } finally {
    await created.index.deleteIndex();
    await pagefind.close();
  }
}

function minified(script: Uint8Array): Uint8Array {
  const { code, errors } = minifySync('pagefind.js', new TextDecoder().decode(script));
  return errors.length > 0 ? script : new TextEncoder().encode(code);
}

function collectFiles(
  written: readonly { path: string; content: Uint8Array }[],
  documents: readonly SearchDocument[],
  extras: ReadonlyMap<string, string>,
): SearchIndexFiles {
  const files = new Map<string, Uint8Array>();
  const order = new Map<string, number>();
  const encoder = new TextEncoder();
  const byPath = new Map(documents.map((document, at) => [document.path, { document, at }]));
  const table = written.find(({ path }) => path.endsWith('.pf_meta'));
  if (!table) throw new Error('Pagefind 没有写出索引表（.pf_meta）。');
  const { file, names } = slimMeta(table.content);
  files.set(table.path, file);
  for (const { path, content } of written) {
    const [, kind = '', name = ''] = /^(index|fragment)\/(.+)\.pf_(?:index|fragment)$/.exec(path) ?? [];
    if (path === 'pagefind.js') files.set(path, minified(content));
    else if (AS_WRITTEN.test(path)) files.set(path, content);
    else if (kind === 'index') files.set(`index/${names.chunks.get(name)}.pf_index`, slimPostings(content));
    else if (kind === 'fragment') {
      const { url } = JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString('utf8')) as { url: string };
      const source = byPath.get(url);
      const id = names.pages.get(name);
      if (!source || id === undefined) throw new Error(`索引里有一个没有来源的页面：${url}`);
      files.set(`pages/${id}.json`, encoder.encode(JSON.stringify(resultDocument(source.document))));
      order.set(id, source.at);
    }
  }
  for (const [path, text] of extras) files.set(path, encoder.encode(text));
  const hash = createHash('sha256');
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(path).update('\0').update(content);
  const folder = `search-${PIPELINE_VERSION}-${hash.digest('hex').slice(0, 10)}`;
  return { folder, files, manifest: { pipeline: PIPELINE_VERSION, folder, pages: documents.length, index: table.path.slice('pagefind.'.length, -'.pf_meta'.length) }, order };
}
