// Parts list only: address, base path, integrations. Rules live in src/ and scripts/.
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { checkedParts } from './scripts/integrations/checked-parts.ts';
import { plainImports } from './scripts/integrations/plain-imports.ts';
import { searchIndex } from './scripts/integrations/search-index.ts';
import { writerPreview } from './scripts/integrations/writer-preview.ts';
import { readEnvironment } from './src/config/environment.ts';

const { siteUrl, basePath } = readEnvironment();

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  integrations: [writerPreview(), mdx(), searchIndex()],
  markdown: { syntaxHighlight: false },
  // Measured over a paced line (150 ms a round trip, ten packets at first, 1.6 Mbit/s, CPU slowed four times), largest paint, median of 27:
  // styles in the page 872 ms cold, 568 on a second article, 636 on a page of another kind; one cached file 1,156, 532 and 844.
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss(), plainImports(), checkedParts()],
    worker: { format: 'es' },
    build: {
      assetsInlineLimit: 0,
      // Astro marks each article's module with a directive that the bundler need not keep; its warning a page would hide real ones.
      rolldownOptions: { onLog: (level, log, report) => void (log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log)) },
    },
  },
});
