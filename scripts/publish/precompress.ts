// Compresses once at build what servers would compress on every request; brotli 11 and gzip 9, kept only where smaller.
import { writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readFolder } from '../server/site-files.ts';

/** Kinds of file that are text; Pagefind's own files are compressed inside. */
const textual = new Set(['.html', '.css', '.js', '.mjs', '.json', '.webmanifest', '.xml', '.txt', '.md', '.svg', '.wasm']);

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** Files compressed at the same time; zlib works on the thread pool, so both cores of a small machine are used. */
const atOnce = 4;

/** Writes `.br` and `.gz` beside each text file of dist. */
export async function precompress(dist: string): Promise<void> {
  const waiting = [...readFolder(dist)].filter(([path]) => textual.has(extname(path)));
  const one = async (path: string, bytes: Buffer): Promise<void> => {
    const br = await toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    const gz = await toGzip(bytes, { level: 9 });
    // Byte 9 names the operating system; without it the same file would differ between machines. Node writes no time stamp.
    gz[9] = 255;
    for (const [kind, compressed] of [['br', br], ['gz', gz]] as const) if (compressed.length < bytes.length) writeFileSync(join(dist, `${path}.${kind}`), compressed);
  };
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await one(...next);
    }),
  );
}
