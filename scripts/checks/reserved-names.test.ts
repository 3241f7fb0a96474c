import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesExample } from './reserved-names.ts';

test('what is kept for examples is found wherever it stands, and nothing else', () => {
  for (const text of ['https://www.bitp.example?x=1', 'https://www.bitp.localhost/chat', '打开 app.bitp.example 登录', 'explorer.example.com', 'support@bitp.example', 'mailto:a@bitp.test', 'tel:+12025550142', '+1 (202) 555-0142', '+44 7700 900123', 'bitp.invalid.']) assert.ok(namesExample(text), text);
  for (const text of ['https://www.bitp.internal/', 'example.bitp.app', 'https://examples.com/', 'https://example.community/', 'www.bitp.test-site.cn', '+862012345678', '+13015551234', 'https://bitp.cn/example.html', '看 for example 这一段']) assert.ok(!namesExample(text), text);
});
