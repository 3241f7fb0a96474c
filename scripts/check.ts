// npm run check: everything that is wrong with the content, in one run of seconds, without a build.
//   npm run check -- --json     for other tools
//   npm run check -- --all      every note, also the placeholders of a preview
//   SITE_ENV=production npm run check
import { readEnvironment } from '../src/config/environment.ts';
import { todayInShanghai } from './checks/check-content.ts';
import { factCoverage } from './checks/coverage.ts';
import { formatAnnotations, formatReport } from './checks/output.ts';
import { inspectSite } from './production/site-problems.ts';
import { readFlags } from './writing/flags.ts';

const started = performance.now();
try {
  const flags = readFlags(process.argv.slice(2), ['--json', '--all']);
  const environment = readEnvironment();
  const { siteEnv } = environment;
  const { content, problems } = inspectSite(environment, todayInShanghai());
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const { total, uncovered } = factCoverage(content);
  const seconds = (performance.now() - started) / 1000;
  if (flags.has('--json')) {
    console.log(JSON.stringify({ siteEnv, articles: content.sources.length, facts: { total, covered: total - uncovered.length }, errors, warnings: problems.length - errors, seconds, problems }, null, 2));
  } else {
    console.log(formatReport(problems, { showAll: flags.has('--all') }));
    if (process.env['CI']) for (const line of formatAnnotations(problems)) console.log(line);
    console.log(`${content.sources.length} 篇文章，${total} 条事实：${total - uncovered.length} 条已承载。`);
    console.log(`${errors === 0 ? '✓' : '✗'} ${errors} 处错误，${problems.length - errors} 处提醒（${siteEnv === 'production' ? '正式' : '预览'}，${seconds.toFixed(1)} 秒）。`);
  }
  process.exitCode = errors === 0 ? 0 : 1;
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
