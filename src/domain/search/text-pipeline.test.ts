import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { END_MARK, foldText, foldWithMap, runsOf, tokensOf } from './text-pipeline.ts';

const tokens = (text: string): string[] => tokensOf(foldText(text)).map(({ token }) => token);

test('full-width letters, capitals and accents are the same word', () => {
  assert.equal(foldText('ＵＳＤＴ Café'), 'usdt cafe');
});

test('Traditional characters are searched as Simplified ones', () => {
  const table = new Map([['帳', '账'], ['戶', '户']]);
  assert.equal(foldText('帳戶', table), '账户');
});

test('帐户 and 账户 are one word', () => {
  assert.deepEqual(tokens('帐户'), tokens('账户'));
});

test('Chinese is cut into pairs and single characters, Latin stays whole', () => {
  assert.deepEqual(tokens('提现 2FA'), [`提${END_MARK}`, '提现', `现${END_MARK}`, `2fa${END_MARK}`]);
});

test('pairs never cross punctuation or spaces', () => {
  assert.ok(!tokens('提现，充值').includes('现充'));
});

test('invisible and bidi characters cannot hide a word', () => {
  assert.deepEqual(runsOf(foldText('提\u202e现')).map((run) => run.text).join(''), '提现');
});

test('no text makes folding or cutting fail, and every token lies inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const folded = foldText(text);
      for (const token of tokensOf(folded)) assert.ok(token.at >= 0 && token.at + token.length <= folded.length);
    }),
  );
});

test('every place in folded text leads back into the original', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { folded, origin } = foldWithMap(text);
      if (origin === null) return;
      assert.equal(origin.length, folded.length + 1);
      for (const at of origin) assert.ok(at >= 0 && at <= text.length);
    }),
  );
});
