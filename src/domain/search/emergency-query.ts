// Whether a text says that money or an account is being lost: outright, by patterns, each family of them one way in which frightened readers
// tell it, or by what a model has learned from many more sentences.
import { emergencyScore } from './emergency-model.ts';

const THIEF = '(?:别人|他人|有人|某人|陌生人|外人|坏人|人家|骗子|黑客|骇客|小偷|贼|对方|前任|前男友|前女友|男友|女友|同事|室友|[他她])';
const MONEY = '(?:钱|币|资金|资产|余额|积蓄|比特币|以太坊|(?<![a-z])(?:usdt|usdc|btc|eth|u)(?![a-z]))';
const SECRET = '(?:私钥|助记词|密码|验证码|密钥|恢复码|seed)';
/** Somebody who must not know a secret. */
const STRANGER = '(?:别人|他人|对方|对面|客服|骗子|陌生人|网友|前男友|前女友|(?:电话里|那个|一个)的?人|群里|[他她])';

const family = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'));

const FAMILIES: readonly RegExp[] = [
  // 被盗、被骗、被抢、被控制
  family(
    '(?:密码|邮箱|手机号?|绑定|号码|验证器|2fa)(?:都|全|也)?被(?!我|自己).{0,2}(?:改|换|解|关|删)|(?:根本|从来|压根)没(?:有)?(?:做|提|转|登|操作|下单|申请)过?',
    '被(?:盗|偷|抢|黑(?!名单)|[骇駭]|骗|诈|钓鱼|坑了|劫持|入侵|攻击|控制|篡改|洗劫|威胁|绑架|逼|薅|卷走|清空|清仓|刷(?:了|走|爆)|转(?:走|光|出|到|了)|提(?:走|光|到|了)|远程|遥控|远端|换掉|改绑|解绑|携转|补办|补卡|挂失|复制了)',
    '盗刷|盗走|盗号|盗币|偷走|偷了|骗走|卷跑|上当|受骗|遭(?:到|受|遇)?(?:诈|骗|盗|[骇駭]|黑)|诈骗得手|遇到(?:了)?(?:骗子|杀猪盘)',
  ),
  // 别人在动我的账户
  family(
    `被${THIEF}.{0,4}(?:登|转|提|改|动|用|盗|偷|拿|骗|换|关|补|解|操作|控制|清|买|卖)`,
    `被人(?!工).{0,4}(?:登|转|提|改|动|用|盗|偷|拿|骗|换|关|补|解|操作|控制|清|买|卖|[黑骇駭])`,
    '有人.{0,4}(?:登(?:录|陆|入|了|上|我)(?!不|提醒|通知|了?吗)|转(?:走|我|了我|出去)|提(?:走|我|了我)|动了|盗|偷|改了|改我|冒充我|用我)|有人在(?:转|提|登|用|动|改|偷)',
    `${THIEF}.{0,6}(?:登录|登陆|登入|登上|登了|用)(?:了|着)?我.{0,2}(?:账|号|手机|邮箱)|(?:账户|账号|号)在${THIEF}手|${THIEF}.{0,4}把我.{0,8}(?:转|提|拿|改|偷)|(?:转|提)(?:到|给)了?${THIEF}自己|不是我在(?:用|控制|操作)`,
  ),
  // 不是我做的
  family(
    '(?<!是)不是(?:我|本人)(?:自己|本人)?(?:操作|转|登|提|发起|改|弄|做|点|买|卖|下单|绑|加|干)|非本人(?:操作|登录|交易)|(?:提现|提币|转账|登录|操作|交易|记录).{0,3}不是(?:我|本人)',
    '(?:没有?|未|从未|从来没)(?:自己)?(?:操作|提现|提币|提过|做过|转过|登录|登过|下单|下过单|买过|申请).{0,6}(?:却|但|怎么会?(?:有|显示|收到)|就(?:有|被|收)|收到.{0,6}(?:成功|提醒|短信|通知))',
    '(?:陌生|不认识|不明|没见过|莫名其妙)的?.{0,3}(?:设备|装置|裝置|手机|电脑|ip|提现|提币|转账|登录|交易|订单|记录|地址)|(?:提现|提币|登录|转账|记录|设备).{0,4}(?:不认识|没见过|陌生)',
    '异常(?:转账|提现|登录)|资金异常|登[录陆入].{0,8}我(?:人|本人)?(?:明明|还|一直)?在|(?:提[币现]|转账|登录|交易).{0,10}(?:但|可|却).{0,3}没有?(?:提|转|登|操作|做)|异地登录(?!会)|api.{0,6}自己(?:下单|交易|买|卖)|自动(?:转|提)(?:走|出)',
  ),
  // 钱少了、没了
  family(
    `(?<!多少)${MONEY}.{0,6}(?:没了(?!解|多少)|没有了|不见|不翼而飞|消失|丢了|丢失|清零|归零|变成?(?:了)?(?:零|0|o)|为(?:零|0)|空了|全没|少了(?:一(?:半|大)|几(?:千|万|百|十)|\\d)|(?:一直|越来越|不断)(?:在)?(?:减少|变少|往外)|往外(?:走|转)|(?:正)?在(?:被|往外)|在转出|转出去|全部被|都被|被清|不在了|蒸发|(?:就)?只剩)`,
    `(?:正在|在)转(?:我|走)|(?<!(?:朋友|客户|老板|公司|别人|家人|人))转我的?${MONEY}|(?:账户|钱包|账号).{0,3}(?:空了|清零|归零|被清|被掏|没钱了)|全没了|一分(?:钱)?(?:都|也)?(?:没|不)(?:有|剩)|血本无归`,
  ),
  // 秘密给了人
  family(
    `${SECRET}.{0,4}(?:泄[露漏]|漏了|外[泄洩漏]|暴露|流出|说出去|(?:发|念|报|说|告诉|给|输|填|传|交|复制|粘贴)(?:给|到|出去)?了?(?:${STRANGER}|群|钓鱼|假|网站|网页|一个)|给出去|被${THIEF}?.{0,2}(?:看|知道|拿|拍|盗|偷|套|截|骗))|${SECRET}.{0,4}不小心.{0,2}(?:发|给|泄|说|贴)|${SECRET}发错`,
    `(?:告诉|发|给|报|念|说给|透露)(?:给)?(?:了)?(?:${STRANGER}).{0,6}${SECRET}|泄[露漏]了?.{0,4}${SECRET}`,
    `${STRANGER}.{0,4}(?:知道|拿到|看到|套走|骗走|骗了|要走|攞咗)了?.{0,5}${SECRET}`,
    `${SECRET}.{0,8}(?:输|填|写)(?:到|在|进)了?.{0,8}(?:网|页|链接|群)|(?:单词|词组|短语).{0,6}(?:发|报|念|给)(?:给)?了?${STRANGER}|(?:网站|网页|链接|页面|二维码|短信|邮件).{0,10}(?:输|填)(?:入|写)?(?:了|过).{0,4}(?:${SECRET}|账号)`,
  ),
  // 把钱给了骗子
  family(
    '骗子.{0,6}(?:让|叫|把|骗|教|带|要)了?我|骗了?(?:我|他|她|两|几|一|\\d)|冒充.{0,12}(?:骗|借|转|我)|把我(?:拉黑|删)|拉黑(?:了)?我|(?:联系|找)不(?:上|到)(?:人|他|她|对方)|人跑了|(?:发现|知道|[惊驚][觉覺]).{0,8}(?:是|都是|被)(?:假|骗|诈骗)|人(?:也|就)?(?:消失|不见)|安全账户.{0,6}转了|转(?:到|去)安全账户.{0,6}了|被.{1,8}骗(?:去|了|走)|是(?:骗局|诈骗|骗子)吧|遇到.{0,3}(?:诈骗|骗局)|假(?:付款|转账|截图|凭证)|放币.{0,10}(?:没到|假|骗|没收到)|[呃冚](?:咗|我)|俾人.{0,3}(?:呃|偷|转|[黑骇駭])',
    '(?:给|打|转|汇|付)(?:了)?.{0,5}(?:骗子|诈骗)|骗子.{0,10}(?:转|打|给|交|卷|拿)了?.{0,4}(?:钱|币|款|走|跑|u)|(?:钱|币|u).{0,8}(?:骗子|诈骗)(?!的?(?:套路|手法))',
    '被?杀猪盘骗|(?:杀猪盘|刷单|带单|假平台|投资群).{0,12}(?:打|转|投|充|交|亏|没|提不)|(?:保证金|解冻费|手续费|税|押金).{0,8}(?:交|付|转|打)(?:了|过|完).{0,10}(?:还|又|不给|不让|才|要)|(?:交|付|转|打)(?:了|过|完).{0,6}(?:保证金|解冻费|押金).{0,10}(?:还|又|不给|不让|提)',
  ),
  // 假网站、木马、远程控制、授权
  family(
    '(?:假|钓鱼|仿冒|山寨|诈骗)的?.{0,3}(?:网站|网址|链接|连结|页面|客服|官网|app).{0,8}(?:输|填|登[录陆入](?:了|过)|登了|点了|给了|上当)',
    '(?:点|打开|进|扫|下载|下|装|登)(?:了|过|开了|到了|错了).{0,6}(?:假|钓鱼|诈骗|不明|可疑|木马|病毒|陌生|仿冒|山寨)|(?:点|打开|扫)了.{0,6}(?:链接|连结|二维码|网址).{0,8}(?:输|填|授权|签|登|没了)|在(?:钓鱼|假|仿冒|山寨).{0,3}(?:网站|官网|页面|app).{0,3}(?:登|输|填)',
    '(?:中|感染|有|装)(?:了|到)?(?:个)?(?:木马|病毒)(?:了)?|中毒|(?:屏幕|鼠标|手机|电脑|萤幕|螢幕)(?:自己|自动).{0,2}(?:动|操作|点)|(?:远程|远端|遥控|遠端)(?:控制|操作|操控|协助)了|被?(?:远程|远端|遠端)控制|被远控|(?:共享|分享)(?:了)?(?:屏幕|萤幕|螢幕).{0,10}(?:转|验证码|密码|骗|钱)|(?:授权|签名|签了?)(?:了|之后|后|完).{0,6}(?:没了|不见|转走|少了|被)|地址.{0,6}(?:自动|自己|被|总是)(?:.{0,3})(?:变|换|改)|木马(?:替换|偷|盗)',
  ),
  // 手机和 SIM 卡
  family(
    '(?:sim|手机|电话|号码).{0,6}(?:突然|忽然|莫名).{0,4}(?:没|无|断|停|不能用)(?:.{0,2})(?:信号|网|服务|机|用|$)|(?:sim|手机|电话)卡?.{0,3}(?:被复制|失效)|(?:别人|有人).{0,3}(?:补|复制)了?.{0,3}(?:卡|sim|号)|补了(?:我的?)?(?:卡|sim)|收到补卡|没信号.{0,6}补',
    '手机.{0,2}(?:被抢|被偷|被盗|被人拿)|抢了?我?.{0,2}手机|偷了?我?.{0,2}手机',
  ),
  // 呼救
  family('救命|救救|^(?:急+|紧急|着急)[!！]*$|🆘|sos\\b|报警(?=.{0,4}(?:吗|了|急))|拦(?:截|下|住).{0,6}(?:提|转|币|钱)|止付|(?:快|赶紧|马上|立刻|立即).{0,6}(?:冻结|锁|拦|停)|有贼|被绑架|逼我转|拿刀'),
  // English
  /\b(?:hack(?:ed|er|ers|ing)?|stolen|stole|steal(?:ing)?|thief|robbed|unauthori[sz]ed|scammed|phished|hijack(?:ed)?|compromised|drained|malware|sim ?swap(?:ped)?)\b|\b(?:coins?|crypto|money|funds?|usdt|btc|eth|balance|everything|all)\b.{0,14}\b(?:gone|missing|disappear(?:ed)?|zero|vanished|withdrawn)\b|\blost (?:all|everything)\b|\b(?:not me|wasn'?t me|didn'?t (?:make|do|request|authorize)|unknown (?:device|login|withdrawal)|(?:money|funds|coins|usdt) to (?:a |the )?(?:fake|scam)\w*|(?:coins?|funds|money) (?:are|is) (?:moving|being)|anydesk|teamviewer|did not (?:make|do|request))\b|\b(?:someone|somebody|stranger|they)\b.{0,14}\b(?:logged|changed|got in|withdraw\w*|transferr?\w*|my (?:account|funds|money|coins|phone)|is (?:in|using))\b|\b(?:gave|shared|leaked?|sent|told|entered|typed)\b.{0,16}\b(?:code|seed|phrase|password|key|2fa)\b|\b(?:seed|key|password|phrase)\b.{0,10}\bleak(?:ed)?\b|\bclicked?\b.{0,12}\b(?:phishing|fake|scam|suspicious)\b/,
];

/** Asked in calm: how to keep from it, what a word means, whether it may happen or has happened elsewhere, whether one may tell a secret. */
const CALM = family(
  '(?:防止|预防|避免|防范|怎么防|如何防|怎样防|以防|防被|防盗|防骗|防诈|防钓|防范|识别|辨别|分辨|(?<!不)小心)',
  '(?:才|怎样|怎么|如何|怎么样)(?:能|会|才能|才会|可以)?不(?:会)?被|(?<!怎么)会不?会?(?:被|有人|没了|没有了|丢|不见|少)|(?:会|能)(?:被|没了).{0,8}吗|容易被|不会被|担心|害怕(?:被)|怕被|万一|如果|要是|假如|的话',
  '什么是|什么叫|是什么|啥意思|什么意思|意思|是啥|概率|几率|可能性|新闻|事件|案例|历史|别的(?:平台|交易所)|某(?:平台|交易所)|交易所(?:被|有没有)|平台.{0,6}被.{0,4}[过吗]|套路|手法|原理|课程|保险|赔吗|包赔|后果|风险有多',
  '(?:可以|能|能不能|可不可以|要不要|需要|应该).{0,6}(?:给|告诉|发给|报|提供)|(?:给|告诉|发给).{0,5}(?:可以吗|行吗|安全吗|好吗|吗$|都不行)|会(?:问|要|索要|打)|没有被(?:盗|骗)|没被(?:盗|骗)',
  '\\b(?:avoid|prevent|protect|what is|what are|how (?:do|does|to)|can (?:i|you|someone)|is \\w+ (?:a )?(?:scam|safe)|if|insurance)\\b',
);

/** What makes it present all the same, even among calm words. */
const PRESENT = family('救命|正在|刚刚?|已经|都没用|急|怎么办(?!理)|帮我|(?<!平台|交易所)被[^吗不会]{1,8}了(?!吗|没|会|怎么防)|把我|我.{0,6}被(?:盗|骗|黑)(?!.{0,3}吗)');

/** Of these, a calm sentence may speak too: 「万一……怎么办」 supposes. */
const SUPPOSED = /万一|如果|要是|假如|的话|会不会|\bif\b/;

/** Whether folded query text tells of an emergency, so that the way to freeze the account must come first: told outright, or sounding like it. */
export const isEmergencyQuery = (folded: string): boolean => isAlarm(folded, emergencyScore(folded));

/** The same, with the score that a model gives the text: above 0 it is more likely an emergency than not. A card too many costs a glance, one too few the money. */
export const isAlarm = (folded: string, score: number): boolean => score > 0 || isTold(folded);

function isTold(folded: string): boolean {
  if (!FAMILIES.some((told) => told.test(folded))) return false;
  return !CALM.test(folded) || (PRESENT.test(folded) && !SUPPOSED.test(folded));
}

/** Sounds of theft that readers mistype: only a word with one of these, mended, may raise the alarm; 「头了」 for 「偷了」 is chance. */
const MISTYPED = /被|泄|助记|私钥|救/;

/** Whether a mended word of a query may make it an emergency. */
export const mayAlarm = (mended: string): boolean => MISTYPED.test(mended);
