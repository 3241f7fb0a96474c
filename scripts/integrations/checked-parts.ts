// Integrity for what scripts load later. `import()` takes no hash, but a module that a checked `<link rel="modulepreload">` brought
// is the one that `import()` then runs (HTML standard, module map): so each part and what it imports is fetched that way first.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What this needs to know of a chunk. */
export interface Chunk {
  fileName: string;
  code: string;
  /** Files that come with this one. */
  imports: readonly string[];
  /** Files that it loads later. */
  dynamicImports: readonly string[];
}

const laterImport = /import\(\s*(["'`])\.\/([^"'`]+)\1\s*\)/g;

// Stands in each file that loads others; `__parts` is the table of hashes before it. A part that failed is tried again with the next
// call. Browsers without checked preloading (before Chrome 66, Firefox 115, Safari 17) import without it.
const helper = `const __loads={},__part=n=>__loads[n]??=new Promise((r,e)=>{const l=document.createElement("link");l.relList.supports("modulepreload")||r();Object.assign(l,{rel:"modulepreload",href:new URL(n,import.meta.url),integrity:__parts[n],onload:r,onerror:()=>e(delete __loads[n])}),document.head.append(l)}),__checked=(...n)=>Promise.all(n.map(__part));`;

/** `sha256-…` of a script, as the `integrity` attribute takes it. */
function integrityOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

/** Puts the hashes of later parts into the chunks that load them; throws where a hash would have to contain itself, or a call was not understood. */
export function checkParts(chunks: ReadonlyMap<string, Chunk>): void {
  const done = new Set<string>();
  const check = (name: string, above: readonly string[]): Chunk => {
    const chunk = chunks.get(name);
    if (!chunk) throw new Error(`${above.at(-1) ?? ''} loads ${name}, which is not in this build.`);
    if (done.has(name)) return chunk;
    if (above.includes(name)) throw new Error(`Parts that load each other have no hash: ${[...above, name].join(' → ')}. Move what they share into a file of its own.`);
    const here = withImports(name, chunks);
    const later = new Map(chunk.dynamicImports.map((part) => [part, withImports(part, chunks).filter((file) => !here.includes(file))]));
    const files = [...new Set([...later.values()].flat())];
    for (const file of files) check(file, [...above, name]);
    if (later.size > 0) chunk.code = withHashes(chunk, later, Object.fromEntries(files.map((file) => [relative(file), integrityOf(chunks.get(file)?.code ?? '')])));
    done.add(name);
    return chunk;
  };
  for (const name of chunks.keys()) check(name, []);
}

/** A file and all that comes with it. */
function withImports(name: string, chunks: ReadonlyMap<string, Chunk>, known = new Set<string>()): string[] {
  if (!known.has(name)) {
    known.add(name);
    for (const file of chunks.get(name)?.imports ?? []) withImports(file, chunks, known);
  }
  return [...known];
}

function withHashes(chunk: Chunk, later: ReadonlyMap<string, readonly string[]>, hashes: Record<string, string>): string {
  const folder = chunk.fileName.slice(0, chunk.fileName.lastIndexOf('/') + 1);
  const called = new Set<string>();
  const code = chunk.code.replaceAll(laterImport, (load, _quote, file: string) => {
    const files = later.get(folder + file);
    if (!files) return load;
    called.add(folder + file);
    return `__checked(${files.map((each) => JSON.stringify(relative(each))).join()}).then(()=>${load})`;
  });
  const missed = [...later.keys()].filter((file) => !called.has(file));
  if (missed.length > 0) throw new Error(`${chunk.fileName} loads ${missed.join(', ')} in a way that takes no hash.`);
  return `const __parts=${JSON.stringify(hashes)};${helper}${code}`;
}

function relative(file: string): string {
  return `./${file.slice(file.lastIndexOf('/') + 1)}`;
}

/** Vite plugin: what a reader's browser loads later is checked as the page's own scripts are. Runs last, since a hash is of the final bytes. */
export function checkedParts(): Plugin {
  return {
    name: 'checked-parts',
    applyToEnvironment: ({ name }) => name === 'client',
    // Names are made before the hashes are put in: whatever this file adds must be in the name too, since addresses are kept for ever.
    augmentChunkHash: () => helper,
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        checkParts(new Map(Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output]] : []))));
      },
    },
  };
}
