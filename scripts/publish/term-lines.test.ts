import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepTermsWhole } from './term-lines.ts';

const button = '<button class="term" type="button" popovertarget="term-txid">TxID</button>';

test('术语和它前后的标点在同一行；没有标点就不动；再做一次不变', () => {
  const html = `<p>看${button}，再看「${button}」。最后的 ${button} 也看。</p>`;
  const kept = `<p>看<span class="whole">${button}，</span>再看<span class="whole">「${button}」。</span>最后的 ${button} 也看。</p>`;
  assert.equal(keepTermsWhole(html), kept);
  const told = `${button}<span class="term-meaning card" id="term-txid" popover>转账的编号。 <a href="/a/">完整说明<span class="sr-only">：TxID</span></a></span>`;
  assert.equal(keepTermsWhole(`（${told}）的`), `<span class="whole">（${told}）</span>的`);
  assert.equal(keepTermsWhole(kept), kept);
});
