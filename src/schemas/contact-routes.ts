// Who should do what first, and which channel then.
import { z } from 'zod';
import { collectionIds, prepareIds, urgencies } from './article.ts';
import { id, slugPath, zhText } from './primitives.ts';

/** contact-routes.yaml: topics and the ordered table that decides urgency, first action and channels. */
export const contactRoutes = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        id,
        label: zhText(4, 24).describe('读者的说法'),
        hint: zhText(4, 40).optional(),
        search: zhText(4, 60).optional().describe('结果页用这句话搜索，推荐至多三篇文章；不写就用 label 和 hint'),
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
