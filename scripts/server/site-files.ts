// The built site in memory: each address with its headers and its plain, brotli and gzip bytes, ready to be written out.
//
// Life cycle: read once at start, never changed. A request costs one Map lookup and no disk access.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cacheControl } from '../policy/cache-policy.ts';
import { mediaType } from '../policy/media-types.ts';

/** How a body is encoded on the wire. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** One encoding of a file, with the headers that belong to it as name, value, name, value … */
export interface Representation {
  encoding: Encoding;
  body: Buffer;
  etag: string;
  headers: string[];
  /** The same with Content-Length, for a whole answer; made once, since it is sent most. */
  whole: string[];
}

/** A file and the encodings in which it can be sent. */
export interface SiteFile {
  /** Path inside dist with forward slashes. */
  path: string;
  identity: Representation;
  br?: Representation;
  gzip?: Representation;
}

/** Files that hosts read as configuration, and compressed copies: they exist in dist but have no address of their own. */
const unserved = /(^|\/)(_headers|_redirects|\.nojekyll)$|\.(br|gz)$/;

/** Every file below a folder with its bytes, by its path with forward slashes. */
export function readFolder(dist: string): Map<string, Buffer> {
  return new Map(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const absolute = join(entry.parentPath, entry.name);
        return [relative(dist, absolute).split(sep).join('/'), readFileSync(absolute)] as const;
      }),
  );
}

/** Pairs the files of dist with their `.br` and `.gz` copies; `common` are the headers that each answer carries. */
export function toSiteFiles(bodies: ReadonlyMap<string, Buffer>, common: Readonly<Record<string, string>>): Map<string, SiteFile> {
  const shared = Object.entries(common).flat();
  const files = new Map<string, SiteFile>();
  for (const [path, body] of bodies) {
    if (unserved.test(path)) continue;
    const br = bodies.get(`${path}.br`);
    const gzip = bodies.get(`${path}.gz`);
    const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const represent = (encoding: Encoding, bytes: Buffer): Representation => {
      const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;
      const headers = ['Content-Type', mediaType(path), 'Cache-Control', cacheControl(path), 'ETag', etag, 'Accept-Ranges', 'bytes'];
      if (encoding !== 'identity') headers.push('Content-Encoding', encoding);
      if (br || gzip) headers.push('Vary', 'Accept-Encoding');
      headers.push(...shared);
      return { encoding, body: bytes, etag, headers, whole: ['Content-Length', String(bytes.length), ...headers] };
    };
    files.set(path, {
      path,
      identity: represent('identity', body),
      ...(br ? { br: represent('br', br) } : {}),
      ...(gzip ? { gzip: represent('gzip', gzip) } : {}),
    });
  }
  return files;
}
