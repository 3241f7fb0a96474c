// Pagefind's engine (its WebAssembly, version 1.6.0) without its loader: the loader asks for one file after the other and is as
// large as our whole worker. The engine is given the postings of each word that is asked for, and scores them.
import { encodeCbor, type CborValue } from './encode-cbor.ts';
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
  const names = Array.from({ length: pages }, (_, page): CborValue => [encoder.encode(page.toString(36)), 1, new Uint8Array()]);
  let engine = wasm.init_pagefind(...give(encodeCbor([encoder.encode(VERSION), names, [], [], [], []]))) >>> 0;
  const ranking = { term_similarity: 0, page_length: 0, term_saturation: saturation, term_frequency: 1, diacritic_similarity: 0 };
  engine = wasm.set_ranking_weights(engine, ...giveText(JSON.stringify(ranking))) >>> 0;
  return {
    score: (word, postings) => {
      let last = 0;
      const entries = postings.map(([page, weight]): CborValue => {
        const step = page - last;
        last = page;
        // A negative first place says the weight of what follows.
        return [step, [-(weight + 1), 0]];
      });
      engine = wasm.load_index_chunk(engine, ...give(encodeCbor([[[encoder.encode(word), entries]]]))) >>> 0;
      const [at, size] = wasm.search(engine, ...giveText(word), ...giveText(word), ...giveText('{}'), ...giveText(''), 0, 0);
      const start = at >>> 0;
      const found = JSON.parse(new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, start, size))) as { results: readonly { p: string; s: number }[] };
      wasm.__wbindgen_free(start, size, 1);
      return new Map(found.results.map(({ p, s }) => [p, s]));
    },
  };
}
