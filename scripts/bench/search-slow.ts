// npm run bench -- search DIR --slow[=600,1000,5000]: sites of 600, 1,000 and 5,000 pages made from a set's texts, over a slow line in a real browser.
import { readEnvironment } from '../../src/config/environment.ts';
import { loadSiteData } from '../../src/config/site-data.ts';
import type { SearchDocument } from '../../src/domain/search/search-document.ts';
import { buildSearchIndex, type SearchIndexFiles } from '../search/build-index.ts';
import { simplifiedTable, wordData } from '../search/word-data.ts';
import { readPort } from '../server/port.ts';
import { startCountingServer, type Line } from './counting-server.ts';
import { launchBrowser } from './search-browser.ts';
import { toDocuments, type QuestionSet } from './search-sets.ts';

/** Slow 4G: 1.6 Mbit/s for all requests together, 150 ms before each. Opening connections is not counted apart. */
const SLOW_4G: Line = { waitMs: 150, bytesPerSecond: 200_000 };
const SIZES = [600, 1_000, 5_000];
const RUNS = 5;

/** As many documents as wanted; beyond the set's own, titles and texts of two of them are joined anew. */
function enlarge(documents: readonly SearchDocument[], size: number): SearchDocument[] {
  return Array.from({ length: size }, (_, at) => {
    const own = documents[at % documents.length];
    const round = Math.floor(at / documents.length);
    const other = documents[(at * 7 + round * 31) % documents.length];
    if (!own || !other) throw new Error('问题集里没有文章。');
    if (round === 0) return { ...own, path: `/set/${at}/` };
    return { ...own, path: `/set/${at}/`, title: `${own.title} ${round}`, sections: [...own.sections, ...other.sections] };
  });
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Prints, for each size, milliseconds from turning to the field until the first result is there, and the bytes that took. */
export async function measureSlow(set: QuestionSet, files: (index: SearchIndexFiles) => Map<string, Uint8Array>, counts: (path: string) => boolean, sizes: readonly number[] = SIZES): Promise<void> {
  const { data } = loadSiteData(readEnvironment().contentDir);
  const simplified = simplifiedTable();
  const browser = await launchBrowser();
  try {
    for (const size of sizes) {
      const documents = enlarge(toDocuments(set), size);
      const index = await buildSearchIndex(documents, simplified, wordData(documents, simplified, data?.synonyms ?? []));
      const server = await startCountingServer(files(index), counts, readPort('npm run bench -- search', 0), SLOW_4G);
      const times: number[] = [];
      const bytes: number[] = [];
      try {
        for (const { q } of set.queries.slice(0, RUNS)) {
          const context = await browser.newContext();
          const page = await context.newPage();
          await page.goto(`${server.origin}/search/`, { waitUntil: 'networkidle' });
          const session = await context.newCDPSession(page);
          await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
          const before = server.taken();
          times.push(
            await page.evaluate(async (query) => {
              const input = document.querySelector<HTMLInputElement>('search-page input');
              const started = performance.now();
              input?.focus();
              if (input) input.value = query;
              input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
              while (!document.querySelector('search-page ol li')) {
                // A query without results would wait for ever.
                if (performance.now() - started > 30_000) return Number.POSITIVE_INFINITY;
                await new Promise((resolve) => requestAnimationFrame(resolve));
              }
              return performance.now() - started;
            }, q),
          );
          bytes.push(before + server.taken());
          await context.close();
        }
      } finally {
        server.close();
      }
      console.log(`${size} 页：从点进输入框到第一条结果 ${Math.round(median(times))} ms（${times.map(Math.round).join('、')}），首次 ${(median(bytes) / 1024).toFixed(1)} KB（最多 ${(Math.max(...bytes) / 1024).toFixed(1)} KB）`);
    }
    console.log('慢速 4G：1.6 Mbit/s，每个请求先等 150 ms；页面 CPU 减速 4 倍，Worker 不受减速影响；建立连接的时间不另算。');
  } finally {
    await browser.close();
  }
}
