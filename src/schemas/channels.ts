// What is said about the platform: facts, and the channels by which it can be reached.
import { z } from 'zod';
import { day, id, zhText, placeholder } from './primitives.ts';

/** facts.yaml: every value about the platform that articles state; written once, used by name. */
export const facts = z.record(
  id,
  z.strictObject({
    text: zhText(1, 80).describe('读者看到的文字'),
    value: z.union([z.number(), z.string()]).optional().describe('数值，供计算用'),
    source: zhText(2, 80).describe('依据：原文第几行，或由谁提供'),
    sourceFact: z.int().min(1).optional().describe('对应 source-facts.yaml 的编号'),
    confirmedOn: day.describe('最近一次核对的日期'),
    reviewEvery: z.int().min(1).max(366).default(90),
    risk: z.enum(['high', 'normal']).default('normal').describe('high：数字、时间、地址等写错会伤到读者的内容'),
    placeholder,
  }),
);

const mailbox = /^[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}$/i;
const page = /^https:\/\/(?<host>[^\s/?#@:\\]+)(?::\d+)?(?:[/?#]\S*)?$/i;
const isPage = (href: string): boolean => page.test(href);

/** How each kind is written, and whether a link leads where the value says: readers see the one and follow the other. */
const shapes = {
  phone: { value: /^\+[1-9]\d{6,14}$/, says: '带国家码的电话号码（E.164），例如 +862012345678', link: (value: string, href: string) => href === `tel:${value}` },
  email: { value: mailbox, says: '邮箱', link: (value: string, href: string) => href === `mailto:${value}` },
  sender: { value: mailbox, says: '邮箱', link: (value: string, href: string) => href === `mailto:${value}` },
  chat: { value: /^https:\/\/\S+$/, says: '以 https:// 开头的网址', link: (value: string, href: string) => isPage(href) && href === value },
  website: { value: /^(?:[\w-]+\.)+[a-z][a-z0-9-]+$/i, says: '域名，例如 www.你的域名', link: (value: string, href: string) => page.exec(href)?.groups?.['host']?.toLowerCase() === value.toLowerCase() },
  app: { value: /^[\w.-]+$/, says: '应用的包名或编号', link: (_: string, href: string) => isPage(href) },
  social: { value: /^\S+$/, says: '账号', link: (_: string, href: string) => isPage(href) },
} as const;

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
    }).superRefine(({ kind, value, href, contact }, context) => {
      // Nobody reads what readers would send there.
      if (contact && (kind === 'sender' || kind === 'website' || kind === 'app')) context.addIssue({ code: 'custom', path: ['contact'], message: `kind: ${kind} 只供核对真假，没有人在那里回复，不能写 contact: true` });
      const { value: valueForm, says, link } = shapes[kind];
      if (!valueForm.test(value)) context.addIssue({ code: 'custom', path: ['value'], message: `"${value}" 不是${says}` });
      else if (href !== undefined && !link(value, href)) context.addIssue({ code: 'custom', path: ['href'], message: `链接 "${href}" 和 value "${value}" 对不上；网址要以 https:// 开头，邮箱写 mailto: 加 value，电话写 tel: 加 value` });
    }),
  )
  .min(1);
