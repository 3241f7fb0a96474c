import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmergencyQuery, mayAlarm } from './emergency-query.ts';

const urgent: Readonly<Record<string, readonly string[]>> = {
  被盗被骗: ['我的币被盗了', '账户被劫持', '账号被别人登录了', '被人清仓卖了', '我遇到杀猪盘了 钱都打过去了', '遭诈骗', '被人骗去投资', '怎么防都没用还是被盗了', '上当了怎么办', '帳號被駭'],
  别人在动: ['账户被人登录了', '有人在转我的钱', '账户被陌生人改了邮箱', '有人盗我号', '前男友登录我账户转了钱', '账号在别人手里', '黑客把我的u提到别的交易所了', '有人用我的账户乱买币'],
  不是我做的: ['不是我操作的提现', '不是我登的', '我没操作但是收到提币成功的短信', '正在提现不是我', '提现记录有我不认识的', '不认识的设备在登录', '提醒我在越南登录 我人在上海', '邮件说我新设备登录成功可我没登过'],
  钱没了: ['资金正在被转走', '钱不见了', '余额被清零', 'u 没了 急', '我的btc没了', '账户空了', '我看着余额一直在减少', '币正在一笔一笔往外走', '余额突然变成零'],
  秘密给了人: ['私钥泄露', '助记词发给别人了', '我把验证码告诉了骗子', '助记词给别人看了', '密码被别人知道了', '我把验证码给别人了', '私钥被看到了', '私钥不小心发群里了', '对方知道我的密码了', '我把助记词输到一个网站上了', '验证码发错群了'],
  钱给了骗子: ['给骗子打了钱', '转账给骗子了能撤回吗', '有人冒充客服骗了我两万', '那个平台让交保证金才能提现，我已经交了两次，是骗局吧', '场外跟人私下交易，钱给了币没给，人跑了', '在网上被骗了一万'],
  假网站木马: ['在假网站输入了密码', '钓鱼链接里填了验证码', '点了钓鱼链接怎么办', '装了个假的app 输了密码', '手机被远程控制了', '屏幕自己在动', '中木马了', '连接钱包签名之后币没了', '复制的地址被木马替换了'],
  手机和卡: ['手机突然没信号', '我的手机号被人补办了', 'sim卡失效了 别人用我号码', '手机被抢了', '收到补卡短信'],
  呼救: ['救命', '帮我拦截提现', '快帮我冻结', '有贼', '被威胁转币'],
  英文: ['my account was hacked', 'someone stole my funds', 'my coins are gone', 'i got phished', 'wallet drained', "i didn't make this withdrawal", 'i gave my code to scammer', 'someone logged into my account', 'sim swapped'],
};
for (const [how, texts] of Object.entries(urgent)) for (const text of texts) test(`「${text}」是急事（${how}）`, () => assert.ok(isEmergencyQuery(text)));

const calm: Readonly<Record<string, readonly string[]>> = {
  平常的事: ['忘记密码', '提现没到账', '冷钱包是什么', '手续费多少', '怎么设置验证码', '手续费多少钱少了会退吗', '密码给错了提示', '有人工客服吗', '不是我的手机号怎么换', '假网站怎么认', 'how to store my coins', '验证码错误', '谷歌验证器被我误删了怎么进账户', '验证码发给了我的旧手机', '账户被冻结了', '收到黑名单提示'],
  怎样防: ['怎样防止被盗', '如何防范账户被盗', '怎么避免被骗', '怎样才能不被盗', 'how to avoid scam', '开了2fa还会被盗吗'],
  假设和见闻: ['万一手机丢了怎么防止被盗', '如果币被盗了你们赔吗', '新闻说某交易所被黑了 你们安全吗', '平台有没有被盗过', '什么是黑客攻击', 'is bitp a scam'],
  可不可以说: ['验证码给谁看都不行吗', '能把验证码告诉客服吗', '密码告诉家人可以吗', '客服会问密码吗'],
  自己做的: ['自己转走了币', '我自己转走了币 怎么查记录', '我转走的u没到账', '换币的时候少了好多钱', '兑换后钱少了', '有人转币给我没到账', '朋友转我的钱没到'],
};
for (const [why, texts] of Object.entries(calm)) for (const text of texts) test(`「${text}」可以等（${why}）`, () => assert.ok(!isEmergencyQuery(text)));

test('打错的字改过来像出了事，才报急；碰巧同音的不算', () => {
  for (const mended of ['被盗', '被骗', '泄露', '助记词', '救命']) assert.ok(mayAlarm(mended), mended);
  for (const mended of ['偷了', '盗币', '转我的钱']) assert.ok(!mayAlarm(mended), mended);
});
