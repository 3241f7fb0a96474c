import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { composeMessage, composeSubject, fieldShapeOf } from './compose-message.ts';
import { buildMailto, longestMailto } from './mailto.ts';
import { toPlainLine, toPlainLines } from './plain-text.ts';

const to = 'support@bitp.example';

/** What a mail program makes of the link (RFC 6068). */
function parseMailto(href: string): { to: string; fields: [string, string][] } {
  const [address = '', query = ''] = href.replace(/^mailto:/, '').split('?');
  const fields = query.split('&').map((pair): [string, string] => {
    const [key = '', value = ''] = pair.split('=');
    return [decodeURIComponent(key).toLowerCase(), decodeURIComponent(value)];
  });
  return { to: decodeURIComponent(address), fields };
}

const pieces = ['&bcc=x@evil.test', '&cc=x', '&to=x@evil.test', '&attach=/etc/passwd', '?subject=x', '#cut', '%0d%0aBcc: x@evil.test', '\r\nBcc: x@evil.test', '\nCc: x', '\u2028Bcc: x', '\u0000', '\u007F', '\uD800', '\uDC00a', '+', '=', ';', ',', '%', '%%', '%E4', '"', '<x@evil.test>', '\u202Etxt.exe', '😀', '中文', '\t', '\u0085x', '&amp;', '/../'];
const attacks = [...pieces, ...pieces.flatMap((one) => pieces.slice(0, 10).map((other) => `正常${one}内容${other}`))];

test(`${attacks.length} attacks on subject and body come out as one subject and one body, and nothing else`, () => {
  assert.ok(attacks.length >= 200);
  for (const attack of attacks) {
    const link = buildMailto(to, attack, `第一行${attack}`);
    assert.ok(link.fits);
    const parsed = parseMailto(link.href);
    assert.equal(parsed.to, to);
    assert.deepEqual(parsed.fields, [
      ['subject', toPlainLine(attack)],
      ['body', toPlainLines(`第一行${attack}`).replaceAll('\n', '\r\n')],
    ]);
    assert.doesNotMatch(parsed.fields[0]?.[1] ?? '', /[\r\n\u2028\u2029\u0000-\u001F\u007F]/);
    assert.doesNotMatch(link.href, /[^\u0021-\u007E]/);
  }
});

test('Any subject and body come out as they went in but for what no mail can carry, or copying becomes the way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 900 }), (subject, body) => {
      const link = buildMailto(to, subject, body);
      if (!link.fits) return;
      assert.ok(link.href.length <= longestMailto);
      assert.deepEqual(parseMailto(link.href), { to, fields: [['subject', toPlainLine(subject)], ['body', toPlainLines(body).replaceAll('\n', '\r\n')]] });
    }),
  );
});

test('Whatever a reader can see comes out letter for letter', () => {
  const visible = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(visible, fc.array(visible, { maxLength: 3 }), (subject, lines) => {
      const link = buildMailto(to, subject, lines.join('\n'));
      if (link.fits) assert.deepEqual(parseMailto(link.href).fields, [['subject', subject.replace(/ {2,}/g, ' ').trim()], ['body', lines.join('\r\n')]]);
    }),
    { numRuns: 300 },
  );
});

test('A link that would be longer than 2,000 characters is not offered', () => {
  assert.equal(buildMailto(to, '[DEP] 充值没有到账', '字'.repeat(200)).fits, true);
  assert.equal(buildMailto(to, '[DEP] 充值没有到账', '字'.repeat(300)).fits, false);
});

test('Only a plain mailbox can be the recipient', () => {
  for (const wrong of ['a@b.example?bcc=x@evil.test', 'a@b.example,x@evil.test', 'a@b.example&cc=x', 'x', '@b.example', 'a b@c.example']) {
    assert.throws(() => buildMailto(wrong, 's', 'b'), wrong);
  }
});

test('The subject is the code and our own words alone', () => {
  assert.equal(composeSubject('DEP', ['充值没有到账', '较急', '']), '[DEP] 充值没有到账 · 较急');
});

test('The message tells what happened first, then one filled fact a line', () => {
  const message = composeMessage('[DEP] 充值没有到账', { greeting: '你好：', closing: '谢谢。' }, '昨晚转的，还没到。\r\n很着急。', [
    { label: '账户 UID', value: ' 12345678 ' },
    { label: '订单号', value: '' },
    { label: '错误提示原文', value: '网络异常\n请稍后再试' },
  ]);
  assert.equal(message.body, '你好：\n\n昨晚转的，还没到。\n很着急。\n\n账户 UID：12345678\n错误提示原文：\n网络异常\n请稍后再试\n\n谢谢。');
});

test('Screenshots are a reminder, error texts have several lines, the rest one', () => {
  assert.deepEqual([fieldShapeOf('screenshots'), fieldShapeOf('error-text'), fieldShapeOf('uid')], ['reminder', 'lines', 'line']);
});
