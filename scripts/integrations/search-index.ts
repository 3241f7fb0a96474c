// Astro integration: builds the search index from the pages that were just written.
import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../../src/config/environment.ts';
import { offerArticles } from '../search/offer-articles.ts';
import { indexSite } from '../search/write-index.ts';
import { searchEngineFile } from './search-engine-file.ts';

/** Runs after the build; the build fails when the index cannot be made, for a help centre without search must not be deployed by accident. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'bitp-search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [searchEngineFile()] } }),
      'astro:build:done': async ({ dir, logger }) => {
        const { contentDir, basePath } = readEnvironment();
        const { pages, bytes, folder } = await indexSite(fileURLToPath(dir), contentDir);
        const offered = await offerArticles(fileURLToPath(dir), basePath);
        logger.info(`搜索索引：${pages} 篇，${Math.round(bytes / 1024)} KB，${folder}；${offered} 个联系结果页按它推荐文章`);
      },
    },
  };
}
