// Words that say money or an account is being lost right now.

const PATTERNS: readonly RegExp[] = [
  /被盗|盗刷|盗号|盗走|偷走|被偷|被黑|黑客|被骗|骗走|诈骗得手|被转走|转走了|被提走|被人(?:登录|登陆|登|转|提|改|动|用)|有人(?:登录|登陆|登了|转|动了|在(?:转|提|登))/,
  /(?:私钥|助记词|密码|验证码|seed|密钥).{0,4}(?:泄露|泄漏|外泄|给了|发给|告诉|暴露|被看到|被知道)/,
  /(?:泄露|泄漏|告诉了|发给|给了).{0,6}(?:私钥|助记词|密码|验证码|密钥)/,
  /(?:钱|币|资金|资产|余额|usdt).{0,4}(?:没了|不见了|消失|少了|正在被|在被转|被清空)/,
  /不是(?:我|本人)(?:操作|转|登录|提|发起)|非本人(?:操作|登录|交易)|异常转账|资金异常|正在被转/,
  /(?:sim|手机)卡?.{0,3}(?:被补办|突然没信号|突然没有信号|被挂失|被复制)/,
  /\b(?:hacked|stolen|unauthori[sz]ed|scammed|account compromised|private key leak(?:ed)?)\b/,
];

/** Whether folded query text tells of theft or a leaked secret, so that the way to freeze the account must come first. */
export function isEmergencyQuery(folded: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(folded));
}
