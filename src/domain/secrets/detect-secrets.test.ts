import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { detectSecrets, gravestFinding } from './detect-secrets.ts';
import type { Certainty, SecretKind } from './finding.ts';

const hex = 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90';
const base58 = '5J7xKqWz3fNbTgYhUmPdRsVcAeLkXwQ2ZtB9oGnHiCjF4MuEyD6pSr8';
const solana = (base58 + base58).replaceAll('o', 'n').slice(0, 88);

const secrets: [string, SecretKind, Certainty][] = [
  [hex, 'hex-64', 'ask'],
  [`0x${hex.toUpperCase()}`, 'hex-64', 'ask'],
  [`TxID：${hex}`, 'hex-64', 'ask'],
  [`私钥：${hex}`, 'private-key', 'certain'],
  [`my private key is 0x${hex}`, 'private-key', 'certain'],
  [solana, 'base58-88', 'ask'],
  ['5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ', 'private-key', 'certain'],
  ['KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn', 'private-key', 'certain'],
  ['转入 L1aW4aubDFB7yfras2S1mN3bqg9nwySY8nkoLmJebSLD5BWv3ENZ 之后', 'private-key', 'certain'],
  ['6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg', 'private-key', 'certain'],
  [`xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi`, 'private-key', 'certain'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----', 'private-key', 'certain'],
  ['－－－－－BEGIN PRIVATE KEY－－－－－', 'private-key', 'certain'],
  [`[${Array.from({ length: 64 }, (_, index) => (index * 37) % 256).join(',')}]`, 'private-key', 'certain'],
  ['{"crypto":{"cipher":"aes","ciphertext":"9f"}}', 'keystore', 'certain'],
  ['otpauth://totp/BITP:me?secret=JBSWY3DPEHPK3PXP', 'otp-secret', 'certain'],
  ['谷歌验证密钥：JBSWY3DPEHPK3PXP', 'otp-secret', 'certain'],
  ['恢复码: 8F3K-22QX-91LM', 'otp-secret', 'certain'],
  ['密码：Abc12345', 'password', 'certain'],
  ['登录密码是qwer1234，进不去', 'password', 'certain'],
  ['密码=p@ssword', 'password', 'certain'],
  ['资金密码 123456', 'password', 'ask'],
  ['支付密码：１２３４５６', 'password', 'certain'],
  ['my password is hunter2x', 'password', 'certain'],
  ['pwd: letmein99', 'password', 'certain'],
  ['密码：iloveyou', 'password', 'ask'],
  ['验证码 482913', 'code', 'certain'],
  ['验证码是 4829', 'code', 'certain'],
  ['短信验证码：482 913', 'code', 'certain'],
  ['他让我说 482913 是验证码', 'code', 'certain'],
  ['2FA code: 482913', 'code', 'certain'],
  ['CVV：123', 'code', 'ask'],
  ['银行卡号 6222021234567890128', 'card', 'certain'],
  ['4111 1111 1111 1111', 'card', 'ask'],
  ['身份证 11010519491231002X', 'id-number', 'certain'],
  ['11010519491231002x', 'id-number', 'certain'],
];

for (const [text, kind, certainty] of secrets) {
  test(`${certainty === 'ask' ? 'Asks about' : 'Recognises'} ${kind} in “${text.slice(0, 40)}”`, () => {
    const finding = gravestFinding(detectSecrets(text));
    assert.deepEqual({ kind: finding?.kind, certainty: finding?.certainty }, { kind, certainty });
  });
}

const harmless = [
  '提现 123456 USDT 没有到账',
  '我收不到验证码，等了 10 分钟',
  '验证码是 6 位数字',
  '验证码发到 2026 年的旧邮箱了',
  '密码至少 8 位，包含大写字母、小写字母和数字',
  '密码：8-16 位',
  '忘记密码了，怎么重置密码？',
  '密码是什么',
  '密码：********',
  '密码 App 里改不了',
  'password is required',
  '错误代码 500123',
  '订单号 4111111111111111，UID 12345678',
  'UID：88234567，订单号：20261120213045887766',
  '地址 TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE',
  '0x52908400098527886E0F7030069857D2E4169EE7',
  'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
  'TxID 还没有，区块高度 876543',
  '11 月 20 日 21:30，北京时间，数量 1,234.567890',
  '+1 202 555 0142',
  '私钥和助记词是什么？客服会要吗？',
  '助记词是恢复钱包的唯一凭证请妥善保管',
  'IP 192.168.100.200，版本 12.345.678',
  '0'.repeat(64),
  '身份证 110105194912310021',
  '身份证 11010519491331002X',
  '4111 1111 1111 1112',
  '银行卡 6222 0212 3456 7890',
];

for (const text of harmless) {
  test(`Leaves “${text.slice(0, 40)}” alone`, () => {
    assert.deepEqual(
      detectSecrets(text).filter(({ certainty }) => certainty !== 'soft'),
      [],
    );
  });
}

test('Findings stand in order, do not overlap and lie within any text, however odd', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...secrets.map(([text]) => text)));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join(' ');
      let reach = 0;
      for (const { start, end } of detectSecrets(text)) {
        assert.ok(start >= reach && end > start && end <= text.length);
        reach = end;
      }
    }),
  );
});

test('A secret is found wherever it stands between sentences', () => {
  fc.assert(
    fc.property(fc.constantFrom(...secrets), fc.constantFrom(...harmless), fc.constantFrom(...harmless), ([secret, kind], before, after) => {
      assert.ok(detectSecrets(`${before}\n${secret}\n${after}`).some((finding) => finding.kind === kind));
    }),
  );
});
