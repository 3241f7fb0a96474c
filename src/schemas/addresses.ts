// Addresses and coverage: moved and published articles, source facts, outside hosts.
import { z } from 'zod';
import { day, slugPath, zhText } from './primitives.ts';

/** redirects.yaml: old addresses of moved articles. */
export const redirects = z.array(z.strictObject({ from: slugPath, to: slugPath, since: day }));

/** source-facts.yaml: what the platform's own description states, numbered; every one must be carried somewhere. */
export const sourceFacts = z.array(
  z.strictObject({
    id: z.int().min(1),
    line: z.int().min(1).describe('原文行号'),
    text: zhText(4, 80),
    carriedBy: z.array(z.enum(['home', 'contact', 'emergency', 'official'])).default([]).describe('由页面元素承载时写页面名；文章用 front matter 的 facts 承载'),
  }),
);

/** allow-list.yaml: outside hosts that articles may link to; leaving for any other shows a notice. */
export const allowList = z.array(
  z.strictObject({
    host: z.string().regex(/^[a-z0-9.-]+$/, { error: '只写域名，小写，不带 https:// 和后面的路径' }).describe('网站的域名，例如 nist.gov'),
    why: zhText(4, 60).describe('为什么可靠'),
  }),
);

/** published.yaml: every article address that has ever been public; kept by `npm run fix`, so that a renamed article is noticed. */
export const published = z.array(slugPath);
