import assert from 'node:assert/strict';
import { test } from 'node:test';
import { channels } from './channels.ts';

const problems = (kind: string, value: string, href?: string, contact?: boolean): string[] => {
  const read = channels.safeParse([{ id: 'one', kind, name: '某个渠道', value, ...(href === undefined ? {} : { href }), ...(contact === undefined ? {} : { contact }), purpose: '用来试一试', confirmedOn: '2026-11-01' }]);
  return read.success ? [] : read.error.issues.map(({ path }) => String(path.at(-1)));
};

test('a channel is written as its kind is, and its link leads where its value says', () => {
  for (const [kind, value, href] of [['phone', '+862012345678', 'tel:+862012345678'], ['email', 'help@bitp.cn', 'mailto:help@bitp.cn'], ['sender', 'no-reply@mail.bitp.cn'], ['chat', 'https://www.bitp.cn/chat', 'https://www.bitp.cn/chat'], ['website', 'www.bitp.cn', 'https://www.bitp.cn/'], ['app', 'cn.bitp.app'], ['social', '@bitp', 'https://x.com/bitp']] as const) assert.deepEqual(problems(kind, value, href), [], value);
  for (const [kind, value, href, at] of [
    ['chat', 'javascript:alert(1)', 'javascript:alert(1)', 'value'], ['chat', 'https://www.bitp.cn/chat', 'javascript:alert(1)', 'href'], ['chat', 'https://www.bitp.cn/chat', 'https://evil.cn/chat', 'href'],
    ['phone', '400-123-4567', 'tel:4001234567', 'value'], ['phone', '+862012345678', 'tel:+8613800000000', 'href'],
    ['email', '客服邮箱', 'mailto:x', 'value'], ['email', 'help@bitp.cn', 'mailto:x@evil.cn', 'href'],
    ['website', 'https://www.bitp.cn/', 'https://www.bitp.cn/', 'value'], ['website', 'www.bitp.cn', 'https://www.bitp.cn@evil.cn/', 'href'], ['website', 'www.bitp.cn', 'http://www.bitp.cn/', 'href'], ['social', '@bitp', 'data:text/html,x', 'href'],
  ] as const) assert.deepEqual(problems(kind, value, href), [at], `${value} ${href}`);
});

test('only where somebody answers can be a way to contact: no sender, website or app', () => {
  const kinds = [['chat', 'https://www.bitp.cn/chat'], ['phone', '+862012345678'], ['email', 'help@bitp.cn'], ['social', '@bitp'], ['sender', 'no-reply@mail.bitp.cn'], ['website', 'www.bitp.cn'], ['app', 'cn.bitp.app']] as const;
  assert.deepEqual(kinds.filter(([kind, value]) => problems(kind, value, undefined, true).includes('contact')).map(([kind]) => kind), ['sender', 'website', 'app']);
});
