import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmergencyQuery } from './emergency-query.ts';

for (const text of ['我的币被盗了', '账户被人登录了', '私钥泄露', '助记词发给别人了', '资金正在被转走', '有人在转我的钱', '钱不见了', '不是我操作的提现', 'my account was hacked', '我把验证码告诉了骗子'])
  test(`「${text}」是急事`, () => assert.ok(isEmergencyQuery(text)));

for (const text of ['忘记密码', '提现没到账', '冷钱包是什么', '手续费多少', '怎么设置验证码'])
  test(`「${text}」可以等`, () => assert.ok(!isEmergencyQuery(text)));
