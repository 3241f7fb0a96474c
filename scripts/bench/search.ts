// npm run bench -- search DIR [--json FILE] [--no-browser] [--slow]: our search beside stock Pagefind on the same documents, in the same run.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readEnvironment } from '../../src/config/environment.ts';
import { loadSiteData } from '../../src/config/site-data.ts';
import { build } from '../build.ts';
import { buildSearchIndex, type SearchIndexFiles } from '../search/build-index.ts';
import { openIndex } from '../search/open-index.ts';
import { simplifiedTable, wordData } from '../search/word-data.ts';
import { writeIndexFiles } from '../search/write-index.ts';
import { readPort } from '../server/port.ts';
import { readFolder } from '../server/site-files.ts';
import { readFlags } from '../writing/flags.ts';
import { startCountingServer } from './counting-server.ts';
import { launchBrowser, measureInBrowser, ours, stock, type BrowserFigures } from './search-browser.ts';
import { measureSlow } from './search-slow.ts';
import { measureQuality, type Quality, type Ranking } from './search-quality.ts';
import { readSets, toDocuments, type QuestionSet } from './search-sets.ts';
import { buildStockIndex, type StockIndex } from './stock-pagefind.ts';

type Figures = Quality & BrowserFigures & { indexBytes: number; indexMs: number };

const SAMPLE = 60;

async function rankOurs(set: QuestionSet, index: SearchIndexFiles): Promise<Ranking[]> {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  try {
    writeIndexFiles(folder, index);
    const engine = await openIndex(folder);
    const rankings: Ranking[] = [];
    for (const { q } of set.queries) {
      const { ranked } = await engine.rank({ text: q });
      rankings.push(ranked.map(({ id }) => set.docs[index.order.get(id) ?? -1]?.id ?? ''));
    }
    return rankings;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const stockPage = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>stock</title><input><ol></ol><script type="module" src="/stock/stock.js"></script></html>';
const stockScript = `import * as pagefind from '/pagefind/pagefind.js';
globalThis.ids = async (query) => (await pagefind.search(query)).results.map((result) => result.id);
globalThis.search = async (query) => {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, 8).map((result) => result.data()));
  document.querySelector('ol').replaceChildren(...shown.map((data) => Object.assign(document.createElement('li'), { textContent: data.meta.title + data.excerpt })));
};
document.querySelector('input').addEventListener('input', ({ target }) => search(target.value));`;

/** A site for the browser: the real search page with this index, and the stock one beside it. */
function siteFiles(index: SearchIndexFiles, stockIndex?: StockIndex): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of readFolder(resolve('dist'))) if (/^(_astro\/|search\/|favicon)/.test(path)) files.set(path, content);
  for (const [path, content] of index.files) files.set(`${index.folder}/${path}`, content);
  files.set('search.json', encoder.encode(JSON.stringify(index.manifest)));
  for (const [path, content] of stockIndex?.files ?? []) files.set(`pagefind/${path}`, content);
  files.set('stock/index.html', encoder.encode(stockPage));
  files.set('stock/stock.js', encoder.encode(stockScript));
  return files;
}

const sizeOf = (files: ReadonlyMap<string, Uint8Array>, accepts: RegExp): number => [...files].reduce((sum, [path, content]) => (accepts.test(path) ? sum + content.length : sum), 0);
/** What belongs to search: its scripts, its index, stock Pagefind's bundle. Pages themselves are not counted. */
const belongsToSearch = (path: string): boolean => /^(search\.json$|search-|pagefind\/|_astro\/(search|preload-helper|looks-like))/.test(path);

async function measureSet(set: QuestionSet, withBrowser: boolean): Promise<{ ours: Figures; stock: Figures }> {
  const { data } = loadSiteData(readEnvironment().contentDir);
  const documents = toDocuments(set);
  const simplified = simplifiedTable();
  let started = performance.now();
  const index = await buildSearchIndex(documents, simplified, wordData(documents, simplified, data?.synonyms ?? []));
  const indexMs = Math.round(performance.now() - started);
  started = performance.now();
  const stockIndex = await buildStockIndex(set);
  const stockMs = Math.round(performance.now() - started);
  const none: BrowserFigures = { firstBytes: 0, nextBytes: 0, p50ms: 0, p95ms: 0, longestTaskMs: 0 };
  const quality = measureQuality(set, await rankOurs(set, index));

  const files = siteFiles(index, stockIndex);
  const server = await startCountingServer(files, belongsToSearch, readPort('npm run bench -- search', 0));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/stock/`);
    const found = await page.evaluate(async (queries) => {
      const { ids } = globalThis as unknown as { ids(query: string): Promise<string[]> };
      const all: string[][] = [];
      for (const query of queries) all.push(await ids(query));
      return all;
    }, set.queries.map(({ q }) => q));
    await page.close();
    const stockQuality = measureQuality(set, found.map((ids) => ids.map((id) => stockIndex.documents[id] ?? '')));
    const step = Math.max(1, Math.floor(set.queries.length / SAMPLE));
    const sample = set.queries.filter((_, at) => at % step === 0).slice(0, SAMPLE).map(({ q }) => q);
    const oursInBrowser = withBrowser ? await measureInBrowser(browser, server, ours, sample) : none;
    const stockInBrowser = withBrowser ? await measureInBrowser(browser, server, stock, sample) : none;
    return {
      ours: { ...quality, ...oursInBrowser, indexBytes: sizeOf(files, /^(search\.json$|search-|_astro\/search-engine)/), indexMs },
      stock: { ...stockQuality, ...stockInBrowser, indexBytes: sizeOf(stockIndex.files, /^(index|fragment|pagefind-entry|wasm\.|pagefind\.js|pagefind-worker|pagefind\..*pf_meta)/), indexMs: stockMs },
    };
  } finally {
    await browser.close();
    server.close();
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function print(name: string, side: string, figures: Figures): void {
  const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
  console.log(
    `${name} ${side}：Recall@1 ${share(figures.recall1)}  @5 ${share(figures.recall5)}  @10 ${share(figures.recall10)}  MRR@10 ${figures.mrr10.toFixed(3)}  没有结果 ${share(figures.zero)}  全部相关 ${figures.setRecall.toFixed(3)}  前列准确 ${figures.topPrecision.toFixed(3)}\n` +
      `    首次 ${kilobytes(figures.firstBytes)}  以后每次 ${kilobytes(figures.nextBytes)}  索引 ${kilobytes(figures.indexBytes)}（${figures.indexMs} ms）  从按键到显示 p50 ${figures.p50ms} ms  p95 ${figures.p95ms} ms  逐字输入时最长的任务 ${figures.longestTaskMs || '不到 50'} ms（页面 CPU 减速 4 倍，Worker 不受减速影响）`,
  );
}

interface Arguments {
  folder: string | undefined;
  file: string | undefined;
  /** Set when only the slow line is measured; without sizes, the usual ones. */
  slow: { sizes: number[] | undefined } | undefined;
  withBrowser: boolean;
}

/** Throws one Chinese sentence for whatever is not known, so that a slip does not measure something else. */
function readArguments(args: readonly string[]): Arguments {
  const at = args.indexOf('--json');
  const file = at < 0 ? undefined : args[at + 1];
  if (at >= 0 && (file === undefined || file.startsWith('--'))) throw new Error('--json 后面要写存放结果的文件，例如：--json result.json。什么也没有做。');
  const rest = args.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  const [folder, ...further] = rest.filter((arg) => !arg.startsWith('--'));
  if (further.length > 0) throw new Error(`一次只测一个文件夹，多出了 ${further.join('、')}。什么也没有做。`);
  const sized = rest.find((arg) => arg.startsWith('--slow='));
  const sizes = sized?.slice('--slow='.length).split(',').map(Number);
  if (sizes?.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(`${sized} 要写成逗号隔开的页数，例如 --slow=600,1000。什么也没有做。`);
  const flags = readFlags(rest.filter((arg) => arg.startsWith('--') && arg !== sized), ['--slow', '--no-browser']);
  return { folder, file, slow: sized !== undefined || flags.has('--slow') ? { sizes } : undefined, withBrowser: !flags.has('--no-browser') };
}

/** Runs the measurement; returns the exit code. */
export async function bench(args: readonly string[]): Promise<number> {
  const { folder, file, slow, withBrowser } = readArguments(args);
  if (!folder || !existsSync(folder)) throw new Error('请写出放问题集的文件夹，例如：npm run bench -- search ../sets --json result.json');
  const sets = readSets(folder);
  if (!existsSync(resolve('dist/search/index.html'))) await build();
  if (slow) {
    const [set] = sets;
    if (set) await measureSlow(set, (index) => siteFiles(index), belongsToSearch, slow.sizes);
    return 0;
  }
  const all: Record<string, { ours: Figures; stock: Figures }> = {};
  for (const set of sets) {
    console.log(`\n${set.name}：${set.docs.length} 篇，${set.queries.length} 个问题`);
    const figures = await measureSet(set, withBrowser);
    all[set.name] = figures;
    print(set.name, '本站', figures.ours);
    print(set.name, '原版 Pagefind', figures.stock);
  }
  const only = Object.values(all)[0];
  if (file) writeFileSync(file, `${JSON.stringify(sets.length === 1 && only ? { ...only, ...all } : all, null, 2)}\n`);
  return 0;
}
