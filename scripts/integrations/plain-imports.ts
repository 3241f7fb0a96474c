// What a page loads later is one small file each, so Vite's preload code (0.8 KB on every page) would cost more than it saves.
import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';

/** Lets `import()` stay a plain import in the browser. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
