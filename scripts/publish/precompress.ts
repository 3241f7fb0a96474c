// Compresses once at build what servers would compress on every request; brotli 11 and gzip 9, kept only where smaller.
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readFolder } from '../server/site-files.ts';

/** Kinds of file that are text; Pagefind's own files are compressed inside. */
const textual = new Set(['.html', '.css', '.js', '.mjs', '.json', '.webmanifest', '.xml', '.txt', '.md', '.svg', '.wasm']);

/** Writes `.br` and `.gz` beside each text file of dist; returns how many of each, and bytes before and after (brotli). */
export function precompress(dist: string): { br: number; gz: number; before: number; after: number } {
  const result = { br: 0, gz: 0, before: 0, after: 0 };
  for (const path of [...readFolder(dist).keys()].sort()) {
    if (!textual.has(extname(path))) continue;
    const absolute = join(dist, path);
    const bytes = readFileSync(absolute);
    const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    const gz = gzipSync(bytes, { level: 9 });
    // Byte 9 names the operating system; without it the same file would differ between machines. Node writes no time stamp.
    gz[9] = 255;
    result.before += bytes.length;
    result.after += Math.min(br.length, bytes.length);
    if (br.length < bytes.length) {
      writeFileSync(`${absolute}.br`, br);
      result.br += 1;
    }
    if (gz.length < bytes.length) {
      writeFileSync(`${absolute}.gz`, gz);
      result.gz += 1;
    }
  }
  return result;
}
