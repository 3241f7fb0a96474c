// Names, people and the frame: brand, roles, what to prepare, sections, the emergency page.
import { z } from 'zod';
import { collectionIds, prepareIds, roleIds } from './article.ts';
import { day, httpsUrl, id, slugPath, zhText, placeholder } from './primitives.ts';

/** brand.yaml: names and site-wide sentences. */
export const brand = z.strictObject({
  name: zhText(1, 20).describe('品牌名，例如 BITP'),
  siteName: zhText(2, 30).describe('站点名，例如 BITP 帮助中心'),
  description: zhText(10, 120).describe('一句话说明本站，用于首页和搜索引擎'),
  home: httpsUrl.describe('平台官网'),
  placeholder,
  exampleQuestions: z.array(slugPath).length(3).describe('首页搜索框下的三个示例问题（文章）'),
  mostAsked: z.array(slugPath).min(3).max(8).describe('搜索页和找不到页面时展示的常见问题'),
  neverAsk: z.array(zhText(2, 40)).min(4).max(10).describe('平台绝不会向读者索要的内容'),
  neverShareArticle: slugPath.optional().describe('讲清哪些内容绝不能外传的文章；读者误贴助记词时给他看。不写就不链接到文章'),
  noticeTitle: zhText(2, 20).optional().describe('风险或地区提示的标题'),
  notice: zhText(10, 400).optional().describe('风险或地区提示，文字由部署者决定'),
  copyright: zhText(2, 60).optional(),
  offline: z.boolean().default(true).describe('没有网络时还能看已读文章、紧急页和官方渠道；写 false 关闭，并清除读者手机里的离线内容'),
  feedbackEndpoint: httpsUrl.optional().describe('接收「本文有没有帮助」的地址；不写就不显示评价按钮，安全策略也不放行任何外部地址'),
  chatOrigin: httpsUrl.optional().describe('嵌入式在线客服的地址；只放行这一个来源'),
  securityContact: z
    .string()
    .regex(/^(https:\/\/|mailto:)\S+$/, { error: '要以 https:// 或 mailto: 开头' })
    .optional()
    .describe('安全研究者报告漏洞的地址，写进 security.txt，例如 mailto:security@bitp.example'),
  securityExpires: day.optional().describe('security.txt 的有效期，30 天到 1 年之间，例如 2027-10-31'),
});

/** roles.yaml: who checks articles, in readers' words. */
export const roles = z.record(z.enum(roleIds), zhText(2, 12));

/** prepare.yaml: words for what to have ready before contacting. */
export const prepare = z.record(
  z.enum(prepareIds),
  z.strictObject({ label: zhText(2, 16), hint: zhText(4, 60).describe('在哪里找到它、注意什么') }),
);

/** sections.yaml: the five sections and the groups inside them. */
export const sections = z.record(
  z.enum(collectionIds),
  z.strictObject({
    title: zhText(2, 10),
    description: zhText(6, 60),
    groups: z.array(z.strictObject({ id, title: zhText(2, 16) })).min(1),
  }),
);

/** emergency.yaml: the page for "my money is being moved right now"; the freeze comes first. */
export const emergency = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        minute: zhText(3, 16).describe('例如 第 0–2 分钟'),
        verb: zhText(2, 12).describe('一个动作'),
        sentence: zhText(6, 60).describe('一句话说清怎么做'),
        more: zhText(6, 120).optional(),
        fact: id.optional().describe('这一步用到的 facts.yaml 的 id，例如冻结入口'),
        article: slugPath.optional(),
      }),
    )
    .length(6),
  ifCannotLogInFact: id.optional().describe('登录不了时自己冻结的入口：facts.yaml 的 id'),
  ifCannotLogIn: z.array(zhText(6, 80)).min(1).max(4),
  ownWallet: z.array(zhText(6, 80)).min(1).max(4).describe('被盗的是读者自己的钱包、不是平台账户时，怎么做'),
  ownWalletArticle: slugPath.optional().describe('自己的钱包被盗时，完整说明在哪一篇'),
  doNot: z.array(zhText(4, 40)).min(3).max(6),
  evidence: z.array(zhText(4, 40)).min(4).max(8),
});
