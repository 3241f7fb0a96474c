import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeSecret } from './looks-like-secret.ts';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

for (const query of [
  phrase,
  phrase.toUpperCase(),
  phrase.replaceAll(' ', ', '),
  phrase.replaceAll(' ', ''),
  '的 一 是 在 不 了 有 和 人 这 中 大',
  '我的助记词 legal winner thank year wave sausage worth useful legal winner thank yellow 不能用',
  'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
  '密码是 qwer1234 登录不了',
  '验证码 482913',
]) {
  test(`The search box keeps “${query.slice(0, 30)}” out of addresses`, () => assert.equal(looksLikeSecret(query), true));
}

for (const query of [
  '提现一直没到账怎么办',
  '忘记密码',
  'withdraw usdt pending for two days what should I do now please help',
  'how do I reset my password when I cannot get the code on my phone',
  'zhmm',
  '如何把 USDT 从 TRC20 网络提到别的钱包',
  '订单号 20261120213045887766',
  '提 币 慢',
]) {
  test(`The search box searches for “${query.slice(0, 30)}” as usual`, () => assert.equal(looksLikeSecret(query), false));
}
