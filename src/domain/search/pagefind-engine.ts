// Pagefind's engine (its WebAssembly, version 1.6.0) without its loader: the loader asks for one file after the other and is as
// large as our whole worker. The engine is given the postings of each word that is asked for, and scores them.
import type { Posting } from './postings-file.ts';
import type { Hits } from './term-source.ts';

/** What of the engine is used; pointers are plain numbers. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_malloc(size: number, alignment: number): number;
  __wbindgen_free(at: number, size: number, alignment: number): void;
  __wbindgen_start(): void;
  init_pagefind(at: number, size: number): number;
  set_ranking_weights(engine: number, at: number, size: number): number;
  load_index_chunk(engine: number, at: number, size: number): number;
  search(engine: number, ...texts: number[]): readonly [at: number, size: number];
}

/** Scores the pages of one word. */
export interface PagefindEngine {
  score(word: string, postings: readonly Posting[]): Hits;
}

const VERSION = '1.6.0';
const SIGNATURE = 12;
const HEADS = [24, 0x100, 0x10000];

/** CBOR (RFC 8949), of which Pagefind's files are made: numbers, texts and lists. */
type Value = number | Uint8Array | readonly Value[];

function encode(value: Value): Uint8Array {
  const bytes: number[] = [];
  const head = (major: number, size: number): void => {
    const width = HEADS.filter((limit) => size >= limit).length;
    bytes.push((major << 5) | (width === 0 ? size : 23 + width));
    for (let shift = [0, 0, 8, 24][width] ?? 0; width > 0 && shift >= 0; shift -= 8) bytes.push((size >>> shift) & 255);
  };
  const write = (item: Value): void => {
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

/**
 * Starts the engine from the unpacked contents of `wasm.unknown.pagefind` for an index of so many pages. Scores are then exactly the
 * BM25 values of our weights: no length of page, no likeness of words. Throws when the bytes are not Pagefind's engine.
 */
export async function startPagefind(bytes: Uint8Array<ArrayBuffer>, pages: number, saturation: number): Promise<PagefindEngine> {
  const { instance } = await WebAssembly.instantiate(bytes.subarray(SIGNATURE), {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table: (): void => {
        const table = (instance.exports as unknown as Exports).__wbindgen_externrefs;
        const first = table.grow(4);
        table.set(0, undefined);
        [undefined, null, true, false].forEach((value, at) => table.set(first + at, value));
      },
    },
  });
  const wasm = instance.exports as unknown as Exports;
  const encoder = new TextEncoder();
  const give = (content: Uint8Array): [number, number] => {
    const at = wasm.__wbindgen_malloc(content.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(content, at);
    return [at, content.length];
  };
  const giveText = (content: string): [number, number] => give(encoder.encode(content));
  wasm.__wbindgen_start();
  const names = Array.from({ length: pages }, (_, page): Value => [encoder.encode(page.toString(36)), 1, new Uint8Array()]);
  let engine = wasm.init_pagefind(...give(encode([encoder.encode(VERSION), names, [], [], [], []]))) >>> 0;
  const ranking = { term_similarity: 0, page_length: 0, term_saturation: saturation, term_frequency: 1, diacritic_similarity: 0 };
  engine = wasm.set_ranking_weights(engine, ...giveText(JSON.stringify(ranking))) >>> 0;
  return {
    score: (word, postings) => {
      let last = 0;
      const entries = postings.map(([page, weight]): Value => {
        const step = page - last;
        last = page;
        // A negative first place says the weight of what follows.
        return [step, [-(weight + 1), 0]];
      });
      engine = wasm.load_index_chunk(engine, ...give(encode([[[encoder.encode(word), entries]]]))) >>> 0;
      const [at, size] = wasm.search(engine, ...giveText(word), ...giveText(word), ...giveText('{}'), ...giveText(''), 0, 0);
      const start = at >>> 0;
      const found = JSON.parse(new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, start, size))) as { results: readonly { p: string; s: number }[] };
      wasm.__wbindgen_free(start, size, 1);
      return new Map(found.results.map(({ p, s }) => [p, s]));
    },
  };
}
