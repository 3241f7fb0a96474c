// npm run report: the health of the content as one page with pictures, reports/health.html. Works offline and prints.
import { mkdirSync, writeFileSync } from 'node:fs';
import { readEnvironment } from '../src/config/environment.ts';
import { todayInShanghai } from './checks/check-content.ts';
import { readFlags } from './writing/flags.ts';
import { healthOf } from './writing/health.ts';
import { lostCases } from './writing/search-proof.ts';
import { reportPage } from './writing/report-page.ts';

try {
  readFlags(process.argv.slice(2), []);
  const { contentDir, siteEnv } = readEnvironment();
  const health = healthOf(contentDir, { siteEnv, today: todayInShanghai() }, lostCases(contentDir));
  mkdirSync('reports', { recursive: true });
  writeFileSync('reports/health.html', reportPage(health));
  const covered = health.facts.list.filter(({ carriers }) => carriers.length > 0).length;
  console.log(`✓ 报告已写到 reports/health.html，用浏览器打开即可。${health.articles.length} 篇文章，${health.facts.total} 条事实：${covered} 条已承载。`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
