import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { feedbackMessage, MOST_TEXT } from './feedback-message.ts';

test('An answer without words is the article and the choice, and nothing else', () => {
  assert.deepEqual(JSON.parse(feedbackMessage('trading/deposit-missing', true, '')), { article: 'trading/deposit-missing', helpful: true });
  assert.deepEqual(JSON.parse(feedbackMessage('trading/deposit-missing', false, ' \n ')), { article: 'trading/deposit-missing', helpful: false });
});

test('What was written comes along as plain text: no control characters, nothing that turns text around', () => {
  assert.deepEqual(JSON.parse(feedbackMessage('a/b', false, '缺 TRC20\r\n的\u0000说明\u202E')), { article: 'a/b', helpful: false, text: '缺 TRC20\n的说明' });
});

test('Whatever is written, the message is well-formed JSON under 2 KB', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), fc.boolean(), (text, helpful) => {
      const body = feedbackMessage('feedback/suggestions-and-corrections', helpful, text);
      assert.ok(new TextEncoder().encode(body).length <= 2048 && body.isWellFormed());
      assert.ok(((JSON.parse(body) as { text?: string }).text ?? '').length <= MOST_TEXT);
    }),
  );
  assert.ok(new TextEncoder().encode(feedbackMessage('feedback/suggestions-and-corrections', false, '\ud800'.repeat(5000))).length <= 2048);
});
