// npm run build: checks the content, then builds the site into dist/. The content check runs first because MDX runs code at build.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as astroBuild } from 'astro';
import { readEnvironment } from '../src/config/environment.ts';
import { ContentError } from '../src/config/problem.ts';
import { todayInShanghai } from './checks/check-content.ts';
import { inspectSite } from './production/site-problems.ts';
import { publish } from './publish/publish.ts';
import { readFlags } from './writing/flags.ts';

/** Builds the site; throws when anything is wrong, with every reason named. */
export async function build(): Promise<void> {
  const errors = inspectSite(readEnvironment(), todayInShanghai()).problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  // Read only now: the settings and data of the site throw where the check has named every mistake.
  const { environment, site } = await import('../src/config/site.ts');
  await astroBuild({ logLevel: 'warn' });
  await publish(resolve('dist'), environment, site);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    readFlags(process.argv.slice(2), []);
    const started = performance.now();
    await build();
    console.log(`✓ 网站已生成到 dist/，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒。`);
  } catch (error) {
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
