// Opening hours as a support lead writes them.
import { z } from 'zod';
import { clockTime, day, id, timeZone, zhText, placeholder } from './primitives.ts';

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
