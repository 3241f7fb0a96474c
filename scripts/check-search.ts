// npm run check:search: proves on the built index that readers' own words find their article.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadArticles } from '../src/config/articles.ts';
import { readEnvironment } from '../src/config/environment.ts';
import { loadSiteData } from '../src/config/site-data.ts';
import type { Engine } from '../src/domain/search/engine.ts';
import { openIndex } from './search/open-index.ts';
import { readFlags } from './writing/flags.ts';
import { searchProofFile } from './writing/search-proof.ts';

/** What a set of queries must reach; shares from 0 to 1. */
const REQUIRED = { first: 0.85, firstThree: 0.97 };

interface Case {
  readonly q: string;
  readonly expect: readonly string[];
  readonly kind: string;
}

interface Found extends Case {
  /** Place of the first expected article, from 1; 0 when it is not among the first ten. */
  readonly place: number;
  readonly got: readonly string[];
}

async function runCase(engine: Engine, item: Case): Promise<Found> {
  const { results } = await engine.search({ text: item.q, limit: 10 });
  const got = results.map(({ path }) => path.slice(1, -1));
  return { ...item, got, place: got.findIndex((path) => item.expect.includes(path)) + 1 };
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function tell(found: readonly Found[], accepts: (item: Found) => boolean): void {
  for (const item of found.filter((one) => !accepts(one))) {
    console.log(`  「${item.q}」（${item.kind}）应当找到 ${item.expect.join(' 或 ')}，实际是 ${item.got.slice(0, 3).join('、') || '没有结果'}`);
  }
}

async function main(): Promise<number> {
  const flags = readFlags(process.argv.slice(2), ['--all']);
  const { contentDir } = readEnvironment();
  const { articles } = loadArticles(contentDir);
  const { data } = loadSiteData(contentDir);
  if (!data) throw new Error('数据文件有误，请先运行 npm run check。');
  if (!existsSync('dist/search.json')) throw new Error('还没有生成网站，没有可以验证的搜索索引。请先运行 npm run build。');
  const engine = await openIndex(resolve('dist'));
  const published = articles.filter((article) => !article.data.draft);

  const questions: Found[] = [];
  for (const article of published) for (const q of article.data.questions) questions.push(await runCase(engine, { q, expect: [article.path], kind: 'questions' }));
  const lost = questions.filter(({ place }) => place === 0 || place > 3).length;
  console.log(`文章自己的问法：${questions.length} 条，前三条内找到 ${percent(questions.length - lost, questions.length)}`);
  tell(questions, ({ place }) => place >= 1 && place <= 3);

  const cases: Found[] = [];
  for (const { q, expect, kind } of data['search-cases']) cases.push(await runCase(engine, { q, expect: [expect].flat(), kind }));
  const first = cases.filter(({ place }) => place === 1).length;
  const firstThree = cases.filter(({ place }) => place >= 1 && place <= 3).length;
  const zero = cases.filter(({ got }) => got.length === 0).length;
  console.log(`读者的说法（search-cases.yaml）：${cases.length} 条，第一条 ${percent(first, cases.length)}，前三条 ${percent(firstThree, cases.length)}，没有结果 ${percent(zero, cases.length)}`);
  tell(cases, ({ place }) => (flags.has('--all') ? place === 1 : place >= 1 && place <= 3));
  for (const kind of [...new Set(cases.map((item) => item.kind))]) {
    const inside = cases.filter((item) => item.kind === kind);
    console.log(`  ${kind}：${inside.length} 条，第一条 ${percent(inside.filter(({ place }) => place === 1).length, inside.length)}，前三条 ${percent(inside.filter(({ place }) => place >= 1 && place <= 3).length, inside.length)}`);
  }

  // Kept for the writers' page and the health report.
  mkdirSync(dirname(searchProofFile), { recursive: true });
  writeFileSync(searchProofFile, JSON.stringify({ contentDir, lost: [...questions, ...cases].filter(({ place }) => place === 0 || place > 3).map(({ q, kind, expect, got }) => ({ q, kind, expect, got })) }));

  const isGood = lost === 0 && zero === 0 && (cases.length === 0 || (first / cases.length >= REQUIRED.first && firstThree / cases.length >= REQUIRED.firstThree));
  console.log(isGood ? '✓ 搜索验证通过' : `✗ 搜索没有达到要求：自己的问法必须全部在前三条；读者的说法第一条 ≥ ${REQUIRED.first * 100} %，前三条 ≥ ${REQUIRED.firstThree * 100} %，没有结果 0。给文章补 aliases 或 questions，或在 synonyms.yaml 补同义词。`);
  return isGood ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
