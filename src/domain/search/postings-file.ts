// How postings travel: Pagefind's own words, pages and weights, written in a third of the bytes that its files take.

/** A page, by its place in the index, and the word's weight in it, in 24ths. */
export type Posting = readonly [page: number, weight: number];

/** Words with the pages that hold them, in the order in which they were written. */
export type Postings = ReadonlyMap<string, readonly Posting[]>;

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

/** Writes postings: the words, how many pages each has, the steps from page to page, the weights. Words hold no space and no NUL; weights are from 0 to 255. */
export function writePostings(postings: Postings): Uint8Array {
  const numbers: number[] = [];
  for (const pages of postings.values()) pushNumber(numbers, pages.length);
  for (const pages of postings.values()) {
    let last = 0;
    for (const [page] of pages) {
      pushNumber(numbers, page - last);
      last = page;
    }
  }
  const weights = [...postings.values()].flatMap((pages) => pages.map(([, weight]) => weight));
  const words = new TextEncoder().encode(`${[...postings.keys()].join(' ')}\0`);
  const bytes = new Uint8Array(words.length + numbers.length + weights.length);
  bytes.set(words);
  bytes.set(numbers, words.length);
  bytes.set(weights, words.length + numbers.length);
  return bytes;
}

/** Reads what `writePostings` wrote; throws a RangeError for bytes that end too early or go on too long. */
export function readPostings(bytes: Uint8Array): Postings {
  const end = bytes.indexOf(0);
  if (end < 0) throw new RangeError('postings: no words');
  const words = new TextDecoder().decode(bytes.subarray(0, end)).split(' ');
  let at = end + 1;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined) throw new RangeError('postings: cut short');
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const counts = words.map(number);
  const pages = counts.map((count) => {
    let page = 0;
    return Array.from({ length: count }, () => (page += number()));
  });
  if (bytes.length - at !== counts.reduce((sum, count) => sum + count, 0)) throw new RangeError('postings: another length than told');
  return new Map(words.map((word, index) => [word, (pages[index] ?? []).map((page): Posting => [page, bytes[at++] ?? 0])]));
}

/** The number of the index file that may hold a word. `borders` has for each file the shortest text that stands after all words of the file before it. */
export function fileOf(word: string, borders: readonly string[]): number {
  let low = 0;
  let high = borders.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((borders[middle] ?? '') <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The shortest beginning of `first` that stands after `last`. */
export function borderBetween(last: string, first: string): string {
  for (let length = 1; length < first.length; length += 1) {
    const border = first.slice(0, length);
    if (border > last && !/[\ud800-\udbff]$/.test(border)) return border;
  }
  return first;
}
