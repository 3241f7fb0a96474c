// The shape of an article's front matter. One base for all collections; each collection adds what only it needs.
import { z } from 'zod';
import { day, slugPath, zhText } from './primitives.ts';

/** The five collections, in the order the home page lists them; also the first part of every article's address. */
export const collectionIds = ['accounts', 'trading', 'security', 'hours', 'feedback'] as const;
/** One of the five sections, as the first part of an address names it. */
export type CollectionId = (typeof collectionIds)[number];

/** How soon a reader with this problem must act: money at risk now, blocked and worried, or can wait. */
export const urgencies = ['emergency', 'urgent', 'normal'] as const;
/** How soon a reader with this problem must act. */
export type Urgency = (typeof urgencies)[number];

/** What a reader can have ready before contacting; the words for each stand in content/data/prepare.yaml. */
export const prepareIds = [
  'uid',
  'account-contact',
  'order-id',
  'txid',
  'coin',
  'network',
  'address',
  'memo',
  'amount',
  'time',
  'status',
  'screenshots',
  'device',
  'error-text',
  'suspect-contact',
  'case-id',
  'channel-used',
  'wanted-outcome',
] as const;
/** One thing that a reader can have ready. */
export type PrepareId = (typeof prepareIds)[number];

/** Who answers for an article; the words for each stand in content/data/roles.yaml. */
export const roleIds = ['account-support', 'trading-support', 'security', 'operations', 'quality'] as const;
/** One role that answers for articles. */
export type RoleId = (typeof roleIds)[number];

const base = z.strictObject({
  title: zhText(4, 32).describe('标题：用读者会问的一句话，4–32 字'),
  summary: zhText(15, 110).describe('一句话答案：列表、搜索结果和文章开头都会用到，15–110 字'),
  questions: z.array(zhText(4, 40)).min(2).max(12).describe('读者真正会问的问法，至少两条；构建时会验证搜索能找到本文'),
  aliases: z.array(zhText(2, 20)).max(16).default([]).describe('别名：读者会用的其他叫法；不能与别的文章标题相同'),
  urgency: z.enum(urgencies).describe('紧急程度：emergency 资金正在受损；urgent 无法使用、很着急；normal 可以等'),
  topic: z.string().regex(/^[a-z0-9-]+$/).describe('联系主题：contact-routes.yaml 里 topics 的 id，文末「还没解决？」用它'),
  group: z.string().regex(/^[a-z0-9-]+$/).describe('栏目页里的分组：sections.yaml 中本栏目 groups 的 id'),
  prepare: z.array(z.enum(prepareIds)).max(12).default([]).describe('联系客服前要准备的内容，从固定清单里选'),
  facts: z.array(z.int().min(1)).default([]).describe('本文承载的原始事实编号，见 source-facts.yaml'),
  owner: z.enum(roleIds).describe('负责核对本文的角色'),
  reviewed: day.describe('最近一次核对日期，写法 2026-11-22'),
  reviewEvery: z.int().min(7).max(366).describe('多少天内必须再核对一次，7–366'),
  updated: day.describe('正文最近一次修改日期，写法 2026-11-22'),
  related: z.array(slugPath).max(5).default([]).describe('相关文章：写成 栏目/文件名，例如 trading/deposit-missing'),
  order: z.int().min(0).max(999).describe('在分组里的顺序，小的在前'),
  draft: z.boolean().default(false).describe('草稿：true 时不出现在网站、搜索和订阅里'),
});

/** Front matter of each collection: the base, and what only this collection's readers need where there is such a thing. */
export const articleSchemas = {
  accounts: base.extend({
    access: z.enum(['signed-in', 'signed-out', 'either']).describe('读者能否登录才用得上本文：signed-in 需登录；signed-out 不需登录；either 都可以'),
  }),
  trading: base,
  security: base,
  hours: base.extend({
    channels: z.array(z.string().regex(/^[a-z0-9-]+$/)).min(1).describe('显示哪些渠道的服务时间：channels.yaml 的 id'),
    hoursAt: z.enum(['top', 'foot']).default('foot').describe('时间表放在哪里：top 正文前面，读者就是来看时间的；foot 正文后面'),
  }),
  feedback: base.extend({
    dataUse: zhText(10, 120).describe('读者提交的内容会到哪里、谁能看到；拿不准的交给平台填写'),
  }),
} as const satisfies Record<CollectionId, z.ZodType>;

/** Front matter by section, once it has been checked and its defaults are filled in. */
export type ArticleData = { [K in CollectionId]: z.output<(typeof articleSchemas)[K]> };
/** What every article has, whichever collection it belongs to. */
export type AnyArticleData = ArticleData[CollectionId];
