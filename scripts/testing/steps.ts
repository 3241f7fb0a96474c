// The runners of `npm test`. Each returns counts that its tool reported, never its own guess.
import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { freePort } from '../server/port.ts';
import { findBrowser } from './find-browser.ts';
import type { Outcome, Step } from './run-steps.ts';

/** Runs a command with its output shown; resolves with the exit code and everything it printed. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
      process.stdout.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A command that passes or fails as a whole counts as one test. */
const whole = async (command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome> =>
  (await run(command, args, env)).code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

export const typeCheck: Step = {
  id: 'types',
  title: '类型检查',
  run: async () => {
    // astro check reads .astro, .ts and .mjs alike; the domain is checked once more without DOM and Node, which keeps it pure.
    const all = await whole('astro', ['check', '--minimumFailingSeverity', 'error']);
    const domain = await whole('tsc', ['--noEmit', '-p', 'src/domain/tsconfig.json']);
    return { passed: all.passed + domain.passed, failed: all.failed + domain.failed };
  },
};

export const contentCheck: Step = { id: 'content', title: '内容检查', run: () => whole(process.execPath, ['scripts/check.ts']) };

export const unitTests: Step = {
  id: 'unit',
  title: '单元测试',
  run: async () => {
    const files = globSync('{src,scripts}/**/*.test.ts').sort();
    const { code, output } = await run(process.execPath, ['--test', '--test-reporter=spec', '--import', './scripts/testing/repeatable-properties.ts', ...files]);
    const count = (name: string): number => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? Number.NaN);
    const passed = count('pass');
    const failed = count('fail') + count('cancelled');
    if (Number.isNaN(passed + failed)) throw new Error('读不到单元测试的统计结果。');
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: count('skipped') };
  },
};

export const productionBuild: Step = { id: 'build', title: '生成网站', required: true, run: () => whole(process.execPath, ['scripts/build.ts']) };

export const searchProofs: Step = { id: 'search', title: '搜索验证', run: () => whole(process.execPath, ['scripts/check-search.ts']) };

/** Takes the pictures of every template anew; only after a wanted change of looks. */
export const visualRenew: Step = {
  id: 'visual-renew',
  title: '更新样子的对照图',
  run: async () => whole('playwright', ['test', 'tests/visual', '--update-snapshots=all'], { CHROMIUM_PATH: await findBrowser() }),
};

export const browserTests: Step = {
  id: 'browser',
  title: '浏览器测试',
  run: async () => {
    const executable = await findBrowser();
    const report = 'test-results/playwright.json';
    rmSync(report, { force: true });
    const { code } = await run('playwright', ['test'], { CHROMIUM_PATH: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: report, TEST_PORT: String(await freePort()) });
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
    // A run that broke off before its first test has failed too, though no test says so.
    const broken = (code !== 0 && stats.unexpected === 0) || stats.expected === 0 ? 1 : 0;
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + broken, skipped: stats.skipped };
  },
};
