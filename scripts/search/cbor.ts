// Reads the small part of CBOR (RFC 8949) that Pagefind's index files use; src/domain/search/encode-cbor.ts writes it.

/** What Pagefind 1.6 writes: whole numbers, strings and arrays of them. */
export type Value = number | string | Value[];

/** Bytes that are not of the subset, or values that are not of the shape that is known. */
export class UnexpectedShape extends Error {}

/** Reads the CBOR subset; throws `UnexpectedShape` for anything else. */
export function decode(bytes: Buffer): Value {
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
