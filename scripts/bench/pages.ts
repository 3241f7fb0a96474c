// npm run bench -- pages: Lighthouse 13 on a rehearsal of the real site (a preview is closed to search engines and would score lower), mobile,
// simulated slow 4G; prints a table. The last row is the yardstick: what this machine makes of the article's text alone. Not a project dependency: Lighthouse is fetched into .cache/ on first use, since only this command
// needs its 100 packages.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPort } from '../server/port.ts';
import { findBrowser } from '../testing/find-browser.ts';
import { readNumbers } from '../writing/flags.ts';
import { startCountingServer } from './counting-server.ts';
import { startRehearsal } from './rehearsal.ts';

const version = '13.5.0';
const article = '/trading/deposit-missing/';
const paths = ['/', '/trading/', article, '/search/', '/contact/', '/emergency/', '/official/'];
const flags = '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

interface Report {
  categories: Record<'performance' | 'accessibility' | 'best-practices' | 'seo', { score: number | null }>;
  audits: Record<string, { score: number | null; numericValue?: number; scoreDisplayMode: string; title: string }>;
}

/** Runs Lighthouse `rounds` times on each page kind of the site at `origin` and prints the median of each figure. */
export async function benchPages(args: readonly string[]): Promise<void> {
  const { rounds } = readNumbers(args, { rounds: 3 });
  const port = readPort('npm run bench -- pages', 4395);
  const lighthouse = installLighthouse();
  const chrome = await findBrowser();
  const site = await startRehearsal(port);
  const yardstick = await startCountingServer(new Map([['index.html', textAlone(readFileSync(join(site.dist, article, 'index.html'), 'utf8'))]]), () => false);
  try {
    const measured = [...paths.map((path) => ({ name: path, url: new URL(path.slice(1), site.url).href })), { name: `只有 ${article} 的文字`, url: `${yardstick.origin}/` }];
    const reports = measured.map((): Report[] => []);
    // Round by round, so that a moment in which the machine is busy does not fall on one page.
    for (let round = 0; round < rounds; round += 1) for (const [at, { url }] of measured.entries()) reports[at]?.push(await audit(lighthouse, chrome, url));
    console.log('| 页面 | 性能 | 无障碍 | 最佳实践 | SEO | FCP ms | LCP ms | TBT ms | CLS | 未通过 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
    for (const [at, { name }] of measured.entries()) console.log(rowOf(name, reports[at] ?? []));
  } finally {
    yardstick.close();
    await site.close();
  }
}

/** The text of a page's main part without styles, pictures and scripts. */
function textAlone(html: string): Uint8Array {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const bare = main.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '').replace(/ class="[^"]*"/g, '');
  return new TextEncoder().encode(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="${article}"><title>${article}</title></head><body>${bare}</body></html>`);
}

/** A row of the table: the median of each figure, and the checks that any round failed. */
function rowOf(name: string, reports: readonly Report[]): string {
  const median = (read: (report: Report) => number): number => reports.map(read).sort((a, b) => a - b)[Math.floor(reports.length / 2)] ?? Number.NaN;
  const score = (category: keyof Report['categories']): number => median((report) => Math.round((report.categories[category].score ?? 0) * 100));
  const value = (audited: string): number => median((report) => report.audits[audited]?.numericValue ?? Number.NaN);
  const failing = [...new Set(reports.flatMap(({ audits }) => Object.entries(audits).filter(([, each]) => each.scoreDisplayMode === 'binary' && each.score === 0).map(([id]) => id)))];
  const scores = [score('performance'), score('accessibility'), score('best-practices'), score('seo')];
  const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map((audited) => value(audited).toFixed(0));
  return `| ${[name, ...scores, ...times, value('cumulative-layout-shift').toFixed(3), failing.join(' ') || '–'].join(' | ')} |`;
}

function installLighthouse(): string {
  const home = resolve('.cache/lighthouse');
  const bin = resolve(home, 'node_modules/lighthouse/cli/index.js');
  if (!existsSync(bin)) {
    console.log(`首次运行：正在下载 Lighthouse ${version} 到 .cache/ ……`);
    mkdirSync(home, { recursive: true });
    writeFileSync(resolve(home, 'package.json'), '{"private":true}');
    const { status } = spawnSync('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', '--loglevel=error', `lighthouse@${version}`], { stdio: 'inherit' });
    if (status !== 0 || !existsSync(bin)) throw new Error(`Lighthouse ${version} 没有装好：请确认能访问 npm 仓库后重试。`);
  }
  return bin;
}

async function audit(lighthouse: string, chrome: string, url: string): Promise<Report> {
  const file = resolve('.cache/lighthouse/report.json');
  rmSync(file, { force: true });
  const run = spawn(process.execPath, [lighthouse, url, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`], { env: { ...process.env, CHROME_PATH: chrome }, stdio: 'ignore', timeout: 180_000 });
  await once(run, 'exit');
  if (!existsSync(file)) throw new Error(`Lighthouse 没有给出 ${url} 的报告。`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}
