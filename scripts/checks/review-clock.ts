// What has not been looked at for too long. Numbers, hours and addresses that may be stale stop a production build.
import type { Problem } from '../../src/config/problem.ts';
import { isOverdue, reviewDue } from '../../src/domain/review.ts';
import type { Content } from './content.ts';

/** Channels and hours have no clock of their own; a wrong number hurts at once, so they are looked at every quarter. */
const channelReviewDays = 90;

/** Something with a day on which it must be checked again. */
export interface Reviewed {
  file: string;
  line: number;
  name: string;
  field: 'reviewed' | 'confirmedOn' | 'updated';
  checked: string;
  everyDays: number;
  due: string;
  risk: 'high' | 'normal';
}

/** Everything with a review clock: articles, facts, channels and hours. */
export function reviewedThings({ articles, data, loaded }: Pick<Content, 'articles' | 'data' | 'loaded'>): Reviewed[] {
  const thing = (file: string, line: number, name: string, field: Reviewed['field'], checked: string, everyDays: number, risk: Reviewed['risk']): Reviewed => ({ file, line, name, field, checked, everyDays, due: reviewDue(checked, everyDays), risk });
  return [
    ...articles.map((article) => thing(article.file, article.lineOf(['reviewed']), `文章「${article.data.title}」`, 'reviewed', article.data.reviewed, article.data.reviewEvery, 'normal')),
    ...Object.entries(data.facts ?? {}).map(([id, fact]) => thing(loaded.fileOf('facts'), loaded.lineOf('facts', [id, 'confirmedOn']), `事实 ${id}`, 'confirmedOn', fact.confirmedOn, fact.reviewEvery, fact.risk)),
    ...(data.channels ?? []).map((channel, index) => thing(loaded.fileOf('channels'), loaded.lineOf('channels', [index, 'confirmedOn']), `渠道「${channel.name}」`, 'confirmedOn', channel.confirmedOn, channelReviewDays, 'high')),
    ...Object.entries(data.hours?.calendars ?? {}).map(([id, calendar]) => thing(loaded.fileOf('hours'), loaded.lineOf('hours', ['calendars', id, 'confirmedOn']), `服务时间 ${id}`, 'confirmedOn', calendar.confirmedOn, channelReviewDays, 'high')),
  ];
}

/** Overdue reviews, and days that lie in the future and so cannot have been a check. */
export function checkReviewClock(content: Content): Problem[] {
  const { today, siteEnv } = content.options;
  const problems: Problem[] = [];
  for (const { file, line, name, field, checked, everyDays, due, risk } of reviewedThings(content)) {
    if (checked > today) problems.push({ file, line, severity: 'error', rule: 'future-date', message: `${name}的 ${field} 是 ${checked}，还没有到。`, fix: `请写实际核对的日期，最晚是今天 ${today}。` });
    if (!isOverdue(checked, everyDays, today)) continue;
    const isHigh = risk === 'high';
    problems.push({
      file,
      line,
      severity: isHigh && siteEnv === 'production' ? 'error' : 'warning',
      rule: isHigh ? 'overdue-high-risk' : 'overdue',
      message: `${name}应在 ${due} 前再核对，已经过期。`,
      fix: `${isHigh ? '这是写错会伤到读者的内容，正式构建会拒绝；' : ''}核对无误后把 ${field} 改成 ${today}。`,
    });
  }
  for (const article of content.articles) {
    if (article.data.updated > today) problems.push({ file: article.file, line: article.lineOf(['updated']), severity: 'error', rule: 'future-date', message: `文章「${article.data.title}」的 updated 是 ${article.data.updated}，还没有到。`, fix: `请写实际修改的日期，最晚是今天 ${today}。` });
  }
  return problems;
}
