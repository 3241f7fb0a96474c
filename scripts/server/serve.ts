// The static server behind `npm start`: loads the built site and listens, with limits that keep it alive under slow and hostile clients.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPolicy, securityHeaders, type Openings } from '../policy/security-policy.ts';
import { styleHashesOf } from '../policy/inline-styles.ts';
import type { AddressBook } from './address.ts';
import { createResponder } from './responder.ts';
import { readFolder, toSiteFiles } from './site-files.ts';

/** What to serve and where. */
export interface ServeOptions {
  /** Folder of the built site. */
  dist: string;
  /** 0 picks a free port. */
  port: number;
  /** Default 127.0.0.1: reachable from this machine only. */
  host?: string;
  /** Path prefix of the build, with a slash at both ends. */
  basePath: string;
  moved?: AddressBook['moved'];
  openings?: Omit<Openings, 'styleHashes'>;
  /** false leaves the security headers away, as hosts without headers do; for tests of the `<meta>` policy. */
  headers?: boolean;
}

/** A running server. */
export interface RunningServer {
  /** Address of the home page, e.g. `http://127.0.0.1:4321/help/`. */
  url: string;
  server: Server;
  close(): Promise<void>;
}

/** Loads `dist` into memory and listens; rejects with the system's error where the port cannot be had. */
export async function serve({ dist, port, host = '127.0.0.1', basePath, moved = new Map(), openings = {}, headers = true }: ServeOptions): Promise<RunningServer> {
  const bodies = readFolder(dist);
  const styleHashes = [...bodies].filter(([path]) => path.endsWith('.html')).flatMap(([, body]) => styleHashesOf(body.toString('utf8')));
  const common = headers ? securityHeaders(createPolicy({ ...openings, styleHashes })) : {};
  const files = toSiteFiles(bodies, common);
  const book = { basePath, moved, has: (path: string) => files.has(path) };
  const server = createServer(
    { maxHeaderSize: 32_768, headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 2_000 },
    createResponder({ files, book, common }),
  );
  server.timeout = 20_000;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
    const lines = Object.entries(common).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nCache-Control: no-store\r\n${lines.join('')}\r\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${actual}${basePath}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
