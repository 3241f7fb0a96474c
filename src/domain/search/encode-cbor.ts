/** What Pagefind's files are made of: numbers, texts (as UTF-8) and lists. */
export type CborValue = number | Uint8Array | readonly CborValue[];

const HEADS = [24, 0x100, 0x10000];

/** Writes the part of CBOR (RFC 8949) that Pagefind reads, in its shortest form. */
export function encodeCbor(value: CborValue): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const head = (major: number, size: number): void => {
    const width = HEADS.filter((limit) => size >= limit).length;
    bytes.push((major << 5) | (width === 0 ? size : 23 + width));
    for (let shift = [0, 0, 8, 24][width] ?? 0; width > 0 && shift >= 0; shift -= 8) bytes.push((size >>> shift) & 255);
  };
  const write = (item: CborValue): void => {
    if (typeof item === 'number') head(item < 0 ? 1 : 0, item < 0 ? -1 - item : item);
    else if (item instanceof Uint8Array) {
      head(3, item.length);
      bytes.push(...item);
    } else {
      head(4, item.length);
      item.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}
