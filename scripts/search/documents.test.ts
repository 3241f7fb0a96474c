import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { ROW_END } from '../../src/domain/search/passage.ts';
import { readSections } from './documents.ts';

test('表格的每一行自成一段，表头的字也搜得到', () => {
  const html = '<div><p>先看：</p><table><thead><tr><th>编号</th><th>在哪里</th></tr></thead><tbody><tr><th>订单号</th><td>记录里</td></tr><tr><th>TxID</th><td>浏览器里</td></tr></tbody></table><p>完。</p></div>';
  const [section] = readSections(parse(html));
  assert.deepEqual(section?.text.split(ROW_END).map((row) => row.trim().replace(/\n/g, '·')), ['先看：', '编号·在哪里', '订单号·记录里', 'TxID·浏览器里', '完。']);
});
