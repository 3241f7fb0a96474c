// The simplest host there is: a path is a file, a folder is its index.html, everything else is 404. No rewrites, no headers, no redirects.
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.xml': 'application/xml' };

/** Serves `folder` under `basePath`; resolves with the origin and the server. */
export async function plainFileServer(folder: string, basePath: string): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    const name = path.startsWith(basePath) ? path.slice(basePath.length) + (path.endsWith('/') ? 'index.html' : '') : '\0';
    readFile(join(folder, name)).then(
      (body) => response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
