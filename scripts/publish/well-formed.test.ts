import assert from 'node:assert/strict';
import { test } from 'node:test';
import { malformedAt } from './well-formed.ts';

test('well-formed XML is told from what only looks like it', () => {
  for (const xml of ['<a/>', '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1" c="&#38;&lt;">字 &amp; <d:e/>\n</a>\n']) assert.equal(malformedAt(xml), undefined, xml);
  for (const xml of [
    '', 'text', '<a>', '<a></b>', '<a/><b/>', '<a/>text', '<a>A & B < C</a>', '<a>&nbsp;</a>', '<a>\u0008</a>', '<a>]]></a>',
    '<a b=1/>', '<a b/>', '<a b="<"/>', '<a b="&"/>', '<a b="1" b="2"/>', '<a><b></a></b>', '\n<?xml version="1.0" encoding="UTF-8"?><a/>',
  ]) assert.notEqual(malformedAt(xml), undefined, xml);
});
