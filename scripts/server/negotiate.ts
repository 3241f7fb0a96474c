// What the request headers ask for: which encoding, whether the copy at hand is still good, which part of the file.
import type { Encoding } from './site-files.ts';

/** The best encoding that the client accepts, brotli before gzip (RFC 9110 §12.5.3). */
export function chooseEncoding(accept: string | undefined, offered: { br: boolean; gzip: boolean }): Encoding {
  if (accept === undefined || accept === '') return 'identity';
  const weights = new Map<string, number>();
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const weight = (name: Encoding): number => weights.get(name) ?? weights.get('*') ?? (name === 'identity' ? 0.001 : 0);
  const br = offered.br ? weight('br') : 0;
  const gzip = offered.gzip ? weight('gzip') : 0;
  const best = Math.max(br, gzip);
  // Plain bytes only where the client prefers them by name.
  if (best === 0 || (weights.get('identity') ?? 0) > best) return 'identity';
  return br >= gzip ? 'br' : 'gzip';
}

/** Whether If-None-Match names this entity tag (weak comparison, RFC 9110 §13.1.2). */
export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}

/** Inclusive byte positions; `unsatisfiable` where the asked part lies outside the file. */
export type ByteRange = { from: number; to: number } | 'unsatisfiable' | undefined;

/** The single part that a Range header asks for; several parts or nonsense mean the whole file, as RFC 9110 §14.2 allows. */
export function parseRange(header: string | undefined, size: number): ByteRange {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.replaceAll(' ', '') ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= size ? 'unsatisfiable' : { from, to };
}
