// Takes out of a Pagefind index file what this site does not use: the place of each word in the token page.
// Ranking needs only which page holds a token and with what weight; a third of the bytes goes.
import { gunzipSync, gzipSync } from 'node:zlib';

type Value = number | string | Value[];

const SIGNATURE = 'pagefind_dcd';

class UnexpectedShape extends Error {}

/** Reads the CBOR subset that Pagefind 1.6 writes: whole numbers, strings, arrays. */
function decode(bytes: Buffer): Value {
  let at = 0;
  const argument = (info: number): number => {
    if (info < 24) return info;
    const size = { 24: 1, 25: 2, 26: 4 }[info];
    if (size === undefined) throw new UnexpectedShape(`CBOR 长度 ${info}`);
    const value = bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const read = (): Value => {
    const first = bytes.readUInt8(at);
    at += 1;
    const major = first >> 5;
    const value = argument(first & 31);
    if (major === 0) return value;
    if (major === 1) return -1 - value;
    if (major === 3) return bytes.toString('utf8', at, (at += value));
    if (major === 4) return Array.from({ length: value }, read);
    throw new UnexpectedShape(`CBOR 类型 ${major}`);
  };
  const value = read();
  if (at !== bytes.length) throw new UnexpectedShape('CBOR 末尾有多余内容');
  return value;
}

function encode(value: Value): Buffer {
  const parts: Buffer[] = [];
  const head = (major: number, size: number): void => {
    const bytes = Buffer.alloc(size < 24 ? 1 : size < 0x100 ? 2 : size < 0x10000 ? 3 : 5);
    bytes[0] = (major << 5) | (size < 24 ? size : size < 0x100 ? 24 : size < 0x10000 ? 25 : 26);
    if (bytes.length > 1) bytes.writeUIntBE(size, 1, bytes.length - 1);
    parts.push(bytes);
  };
  const write = (item: Value): void => {
    if (typeof item === 'number') {
      head(item < 0 ? 1 : 0, item < 0 ? -1 - item : item);
    } else if (typeof item === 'string') {
      const bytes = Buffer.from(item, 'utf8');
      head(3, bytes.length);
      parts.push(bytes);
    } else {
      head(4, item.length);
      item.forEach(write);
    }
  };
  write(value);
  return Buffer.concat(parts);
}

function list(value: Value | undefined): Value[] {
  if (!Array.isArray(value)) throw new UnexpectedShape('应当是列表');
  return value;
}

/** A page of a word: `[page, [-(weight + 1), position, …], [metadata places]]` becomes `[page, [-(weight + 1), 0]]`. */
function slimPage(page: Value): Value {
  const [delta, places, metadata] = list(page);
  const [marker, position] = list(places);
  if (typeof delta !== 'number' || typeof marker !== 'number') throw new UnexpectedShape('页面编号或权重');
  if (metadata !== undefined && list(metadata).length > 0) throw new UnexpectedShape('不应有元数据');
  return marker < 0 && typeof position === 'number' ? [delta, [marker, 0]] : [delta, [0]];
}

/** The same index file without word positions; the file as it was when it is not of the known shape, so that search still works. */
export function slimPostings(file: Uint8Array): Uint8Array {
  try {
    const bytes = gunzipSync(file);
    if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) return file;
    const [words] = list(decode(bytes.subarray(SIGNATURE.length)));
    const slim = list(words).map((word): Value => {
      const [text, pages, variants] = list(word);
      if (typeof text !== 'string') throw new UnexpectedShape('词');
      if (variants !== undefined && list(variants).length > 0) throw new UnexpectedShape('不应有变体');
      return [text, list(pages).map(slimPage)];
    });
    return gzipSync(Buffer.concat([Buffer.from(SIGNATURE, 'latin1'), encode([slim])]), { level: 9 });
  } catch (error) {
    if (error instanceof UnexpectedShape) return file;
    throw error;
  }
}
