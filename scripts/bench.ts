// npm run bench -- <case> …: measurements that are too slow or too noisy for a test. Each case is one module in scripts/bench/.
import { pathToFileURL } from 'node:url';

/** Case name → runs it with the rest of the command line and gives back the exit code. */
const cases: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  pages: async (args) => (await import('./bench/pages.ts')).benchPages(args).then(() => 0),
  serve: async (args) => (await import('./bench/serve.ts')).benchServe(args),
  firefox: async (args) => (await import('./bench/firefox.ts')).benchFirefox(args),
  rehearsal: async (args) => (await import('./bench/rehearsal.ts')).rehearse(args),
  search: async (args) => (await import('./bench/search.ts')).bench(args),
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const run = cases[name];
  if (run) return run(args);
  console.error(`✗ 没有名为 "${name}" 的测量。可用：${Object.keys(cases).join('、')}。例如：npm run bench -- search 文件夹`);
  return 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  });
}
