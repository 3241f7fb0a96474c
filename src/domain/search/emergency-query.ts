// Words that say money or an account is being lost right now.

const PATTERNS: readonly RegExp[] = [
  /被盗|盗刷|盗号|盗走|偷走|被偷|被黑|黑客|被骗|骗走|诈骗得手|被转走|转走了|被提走|被(?:(?:别|他|陌生|外)?人|人家)(?:登录|登陆|登|转|提|改|动|用|盗|偷|拿)|有人(?:登录|登陆|登了|转|动了|盗|偷|改了|在(?:转|提|登))/,
  /(?:私钥|助记词|密码|验证码|seed|密钥).{0,4}(?:泄露|泄漏|外泄|给了|给(?:别人|他人|对方|客服|他|她)|发给|告诉|暴露|被(?:别人|他人|人)?(?:看到|看见|看了|知道|拿))/,
  /(?:泄露|泄漏|告诉了|发给|给了).{0,6}(?:私钥|助记词|密码|验证码|密钥)/,
  /(?<!多少)(?:钱|币|资金|资产|余额|usdt).{0,4}(?:没了|不见了|消失|少了|清零|正在被|在被转|被清空)/,
  /不是(?:我|本人|自己)(?:操作|转|登|提|发起|改|弄|做)|非本人(?:操作|登录|交易)|异常转账|资金异常|正在被转/,
  /(?:假|钓鱼|仿冒|山寨)(?:网站|网址|链接|页面|客服).{0,6}(?:输了|输入了?|填了|填写了).{0,4}(?:密码|验证码|助记词|私钥)/,
  /(?:sim|手机)卡?.{0,3}(?:被补办|突然没信号|突然没有信号|被挂失|被复制)/,
  /\b(?:hacked|stolen|stole|unauthori[sz]ed|scammed|account compromised|private key leak(?:ed)?)\b/,
];

/** How to keep from being robbed is asked in calm: nothing has happened yet. */
const PREVENTION = /(?:防止|预防|避免|防范|怎么防|如何防|怎样防|以防).{0,4}(?:被|盗|骗|泄)/;

/** Whether folded query text tells of theft or a leaked secret, so that the way to freeze the account must come first. */
export function isEmergencyQuery(folded: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(folded)) && !(PREVENTION.test(folded) && !folded.includes('了'));
}
