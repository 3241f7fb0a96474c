// Writes the search index: Pagefind's own files for the postings, one small file a page for what a result shows.
import { createHash } from 'node:crypto';
import { usualSteps, type Posting } from '../../src/domain/search/postings-file.ts';
import { resultFile, type SearchDocument } from '../../src/domain/search/search-document.ts';
import type { SearchManifest } from '../../src/domain/search/search-manifest.ts';
import { EMERGENCY_TOKEN, PIPELINE_VERSION, sectionToken, type SimplifiedTable } from '../../src/domain/search/text-pipeline.ts';
import { weighTerms } from '../../src/domain/search/term-weights.ts';
import { WEIGHT_UNIT } from '../../src/domain/search/weight-steps.ts';
import { cutFiles, readPageNames, readWords, unpack } from './repack.ts';
import type { WordData } from './word-data.ts';

/** All files of a search index, by path inside its folder, and what the browser must know to open it. */
export interface SearchIndexFiles {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: SearchManifest;
  /** Pagefind's id of a page → its place among the documents. */
  readonly order: ReadonlyMap<string, number>;
}

// Postings in one index file. Small files make each query cheap; the list of their borders, which grows with a site, makes the first one dear.
const fileSize = (pages: number) => (pages <= 1500 ? 250 : 600);

function tokenPage(weights: ReadonlyMap<string, number>, { collection, urgency }: SearchDocument): string {
  const byWeight = new Map<number, string[]>([[WEIGHT_UNIT, [sectionToken(collection), ...(urgency === 'emergency' ? [EMERGENCY_TOKEN] : [])]]]);
  for (const [token, weight] of weights) byWeight.set(weight, [...(byWeight.get(weight) ?? []), token]);
  const paragraphs = [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([weight, tokens]) => `<p data-pagefind-weight="${weight / WEIGHT_UNIT}">${tokens.sort().join(' ')}</p>`);
  return `<html lang="und"><body>${paragraphs.join('')}</body></html>`;
}

/** Builds the index in memory, with the words that the browser is to understand. Throws with Pagefind's own words when it refuses a page. */
export async function buildSearchIndex(
  documents: readonly SearchDocument[],
  simplified?: SimplifiedTable,
  words: WordData = { synonyms: [], files: new Map() },
): Promise<SearchIndexFiles> {
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
    return collectFiles(written.files, documents, words);
  } finally {
    await created.index.deleteIndex();
    await pagefind.close();
  }
}

function collectFiles(
  written: readonly { path: string; content: Uint8Array }[],
  documents: readonly SearchDocument[],
  words: WordData,
): SearchIndexFiles {
  const files = new Map<string, Uint8Array>();
  const order = new Map<string, number>();
  const postings = new Map<string, readonly Posting[]>();
  const encoder = new TextEncoder();
  const byPath = new Map(documents.map((document, at) => [document.path, { document, at }]));
  const table = written.find(({ path }) => path.endsWith('.pf_meta'));
  if (!table) throw new Error('Pagefind 没有写出索引表（.pf_meta）。');
  const names = readPageNames(table.content);
  for (const { path, content } of written) {
    const [, kind = '', name = ''] = /^(index|fragment)\/(.+)\.pf_(?:index|fragment)$/.exec(path) ?? [];
    if (kind === 'index') for (const [word, pages] of readWords(content)) postings.set(word, pages);
    else if (kind === 'fragment') {
      const { url } = JSON.parse(unpack(content).toString('utf8')) as { url: string };
      const source = byPath.get(url);
      const id = names.get(name)?.toString(36);
      if (!source || id === undefined) throw new Error(`索引里有一个没有来源的页面：${url}`);
      files.set(`pages/${id}.json`, encoder.encode(JSON.stringify(resultFile(source.document))));
      order.set(id, source.at);
    }
  }
  const usual = usualSteps(postings, documents.length);
  const cut = cutFiles(postings, fileSize(documents.length), usual);
  for (const [at, content] of cut.files.entries()) files.set(`index/${at.toString(36)}.pf_index`, content);
  for (const [path, text] of words.files) files.set(path, encoder.encode(text));
  const hash = createHash('sha256');
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(path).update('\0').update(content);
  const folder = `search-${PIPELINE_VERSION}-${hash.digest('hex').slice(0, 10)}`;
  const manifest = { pipeline: PIPELINE_VERSION, folder, pages: documents.length, usual, borders: cut.borders.join('\n'), synonyms: words.synonyms };
  return { folder, files, manifest, order };
}
