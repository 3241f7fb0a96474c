// Integrity for what scripts load later. `import()` takes no hash, but a module that a checked `<link rel="modulepreload">` brought
// is the one that `import()` then runs (HTML standard, module map): so each part and what it imports is fetched that way first.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What this needs to know of a chunk. */
export interface Chunk {
  fileName: string;
  code: string;
  /** A script that pages name themselves. */
  isEntry: boolean;
  /** Files that come with this one. */
  imports: readonly string[];
  /** Files that it loads later. */
  dynamicImports: readonly string[];
}

/** Something that a page's script loads later. */
export interface LaterPart {
  /** The part and what comes with it, each with its hash: an item of the script's `data-parts`. */
  files: string;
  /** The custom element after which the part is called, when it defines it: pages without that element never load the part. */
  element?: string | undefined;
}

/** File below dist in which the build tells its last step what each page script loads: address → parts in the order of its calls. */
export const partsFile = '_astro/parts.json';

const definition = /customElements\.define\(\s*["'`]([^"'`]+)["'`]/g;
const laterImport = /import\(\s*(["'`])\.\/([^"'`]+)\1\s*\)/g;

// Takes a part and all that it imports, each with its hash. A part that failed is tried again with the next call. Browsers without checked
// preloading (before Chrome 66, Firefox 115, Safari 17) import without it. Pages' own scripts bring it for the parts that they load.
const helper = `const __loads={};globalThis.__checked??=p=>{const f=p.split(" ").map(t=>t.split("#"));return Promise.all(f.map(([n,integrity])=>__loads[n]??=new Promise((onload,e)=>{const l=document.createElement("link");l.relList.supports("modulepreload")||onload();document.head.append(Object.assign(l,{rel:"modulepreload",href:new URL(n,import.meta.url),integrity,onload,onerror:()=>e(delete __loads[n])}))}))).then(()=>import(f[0][0]))};`;
// A page names the hashes for its scripts itself, so that these stay small and their addresses are not looked for twice.
const partsOfPage = 'const __parts=[...document.scripts].find(s=>s.src==import.meta.url).dataset.parts.split(",");';

/** `sha256-…` of a script, as the `integrity` attribute takes it. */
function integrityOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

/**
 * Makes every later import of the chunks a checked one; returns what each script that pages name loads later. Throws where a hash would
 * have to contain itself, or a call was not understood.
 */
export function checkParts(chunks: ReadonlyMap<string, Chunk>): Record<string, LaterPart[]> {
  const ofPages: Record<string, LaterPart[]> = {};
  const done = new Set<string>();
  const check = (name: string, above: readonly string[]): void => {
    const chunk = chunks.get(name);
    if (!chunk) throw new Error(`${above.at(-1) ?? ''} loads ${name}, which is not in this build.`);
    if (done.has(name)) return;
    if (above.includes(name)) throw new Error(`Parts that load each other have no hash: ${[...above, name].join(' → ')}. Move what they share into a file of its own.`);
    const here = withImports(name, chunks);
    const later = chunk.dynamicImports.map((part) => [part, ...withImports(part, chunks).filter((file) => file !== part && !here.includes(file))]);
    for (const file of later.flat()) check(file, [...above, name]);
    const lists = later.map((files) => files.map((file) => `./${file.slice(file.lastIndexOf('/') + 1)}#${integrityOf(chunks.get(file)?.code ?? '')}`).join(' '));
    if (lists.length > 0) chunk.code = chunk.isEntry ? partsOfPage + helper + withChecks(chunk, (at) => `__parts[${at}]`) : withChecks(chunk, (at) => JSON.stringify(lists[at]));
    if (lists.length > 0 && chunk.isEntry) ofPages[name] = lists.map((files, at) => ({ files, element: elementOf(chunks.get(chunk.dynamicImports[at] ?? '')) }));
    done.add(name);
  };
  for (const name of chunks.keys()) check(name, []);
  return ofPages;
}

function elementOf({ fileName, code }: Pick<Chunk, 'fileName' | 'code'> = { fileName: '', code: '' }): string | undefined {
  const called = fileName.slice(fileName.lastIndexOf('/') + 1).split('.')[0];
  return [...code.matchAll(definition)].map(([, name]) => name).find((name) => name === called);
}

/** What a page says in `data-parts`: only what it may load, since hashes do not compress; the others keep their place. */
export function partsOfHtml(parts: readonly LaterPart[], html: string): string {
  return parts.map(({ files, element }) => (element === undefined || html.includes(`<${element}`) ? files : '')).join(',');
}

/** A file and all that comes with it. */
function withImports(name: string, chunks: ReadonlyMap<string, Chunk>, known = new Set<string>()): string[] {
  if (!known.has(name)) {
    known.add(name);
    for (const file of chunks.get(name)?.imports ?? []) withImports(file, chunks, known);
  }
  return [...known];
}

/** The code of a chunk with checked calls; `files` says how it names the files of its later import number `at`. */
function withChecks({ fileName, code, dynamicImports }: Chunk, files: (at: number) => string): string {
  const folder = fileName.slice(0, fileName.lastIndexOf('/') + 1);
  const called = new Set<string>();
  const checked = code.replaceAll(laterImport, (load, _quote, file: string) => {
    const at = dynamicImports.indexOf(folder + file);
    if (at < 0) return load;
    called.add(folder + file);
    return `__checked(${files(at)})`;
  });
  const missed = dynamicImports.filter((file) => !called.has(file));
  if (missed.length > 0) throw new Error(`${fileName} loads ${missed.join(', ')} in a way that takes no hash.`);
  return checked;
}

/** Vite plugin: what a reader's browser loads later is checked as the page's own scripts are. Runs last, since a hash is of the final bytes. */
export function checkedParts(): Plugin {
  return {
    name: 'checked-parts',
    applyToEnvironment: ({ name }) => name === 'client',
    // Names are made before the hashes are put in: whatever this file adds must be in the name too, since addresses are kept for ever.
    augmentChunkHash: () => partsOfPage + helper,
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const ofPages = checkParts(new Map(Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output]] : []))));
        this.emitFile({ type: 'asset', fileName: partsFile, source: JSON.stringify(ofPages) });
      },
    },
  };
}
