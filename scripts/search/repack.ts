// Reads the index files that Pagefind wrote and cuts their words into files of ours: the place of each word in the token page,
// the length of each page and the table of files are left out, which this site does not use.
import { deflateRawSync, gunzipSync } from 'node:zlib';
import { borderBetween, writePostings, type Posting, type Postings, type UsualSteps } from '../../src/domain/search/postings-file.ts';
import { decode, UnexpectedShape, type Value } from './cbor.ts';

const SIGNATURE = 'pagefind_dcd';
// What a word counts where Pagefind says nothing else.
const USUAL_WEIGHT = 24;

/** The contents of a Pagefind file without packing and mark. Throws `UnexpectedShape` when it has no mark. */
export function unpack(file: Uint8Array): Buffer {
  const bytes = gunzipSync(file);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new UnexpectedShape('文件开头的标记');
  return bytes.subarray(SIGNATURE.length);
}

function list(value: Value | undefined): Value[] {
  if (!Array.isArray(value)) throw new UnexpectedShape('应当是列表');
  return value;
}

function text(value: Value | undefined): string {
  if (typeof value !== 'string') throw new UnexpectedShape('应当是文字');
  return value;
}

/** A page of a word: `[step from the last page, [-(weight + 1), place, …], [metadata places]]`. */
function readPage(page: Value): { step: number; weight: number } {
  const [step, places, metadata] = list(page);
  const [marker, place] = list(places);
  if (typeof step !== 'number' || typeof marker !== 'number') throw new UnexpectedShape('页面编号或权重');
  if (metadata !== undefined && list(metadata).length > 0) throw new UnexpectedShape('不应有元数据');
  return { step, weight: marker < 0 && typeof place === 'number' ? -marker - 1 : USUAL_WEIGHT };
}

/** The words of one index file of Pagefind. Throws `UnexpectedShape` when it is of another format than 1.6.0 writes. */
export function readWords(file: Uint8Array): Postings {
  const [words] = list(decode(unpack(file)));
  return new Map(
    list(words).map((word) => {
      const [token, pages, variants] = list(word);
      if (variants !== undefined && list(variants).length > 0) throw new UnexpectedShape('不应有变体');
      let last = 0;
      return [
        text(token),
        list(pages).map((page): Posting => {
          const { step, weight } = readPage(page);
          last += step;
          return [last, weight];
        }),
      ];
    }),
  );
}

/** The place of each page in the index, by Pagefind's name of it, from its table (`.pf_meta`). */
export function readPageNames(file: Uint8Array): ReadonlyMap<string, number> {
  const [, pages] = list(decode(unpack(file)));
  return new Map(list(pages).map((page, at) => [text(list(page)[0]), at]));
}

/** Cuts all words, in order, into packed files of about `size` postings; `borders` tells them apart. */
export function cutFiles(words: Postings, size: number, usual: UsualSteps): { files: Uint8Array[]; borders: string[] } {
  const files: Uint8Array[] = [];
  const borders: string[] = [];
  let open = new Map<string, readonly Posting[]>();
  let count = 0;
  let last = '';
  const close = (): void => {
    if (open.size === 0) return;
    const [first = ''] = open.keys();
    borders.push(files.length === 0 ? '' : borderBetween(last, first));
    files.push(deflateRawSync(writePostings(open, usual), { level: 9 }));
    last = [...open.keys()].at(-1) ?? '';
    open = new Map();
    count = 0;
  };
  for (const [word, pages] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count + pages.length > size) close();
    open.set(word, pages);
    count += pages.length;
  }
  close();
  return { files, borders };
}
