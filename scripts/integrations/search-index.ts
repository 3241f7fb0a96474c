// Astro integration: builds the search index from the pages that were just written.
import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../../src/config/environment.ts';
import { indexSite } from '../search/write-index.ts';

/** Runs after the build; the build fails when the index cannot be made, for a help centre without search must not be deployed by accident. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'bitp-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, bytes, folder } = await indexSite(fileURLToPath(dir), readEnvironment().contentDir);
        logger.info(`搜索索引：${pages} 篇，${Math.round(bytes / 1024)} KB，${folder}`);
      },
    },
  };
}
