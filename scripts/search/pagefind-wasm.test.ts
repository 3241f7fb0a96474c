import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { startPagefind } from '../../src/domain/search/pagefind-engine.ts';
import { rarity } from '../../src/domain/search/term-source.ts';
import { readPagefindWasm } from './pagefind-wasm.ts';

test('Pagefind 自己的检索程序算出的分数，正是文档里写的那个公式', async () => {
  const engine = await startPagefind(new Uint8Array(gunzipSync(await readPagefindWasm())), 300, 2);
  const bm25 = (weight: number): number => (rarity(300, 2) * 3 * weight) / (2 + weight);
  for (const [id, score] of engine.score('到账', [[7, 24], [299, 60]])) assert.ok(Math.abs(score - bm25({ 7: 1, '8b': 2.5 }[id] ?? Number.NaN)) < 1e-4, id);
  assert.equal(engine.score('到账ㄧ', [[1, 48]]).size, 1);
});
