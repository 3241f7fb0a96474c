// The shape of every file in content/data. One schema a file; the file's name is the key.
import { z } from 'zod';
import { collectionIds, prepareIds, roleIds, urgencies } from './article.ts';
import { clockTime, day, httpsUrl, id, slugPath, timeZone, zhText } from './primitives.ts';

const placeholder = z.boolean().default(false).describe('true 表示这是占位内容，部署者必须改成真实内容；正式构建会拒绝');

/** brand.yaml: names and site-wide sentences. */
export const brand = z.strictObject({
  name: zhText(1, 20).describe('品牌名，例如 BITP'),
  siteName: zhText(2, 30).describe('站点名，例如 BITP 帮助中心'),
  description: zhText(10, 120).describe('一句话说明本站，用于首页和搜索引擎'),
  home: httpsUrl.describe('平台官网'),
  placeholder,
  exampleQuestions: z.array(slugPath).length(3).describe('首页搜索框下的三个示例问题（文章）'),
  mostAsked: z.array(slugPath).min(3).max(8).describe('首页与无结果时展示的常见问题'),
  neverAsk: z.array(zhText(2, 40)).min(4).max(10).describe('平台绝不会向读者索要的内容'),
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

/** facts.yaml: every value about the platform that articles state; written once, used by name. */
export const facts = z.record(
  id,
  z.strictObject({
    text: zhText(1, 80).describe('读者看到的文字'),
    value: z.union([z.number(), z.string()]).optional().describe('数值，供计算用'),
    unit: z.string().optional(),
    source: zhText(2, 80).describe('依据：原文第几行，或由谁提供'),
    sourceFact: z.int().min(1).optional().describe('对应 source-facts.yaml 的编号'),
    confirmedOn: day.describe('最近一次核对的日期'),
    reviewEvery: z.int().min(1).max(366).default(90),
    risk: z.enum(['high', 'normal']).default('normal').describe('high：数字、时间、地址等写错会伤到读者的内容'),
    placeholder,
  }),
);

/** channels.yaml: every official channel; the only place where a number, address or handle is written. */
export const channels = z
  .array(
    z.strictObject({
      id,
      kind: z.enum(['chat', 'email', 'phone', 'website', 'app', 'social', 'sender']),
      name: zhText(2, 20).describe('读者看到的名称'),
      value: z.string().min(2).max(120).describe('号码、邮箱、域名、账号本身；电话写成 +国家码 开头'),
      href: z.string().optional().describe('点开它的链接：https、mailto: 或 tel:'),
      purpose: zhText(4, 60).describe('这个渠道用来做什么'),
      contact: z.boolean().default(false).describe('是否是联系客服的渠道'),
      enabled: z.boolean().default(true),
      hours: id.optional().describe('服务时间：hours.yaml 的 calendars 里的名称'),
      speed: z.int().min(1).max(9).optional().describe('从联系到有人处理的快慢，1 最快；联系渠道必填'),
      reply: z
        .strictObject({
          withinMinutes: z.int().min(1).describe('目标首次回复时间，分钟，从服务时间内发出起算'),
          clock: z.enum(['elapsed', 'open']).describe('elapsed 按自然时间；open 只计服务时间'),
          fact: id.describe('依据：facts.yaml 的 id'),
          outsideHoursFact: id.optional().describe('非服务时间发出时的规则：facts.yaml 的 id'),
        })
        .optional(),
      confirmedOn: day,
      placeholder,
    }),
  )
  .min(1);

const interval = z
  .tuple([clockTime, clockTime])
  .refine(([from, to]) => from !== to && from !== '24:00', { error: '开始和结束不能相同，也不能从 24:00 开始；全天写成 ["00:00", "24:00"]' })
  .describe('["开始", "结束"]，例如 ["09:00", "18:00"]；结束早于开始表示到次日');
const intervals = z.array(interval).max(6).describe('一天里的开放时段，可以有多段；休息写 []');

/** hours.yaml: calendars of opening hours, with holidays and make-up workdays. */
export const hours = z.strictObject({
  zone: timeZone.describe('平台服务时间所用的时区'),
  zoneName: zhText(2, 20).describe('时区的中文叫法，例如 北京时间'),
  placeholder,
  holidays: z.strictObject({
    validUntil: day.describe('节假日表排到哪一天'),
    source: zhText(4, 80),
    confirmedOn: day,
    placeholder,
    days: z.array(
      z.strictObject({
        name: zhText(2, 12).describe('节日名称，会显示给读者'),
        from: day.describe('放假第一天'),
        to: day.describe('放假最后一天（含）'),
      }),
    ),
    workdays: z.array(
      z.strictObject({
        date: day.describe('调休上班的日期'),
        as: z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']).describe('这天按星期几的服务时间：mon tue wed thu fri sat sun'),
        name: zhText(2, 20).describe('调休的说明，会显示给读者'),
      }),
    ),
  }),
  calendars: z.record(
    id,
    z.strictObject({
      zone: timeZone.optional().describe('本渠道用另一个时区时才写'),
      weekly: z.strictObject({
        mon: intervals,
        tue: intervals,
        wed: intervals,
        thu: intervals,
        fri: intervals,
        sat: intervals,
        sun: intervals,
      }),
      onHolidays: z.union([z.literal('closed'), z.literal('as-usual'), intervals]).describe('节假日：closed 休息；as-usual 照常；或写时段'),
      special: z
        .array(
          z.strictObject({
            date: day.describe('只此一天（或从这天起）的特别安排'),
            to: day.optional().describe('特别安排的最后一天（含）；只有一天就不写'),
            intervals,
            note: zhText(2, 30).describe('原因，会显示给读者，例如 系统维护'),
          }),
        )
        .default([]),
      confirmedOn: day,
      placeholder,
    }),
  ),
});

/** contact-routes.yaml: topics and the ordered table that decides urgency, first action and channels. */
export const contactRoutes = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        id,
        label: zhText(4, 24).describe('读者的说法'),
        hint: zhText(4, 40).optional(),
        collection: z.enum(collectionIds),
        kind: z.enum(['access', 'transaction', 'theft', 'other']).describe('transaction 会再问状态和等了多久'),
        subjectCode: z.string().regex(/^[A-Z]{2,6}$/).describe('邮件标题里的代号，例如 DEP'),
      }),
    )
    .min(3),
  firstActions: z.record(id, z.strictObject({ label: zhText(4, 40), article: slugPath.optional(), href: z.string().startsWith('/').optional() })),
  routes: z
    .array(
      z.strictObject({
        id,
        when: z.strictObject({
          topic: z.array(id).optional(),
          kind: z.array(z.enum(['access', 'transaction', 'theft', 'other'])).optional(),
          risk: z.array(z.enum(['yes', 'no', 'unsure'])).optional(),
          state: z.array(z.enum(['pending', 'failed', 'completed', 'unsure'])).optional(),
          waited: z.array(z.enum(['within', 'over', 'unsure'])).optional(),
        }),
        urgency: z.enum(urgencies),
        firstAction: id,
        channels: z.array(id).min(1).describe('按先后顺序；结果页会把现在开放的排在前面'),
        meanwhile: zhText(6, 80).optional().describe('渠道都关闭时先做什么；emergency 和 urgent 必须写'),
        prepare: z.array(z.enum(prepareIds)).default([]),
        why: zhText(6, 80).describe('为什么这样安排，会显示给读者'),
      }),
    )
    .min(1),
});

/** synonyms.yaml: words that readers use for the same thing. */
export const synonyms = z.array(
  z.strictObject({
    words: z.array(z.string().min(1).max(40)).min(2),
    direction: z.enum(['both', 'to-first']).default('both').describe('to-first：只把其他词换成第一个，不反过来'),
    note: z.string().optional(),
  }),
);

/** glossary.yaml: one spelling and one sentence for each term. */
export const glossary = z.record(
  id,
  z.strictObject({
    term: zhText(1, 20),
    definition: zhText(8, 120),
    avoid: z.array(z.string().min(1).max(20)).default([]).describe('不要用的写法；检查会提示换成 term'),
    article: slugPath.optional(),
  }),
);

/** redirects.yaml: old addresses of moved articles. */
export const redirects = z.array(z.strictObject({ from: slugPath, to: slugPath, since: day }));

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
  doNot: z.array(zhText(4, 40)).min(3).max(6),
  evidence: z.array(zhText(4, 40)).min(4).max(8),
});

/** source-facts.yaml: what the platform's own description states, numbered; every one must be carried somewhere. */
export const sourceFacts = z.array(
  z.strictObject({
    id: z.int().min(1),
    line: z.int().min(1).describe('原文行号'),
    text: zhText(4, 80),
    carriedBy: z.array(z.enum(['home', 'contact', 'emergency', 'official'])).default([]).describe('由页面元素承载时写页面名；文章用 front matter 的 facts 承载'),
  }),
);

/** search-cases.yaml: queries of our own that must find their article. */
export const searchCases = z.array(
  z.strictObject({
    q: z.string().min(1).max(120),
    expect: z.union([slugPath, z.array(slugPath).min(1)]).describe('应当找到的文章；写多个表示任一即可'),
    kind: z.enum(['word', 'sentence', 'synonym', 'traditional', 'pinyin', 'initials', 'english', 'typo', 'mixed', 'emergency', 'phrase']),
  }),
);

/** allow-list.yaml: outside hosts that articles may link to; leaving for any other shows a notice. */
export const allowList = z.array(z.strictObject({ host: z.string().regex(/^[a-z0-9.-]+$/), why: zhText(4, 60) }));

const pattern = z.string().min(1).refine(
  (text) => {
    try {
      return !new RegExp(text, 'u').test('');
    } catch {
      return false;
    }
  },
  { error: '不是可用的正则表达式，或者连空白都能匹配' },
);

/** copy-rules.yaml: words that articles must not use, each with examples that prove the rule. */
export const copyRules = z.array(
  z.strictObject({
    id,
    kind: z.enum(['fact', 'unsafe', 'word', 'style']).describe('fact 只能来自数据的内容；unsafe 会害到读者的建议；word 用词；style 写法'),
    severity: z.enum(['error', 'warning']).describe('error 会拦住构建；warning 只提醒'),
    pattern: pattern.describe('正则表达式（不写两边的斜线），在一段连续的文字里查找'),
    unless: pattern.optional().describe('同一句里有这个写法就不算（fact 规则只看同一个分句），例如 不要|切勿'),
    replace: z.string().max(40).optional().describe('能直接替换时写替换成什么；npm run fix 会照着改'),
    use: z.enum(['fact', 'channel']).optional().describe('提示里列出可用的 <Fact> 或 <Channel>'),
    message: zhText(4, 80).describe('哪里不对、为什么；{text} 会换成读到的文字'),
    fix: zhText(4, 120).describe('应当怎么写'),
    examples: z
      .strictObject({
        mustMatch: z.array(z.string().min(1)).min(1).describe('必须查得到的例子'),
        mustNotMatch: z.array(z.string().min(1)).min(1).describe('不能误报的例子'),
      })
      .describe('每次检查都会拿这些例子验证规则'),
  }),
);

/** published.yaml: every article address that has ever been public; kept by `npm run fix`, so that a renamed article is noticed. */
export const published = z.array(slugPath);

/** File name (without .yaml) of each datum and its schema. */
export const siteDataSchemas = {
  brand,
  roles,
  prepare,
  sections,
  facts,
  channels,
  hours,
  'contact-routes': contactRoutes,
  synonyms,
  glossary,
  redirects,
  emergency,
  'source-facts': sourceFacts,
  'search-cases': searchCases,
  'allow-list': allowList,
  'copy-rules': copyRules,
  published,
} as const;

export type SiteDataFile = keyof typeof siteDataSchemas;
/** All of content/data, parsed. */
export type SiteData = { [K in SiteDataFile]: z.output<(typeof siteDataSchemas)[K]> };
export type Brand = SiteData['brand'];
export type Channel = SiteData['channels'][number];
export type Hours = SiteData['hours'];
export type ContactRoutes = SiteData['contact-routes'];
export type CopyRule = SiteData['copy-rules'][number];
export type Fact = SiteData['facts'][string];
