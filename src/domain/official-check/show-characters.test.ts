import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from './official-samples.ts';

test('The letters to look at are marked: the odd one of a look-alike, invisible ones by their code', () => {
  const odd = (raw: string): string[] => check(raw).shown.filter((each) => each.odd).map((each) => each.char);
  assert.deepEqual(odd('www.b1tp.example'), ['1']);
  assert.deepEqual(odd('www.bіtp.example'), ['і']);
  assert.deepEqual(odd('www.bi\u200Btp.example'), ['[U+200B]']);
  assert.deepEqual(odd('www.bitp.exarnple'), ['r', 'n']);
  assert.deepEqual(odd('+1 202 555 0143'), ['3']);
});

test('Letters are pointed at only where they tell something', () => {
  for (const raw of ['support@bitp.example', 'https://www.bitp.example/登录?x=1', 'bitp.example', 'www.bitp-support.test', '你好', '@bitp_support', '+44 20 7946 0958']) assert.deepEqual([raw, check(raw).shown], [raw, []]);
  assert.deepEqual(check('support@bitp-help.com').shown.filter(({ odd }) => odd), []);
});

test('Behind the host nothing is odd; where an account is compared, everything counts', () => {
  for (const raw of ['https://www.bitp.example/登录?x=1', 'https://www.bitp.example/?q=你好。', 'https://www.bitp.example/ＡＢ#\u200B', 'https://www.bitp.example/a\\b']) assert.deepEqual([raw, check(raw).verdict], [raw, 'listed']);
  assert.equal(check('https://x.com/bitp_exam\u200Bple').verdict, 'look-alike');
  assert.deepEqual(check('https://www.bіtp.example/登录').shown.filter(({ odd }) => odd).map(({ char }) => char), ['і']);
});

const led: [string, string, string, string][] = [
  ['https://www.bitp.example@evil.com/', 'web', 'evil.com', 'evil.com'],
  ['www.bitp.example@evil.com', 'web', 'evil.com', 'evil.com'],
  ['support@bitp.example@evil.com', 'web', 'evil.com', 'evil.com'],
  ['https://evil.com@www.evil.com/evil.com', 'web', 'www.evil.com', 'evil.com'],
  ['https://www.bitp.example.login-verify.com/a', 'web', 'www.bitp.example.login-verify.com', 'login-verify.com'],
  ['https://www.bitp.example.evil.com.cn/', 'web', 'www.bitp.example.evil.com.cn', 'evil.com.cn'],
  ['www.bіtp.example', 'web', 'www.xn--btp-jhd.example', 'xn--btp-jhd.example'],
  ['http://3221225985/', 'web', '192.0.2.1', '192.0.2.1'],
  ['bitp.example', 'web', 'bitp.example', 'bitp.example'],
  ['support@bitp.example <me@mail.evil.test>', 'mail', 'mail.evil.test', 'evil.test'],
  ['support@bitp-help.com', 'mail', 'bitp-help.com', 'bitp-help.com'],
];
for (const [raw, kind, host, domain] of led) {
  test(`“${raw}” leads to ${host}, whose owner is ${domain}`, () => {
    const { destination } = check(raw);
    assert.deepEqual([destination?.kind, `${destination?.front}${destination?.domain}`, destination?.domain], [kind, host, domain]);
  });
}

test('Whose the destination is, is marked where it stands in the text, and nothing beside it', () => {
  const owner = (raw: string): string => check(raw).shown.filter((each) => each.owner).map(({ char }) => char).join('');
  assert.equal(owner('https://www.bitp.example.login-check.test/login'), 'login-check.test');
  assert.equal(owner('https://www.bitp.example.evil.com.cn/'), 'evil.com.cn');
  assert.equal(owner('https://evil.com@www.evil.com/evil.com'), 'evil.com');
  assert.equal(owner('「https://www.bitp.example@evil.com/」'), 'evil.com');
  assert.equal(owner('https://www.bitp.example@ｅvil.com/'), 'ｅvil.com');
  assert.equal(owner('https://www.bitp.example.evil。com/'), 'evil。com');
  assert.equal(owner('http://3221225985/'), '3221225985');
  assert.equal(owner('support@mail.bitp-help.com'), 'bitp-help.com');
});
