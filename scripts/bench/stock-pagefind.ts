// The yardstick: Pagefind as every Astro site ships it, over plain pages of the same documents.
import { gunzipSync } from 'node:zlib';
import { escapeXml } from '../publish/xml.ts';
import { documentPath, type QuestionSet } from './search-sets.ts';

export interface StockIndex {
  /** By path inside `pagefind/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Pagefind's id of a result → document id. */
  readonly documents: Readonly<Record<string, string>>;
}

/** Builds the stock index with its own defaults (chunk size included). */
export async function buildStockIndex(set: QuestionSet): Promise<StockIndex> {
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('Pagefind 没有启动。');
  try {
    for (const [at, { title, body }] of set.docs.entries()) {
      const paragraphs = body.split('\n').map((line) => `<p>${escapeXml(line)}</p>`);
      await index.addHTMLFile({ url: documentPath(at), content: `<!doctype html><html lang="zh-CN"><head><title>${escapeXml(title)}</title></head><body><main><h1>${escapeXml(title)}</h1>${paragraphs.join('')}</main></body></html>` });
    }
    const { files } = await index.getFiles();
    const byPath = new Map(set.docs.map(({ id }, at) => [documentPath(at), id]));
    const documents: Record<string, string> = {};
    for (const { path, content } of files) {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (id) documents[id] = byPath.get((JSON.parse(gunzipSync(content).subarray(12).toString('utf8')) as { url: string }).url) ?? '';
    }
    return { files: new Map(files.map(({ path, content }) => [path, content])), documents };
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}
