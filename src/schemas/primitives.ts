// Small shapes that several schemas share; every one carries the sentence a writer should see when it does not fit.
import { z } from 'zod';

/** A calendar day without time zone, as `2026-11-22`; YAML dates are accepted and stay a day. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date({ error: ({ input }) => (/^\d{4}-\d{2}-\d{2}$/.test(String(input)) ? `没有 ${String(input)} 这一天` : '日期要写成 2026-11-22 这样的形式') }),
);

/** One line of text within a length that fits its place on a 320 px screen. */
export const zhText = (min: number, max: number) =>
  z
    .string({ error: '要写一句文字；数字、日期要用引号括起来' })
    .trim()
    .min(min, { error: `太短：至少 ${min} 个字` })
    .max(max, { error: `太长：最多 ${max} 个字` })
    .refine((text) => !/[\r\n]/.test(text), { error: '这里只能写一行' });

/** A kebab-case id that other files refer to. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'id 只能用小写字母、数字和连字符，例如 email-reply' });

/** `collection/slug` of an article. */
export const slugPath = z
  .string()
  .regex(/^(accounts|trading|security|hours|feedback)\/[a-z0-9]+(-[a-z0-9]+)*$/, { error: '写成 栏目/文件名，例如 trading/deposit-missing' });

/** An absolute https address; http is refused because readers would be exposed to tampering. */
export const httpsUrl = z.url({ protocol: /^https$/, error: '要写以 https:// 开头的完整网址' });

/** IANA time zone name such as `Asia/Shanghai`. */
export const timeZone = z.string().refine(
  (name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  },
  { error: '不认识的时区。要写 IANA 名称，例如 Asia/Shanghai' },
);

/** Wall-clock time of day, `00:00`–`24:00`. */
export const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: '时间要写成 09:00 这样的形式（00:00–24:00）' });

/** Marks a value that the deployer must replace before the site can go live. */
export const placeholder = z.boolean().default(false).describe('true 表示这是占位内容，部署者必须改成真实内容；正式构建会拒绝');
