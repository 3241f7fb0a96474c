import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmergencyQuery } from './emergency-query.ts';

for (const text of ['我的币被盗了', '账户被人登录了', '私钥泄露', '助记词发给别人了', '资金正在被转走', '有人在转我的钱', '钱不见了', '不是我操作的提现', 'my account was hacked', '我把验证码告诉了骗子', '账号被别人登录了', '账户被陌生人改了邮箱', '有人盗我号', '不是我登的', '助记词给别人看了', '密码被别人知道了', '我把验证码给别人了', '私钥被看到了', '余额被清零', 'someone stole my funds', '在假网站输入了密码', '钓鱼链接里填了验证码', '怎么防都没用还是被盗了'])
  test(`「${text}」是急事`, () => assert.ok(isEmergencyQuery(text)));

for (const text of ['忘记密码', '提现没到账', '冷钱包是什么', '手续费多少', '怎么设置验证码', '手续费多少钱少了会退吗', '怎样防止被盗', '如何防范账户被盗', '验证码给谁看都不行吗', '密码给错了提示', '有人工客服吗', '不是我的手机号怎么换', '假网站怎么认', 'how to store my coins'])
  test(`「${text}」可以等`, () => assert.ok(!isEmergencyQuery(text)));
