import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultDocument, resultFile } from './search-document.ts';

test('给浏览器的那一份写下去再读回来，一处不差', () => {
  const page = {
    path: '/trading/deposit/', collection: 'trading', title: '充值没到账怎么办', aliases: ['充币未到账'], summary: '先看确认数。', urgency: 'urgent',
    sections: [
      { anchor: null, heading: '', text: '先看确认数。' },
      { anchor: 'a', heading: '充值没到账怎么办', text: '一样的标题。' },
      { anchor: 'b', heading: '按顺序查', text: '第一步。' },
    ],
  };
  assert.deepEqual(resultDocument(JSON.parse(JSON.stringify(resultFile(page)))), page);
});
