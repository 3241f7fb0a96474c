// Sends bytes exactly as given and reads the answer as it came: HTTP libraries would tidy up what the tests want to see.
import { connect } from 'node:net';

/** An answer with its header lines unmerged. */
export interface RawAnswer {
  status: number;
  lines: readonly (readonly [name: string, value: string])[];
  body: Buffer;
  /** First value of a header, name in any case. */
  header(name: string): string | undefined;
  /** Every line of a header, to see one that was sent twice. */
  all(name: string): string[];
}

/** What to send: a target exactly as written in the request line, or the bytes themselves. */
export interface RawRequest {
  method?: string;
  target?: string;
  headers?: readonly string[];
  body?: string;
  bytes?: string;
  /** Host header; default `127.0.0.1`. */
  host?: string;
}

/** Sends one request over its own connection; rejects after 5 s of silence. */
export function ask(base: string, { method = 'GET', target = '/', headers = [], body = '', bytes, host = '127.0.0.1' }: RawRequest): Promise<RawAnswer> {
  const { port, hostname } = new URL(base);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    socket.setTimeout(5_000, () => socket.destroy(new Error(`no answer to ${method} ${target}`)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error) => (chunks.length > 0 ? finish() : reject(error)));
    socket.on('end', () => finish());
    const finish = (): void => {
      socket.destroy();
      resolve(parse(Buffer.concat(chunks)));
    };
    socket.write(bytes ?? `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n${body}`);
  });
}

function parse(answer: Buffer): RawAnswer {
  const split = answer.indexOf('\r\n\r\n');
  const [first = '', ...rest] = answer.subarray(0, split).toString('latin1').split('\r\n');
  const lines = rest.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const);
  const all = (name: string): string[] => lines.filter(([key]) => key === name.toLowerCase()).map(([, value]) => value);
  const raw = answer.subarray(split + 4);
  const body = all('transfer-encoding').includes('chunked') ? unchunk(raw) : raw;
  return { status: Number(first.split(' ')[1]), lines, body, header: (name) => all(name)[0], all };
}

function unchunk(raw: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = raw.indexOf('\r\n', at);
    const size = Number.parseInt(raw.subarray(at, end).toString('latin1'), 16);
    if (end === -1 || !(size > 0)) return Buffer.concat(parts);
    parts.push(raw.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}
