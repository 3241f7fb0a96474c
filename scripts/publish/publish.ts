// Everything between "the pages are built" and "the folder can be uploaded". Runs last: after the search index, since it hashes and compresses.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadArticles } from '../../src/config/articles.ts';
import type { Environment } from '../../src/config/environment.ts';
import { byReadingOrder } from '../../src/domain/reading-order.ts';
import { collectionIds } from '../../src/schemas/article.ts';
import type { SiteData } from '../../src/schemas/site-data.ts';
import { isVersionedFolder } from '../policy/cache-policy.ts';
import { hostFiles } from '../hosting/host-files.ts';
import { readFolder } from '../server/site-files.ts';
import { articleMarkdown } from './article-markdown.ts';
import { buildInfo } from './build-info.ts';
import { feed } from './feed.ts';
import { securePages } from './page-security.ts';
import { precompress } from './precompress.ts';
import { readPages, type SiteContext } from './site-context.ts';
import { serviceWorker } from './service-worker.ts';
import { sitemap } from './sitemap.ts';
import { llms, openSearch, robots, securityTxt } from './text-files.ts';

/** Completes `dist` in place and writes host configuration to `<dist>-hosting`, where no server serves it. */
export async function publish(dist: string, environment: Environment, data: SiteData): Promise<void> {
  for (const path of readFolder(dist).keys()) if (/\.(br|gz)$/.test(path)) rmSync(join(dist, path));
  const articles = loadArticles(environment.contentDir)
    .articles.filter((article) => !article.data.draft)
    .sort(byReadingOrder(collectionIds, data.sections));
  const context: SiteContext = { dist, environment, data, articles };
  const policy = securePages(context);
  const pages = readPages(dist);
  const write = (path: string, text: string | undefined): void => {
    if (text === undefined) return;
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  };
  write('sitemap.xml', sitemap(context, pages));
  write('feed.xml', feed(context));
  write('robots.txt', robots(context));
  write('.well-known/security.txt', securityTxt(context));
  write('opensearch.xml', openSearch(context));
  write('llms.txt', llms(context));
  for (const [path, text] of articleMarkdown(context)) write(path, text);
  write('sw.js', serviceWorker(context, pages));
  // GitHub Pages leaves out folders that begin with an underscore unless it finds this file.
  write('.nojekyll', '');
  const versionedFolders = [...new Set([...readFolder(dist).keys()].map((path) => path.split('/')[0] ?? ''))].filter(isVersionedFolder).sort();
  const { inDist, beside } = hostFiles({ environment, policy, redirects: data.redirects, versionedFolders });
  for (const [path, text] of inDist) write(path, text);
  write('build.json', `${JSON.stringify(buildInfo(dist, environment.contentDir), null, 2)}\n`);
  const hosting = `${dist}-hosting`;
  rmSync(hosting, { recursive: true, force: true });
  for (const [path, text] of beside) {
    mkdirSync(dirname(join(hosting, path)), { recursive: true });
    writeFileSync(join(hosting, path), text);
  }
  await precompress(dist);
}
