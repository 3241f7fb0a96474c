// What a page loads later is one or two small files, so Vite's preload code (0.9 KB on every page) would cost more than it saves.
import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';

/** Lets `import()` stay a plain import in the browser: no preload helper, no table of dependencies. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          chunk.code = chunk.code.replace(/const __vite__mapDeps=.*\n/, '').replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
        }
      },
    },
  };
}
