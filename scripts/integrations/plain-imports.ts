// What a page loads later is one or two small files, so Vite's preload code (0.9 KB on every page, or a request of its own) would cost more than it saves.
import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';
const helperImport = /import\s*\{\s*\w+ as __vitePreload\s*\}\s*from\s*["']\.\/preload-helper\.[^"']+["'];?/;
const simpleCall = /__vitePreload\(\(\) => (import\(\s*"[^"]+"\s*\)), __VITE_PRELOAD__\)/g;

/** A chunk without the helper: each simple call becomes the import that it wraps, and for the others the helper is one short line. */
function withoutHelper(code: string): string {
  const plain = code.replaceAll(simpleCall, '$1');
  return plain.replace(helperImport, plain.includes('__vitePreload(') ? 'const __vitePreload = (load) => load();' : '');
}

/** Lets `import()` stay a plain import in the browser: no preload helper, no table of dependencies. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
    // Before the names of files are made from their content.
    renderChunk: (code) => (helperImport.test(code) ? { code: withoutHelper(code), map: null } : undefined),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          if (chunk.moduleIds.length === 1 && chunk.moduleIds[0] === helper) delete bundle[chunk.fileName];
          else chunk.code = chunk.code.replace(/const __vite__mapDeps=.*\n/, '').replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
        }
      },
    },
  };
}
