// Serves files from memory as a good static host does (Brotli for text) and counts the body bytes that leave it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript', json: 'application/json', css: 'text/css', svg: 'image/svg+xml' };

export interface CountingServer {
  readonly origin: string;
  /** Body bytes of answers whose path the filter accepts, since the last call. */
  taken(): number;
  close(): void;
}

/** A slow line that all requests share: what each waits first, and bytes a second for all together. */
export interface Line {
  readonly waitMs: number;
  readonly bytesPerSecond: number;
}

/** Starts serving; `counts` says which paths belong to search. With a line, answers come as slowly as it carries them, workers' too. */
export async function startCountingServer(files: ReadonlyMap<string, Uint8Array>, counts: (path: string) => boolean, port = 0, line?: Line): Promise<CountingServer> {
  let isFreeAt = 0;
  const travel = (size: number): number => {
    if (!line) return 0;
    const starts = Math.max(isFreeAt, performance.now() + line.waitMs);
    isFreeAt = starts + (size / line.bytesPerSecond) * 1000;
    return isFreeAt - performance.now();
  };
  const compressed = new Map<string, Uint8Array>();
  let bytes = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, '')).slice(1);
    const name = files.has(path) ? path : `${path}index.html`;
    const content = files.get(name);
    if (!content) return void response.writeHead(404).end();
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    let body = content;
    if (type !== undefined) {
      body = compressed.get(name) ?? brotliCompressSync(content);
      compressed.set(name, body);
    }
    if (counts(name)) bytes += body.length;
    const cache = name.endsWith('.html') || name === 'search.json' ? 'no-cache' : 'public, max-age=31536000, immutable';
    const headers = { 'Content-Type': type ?? 'application/octet-stream', ...(type ? { 'Content-Encoding': 'br' } : {}), 'Cache-Control': cache };
    const send = (): void => void response.writeHead(200, headers).end(body);
    if (line) setTimeout(send, travel(body.length));
    else send();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
