// Vite plugin: gives Pagefind's engine an address of its own among the hashed files, so that a page can ask for it at once,
// without knowing the index, and a reader keeps it from deploy to deploy.
import type { Plugin } from 'vite';
import { readPagefindWasm } from '../search/pagefind-wasm.ts';

const NAME = 'virtual:search-engine';

/** Resolves `virtual:search-engine` to the file's address. While writing there is no index and no address. */
export function searchEngineFile(): Plugin {
  let isBuild = false;
  return {
    name: 'bitp-search-engine',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      if (!isBuild) return "export default ''";
      const file = this.emitFile({ type: 'asset', name: 'search-engine.pagefind', source: await readPagefindWasm() });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}
