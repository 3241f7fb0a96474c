// One request in, one answer out: status, headers and bytes. Every answer carries the security headers, also the refusals.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorCache, revalidateCache } from '../policy/cache-policy.ts';
import { resolveAddress, type AddressBook } from './address.ts';
import { chooseEncoding, isFresh, parseRange } from './negotiate.ts';
import type { Encoding, Representation, SiteFile } from './site-files.ts';

/** What the server serves. */
export interface ServedSite {
  files: ReadonlyMap<string, SiteFile>;
  book: AddressBook;
  /** Headers of every answer. */
  common: Readonly<Record<string, string>>;
}

const refusals: Readonly<Record<number, string>> = {
  400: '地址写法有误。',
  404: '没有这个页面。',
  405: '只支持读取（GET、HEAD）。',
  414: '地址太长。',
  416: '请求的范围超出了文件大小。',
};

/** Makes the function that answers requests; it never throws for anything a client sends. */
export function createResponder({ files, book, common }: ServedSite): (request: IncomingMessage, response: ServerResponse) => void {
  const shared = Object.entries(common).flat();
  /** Addresses as links write them; every other spelling is resolved with care. */
  const usual = new Map([...files].filter(([path]) => /^[\w./-]+$/.test(path)).map(([path, file]) => [book.basePath + path.replace(/(^|\/)index\.html$/, '$1'), file]));
  const encodings = new Map<string, { br: Encoding; gzip: Encoding; both: Encoding }>();

  /** Browsers send few different Accept-Encoding values, so the parsed ones are kept (at most 100). */
  function negotiated(accept: string | undefined, file: SiteFile): Representation {
    if (!file.br && !file.gzip) return file.identity;
    const key = accept ?? '';
    let known = encodings.get(key);
    if (known === undefined) {
      known = {
        br: chooseEncoding(accept, { br: true, gzip: false }),
        gzip: chooseEncoding(accept, { br: false, gzip: true }),
        both: chooseEncoding(accept, { br: true, gzip: true }),
      };
      if (encodings.size < 100) encodings.set(key, known);
    }
    return file[known[file.br && file.gzip ? 'both' : file.br ? 'br' : 'gzip']] ?? file.identity;
  }

  function refuse(request: IncomingMessage, response: ServerResponse, status: number, extra: string[] = []): void {
    const body = Buffer.from(`${status} ${refusals[status] ?? ''}\n`);
    const headers = ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(body.length), 'Cache-Control', errorCache];
    response.writeHead(status, [...headers, ...extra, ...shared]);
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  function sendFile(request: IncomingMessage, response: ServerResponse, file: SiteFile): void {
    const { headers: asked } = request;
    const chosen = negotiated(asked['accept-encoding'], file);
    if (isFresh(asked['if-none-match'], chosen.etag)) {
      response.writeHead(304, chosen.headers);
      response.end();
      return;
    }
    const rangeHeader = asked.range !== undefined && (asked['if-range'] === undefined || asked['if-range'] === chosen.etag) ? asked.range : undefined;
    const range = rangeHeader === undefined || request.method !== 'GET' ? undefined : parseRange(rangeHeader, chosen.body.length);
    if (range === 'unsatisfiable') {
      refuse(request, response, 416, ['Content-Range', `bytes */${chosen.body.length}`]);
    } else if (range) {
      const part = chosen.body.subarray(range.from, range.to + 1);
      const position = `bytes ${range.from}-${range.to}/${chosen.body.length}`;
      response.writeHead(206, ['Content-Length', String(part.length), 'Content-Range', position, ...chosen.headers]);
      response.end(part);
    } else {
      response.writeHead(200, chosen.whole);
      response.end(request.method === 'HEAD' ? undefined : chosen.body);
    }
  }

  function sendMissing(request: IncomingMessage, response: ServerResponse): void {
    const page = files.get('404.html');
    if (!page) return refuse(request, response, 404);
    const chosen = negotiated(request.headers['accept-encoding'], page);
    const headers = chosen.headers.slice();
    headers[headers.indexOf('Cache-Control') + 1] = errorCache;
    // An error has no version to compare and no part to ask for.
    headers.splice(headers.indexOf('ETag'), 4);
    response.writeHead(404, ['Content-Length', String(chosen.body.length), ...headers]);
    response.end(request.method === 'HEAD' ? undefined : chosen.body);
  }

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(request, response, 405, ['Allow', 'GET, HEAD', 'Connection', 'close']);
    }
    const linked = usual.get(request.url ?? '');
    if (linked !== undefined && linked.path !== '404.html') return sendFile(request, response, linked);
    const destination = resolveAddress(request.url ?? '', book);
    if (destination.kind === 'refused') return refuse(request, response, destination.status, ['Connection', 'close']);
    if (destination.kind === 'redirect') {
      response.writeHead(301, ['Location', destination.location, 'Content-Length', '0', 'Cache-Control', revalidateCache, ...shared]);
      response.end();
      return;
    }
    const file = destination.kind === 'file' ? files.get(destination.path) : undefined;
    if (file && file.path !== '404.html') sendFile(request, response, file);
    else sendMissing(request, response);
  };
}
