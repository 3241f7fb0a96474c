// Test support: a small contact table with one row of each kind, and desks in every state of opening.
import fc from 'fast-check';
import type { ContactRoutes } from '../../schemas/site-data.ts';
import { anyCalendar, hoursWith } from '../hours/hours-samples.ts';
import { rulesOf, type HoursRules } from '../hours/rules.ts';
import { answersFor, type Answers } from './answers.ts';
import { orderChannels, type ChannelOption, type ContactChannel, type Urgency } from './channels.ts';
import { matchRoute } from './match.ts';
import { channelsFor } from './route-channels.ts';
import { tierOf } from './tiers.ts';

const action = { label: '先做这一步' };

/** Topics and rows like those of the product, but few. */
export const sampleRoutes: ContactRoutes = {
  topics: [
    { id: 'theft', label: '账户被盗', collection: 'security', kind: 'theft', subjectCode: 'SEC' },
    { id: 'sign-in', label: '登录不了', collection: 'accounts', kind: 'access', subjectCode: 'LOGIN' },
    { id: 'deposit', label: '充值没到', collection: 'trading', kind: 'transaction', subjectCode: 'DEP' },
    { id: 'other', label: '其他问题', collection: 'feedback', kind: 'other', subjectCode: 'GEN' },
  ],
  firstActions: { freeze: action, 'check-status': action, 'check-signin': action, 'read-article': action },
  routes: [
    { id: 'risk', when: { risk: ['yes', 'unsure'] }, urgency: 'emergency', firstAction: 'freeze', channels: ['chat', 'phone', 'email'], meanwhile: '先冻结账户再说', prepare: ['uid', 'time', 'txid'], why: '钱可能正在被转走' },
    { id: 'locked', when: { kind: ['access'] }, urgency: 'urgent', firstAction: 'check-signin', channels: ['chat', 'phone', 'email'], meanwhile: '按文章逐步排查', prepare: ['uid', 'time', 'device'], why: '无法登录会耽误事' },
    { id: 'failed', when: { state: ['failed'] }, urgency: 'urgent', firstAction: 'check-status', channels: ['chat', 'email'], meanwhile: '先截图保存提示', prepare: ['uid', 'time', 'order-id'], why: '失败不会自己完成' },
    { id: 'overdue', when: { waited: ['over'] }, urgency: 'urgent', firstAction: 'check-status', channels: ['chat', 'email'], meanwhile: '先查区块确认数', prepare: ['uid', 'time', 'txid'], why: '已经超过写明的时间' },
    { id: 'rest', when: {}, urgency: 'normal', firstAction: 'read-article', channels: ['email', 'chat'], prepare: ['uid', 'time'], why: '可以等，写清楚更重要' },
  ],
};

/** Every set of answers to the sample. */
export const sampleAnswers: Answers[] = sampleRoutes.topics.flatMap(answersFor);

const chat: ContactChannel = { id: 'chat', live: true, speed: 1, calendar: 'chat', aim: { withinMinutes: 10, clock: 'open', firstWorkingDay: false } };
const phone: ContactChannel = { id: 'phone', live: true, speed: 2, calendar: 'phone', aim: { withinMinutes: 5, clock: 'open', firstWorkingDay: false } };
const email: ContactChannel = { id: 'email', live: false, speed: 5, calendar: 'email', aim: { withinMinutes: 1440, clock: 'elapsed', firstWorkingDay: true } };

/** Chat, phone and e-mail, each with a calendar of its own name. */
export const sampleChannels: ContactChannel[] = [chat, phone, email];

/** Some of the channels, at least one. */
export const someChannels = fc.subarray(sampleChannels, { minLength: 1 });

/** A desk whose three channels keep any hours at all; each opens at least once a week. */
export const anyDesk: fc.Arbitrary<HoursRules> = fc
  .tuple(anyCalendar, anyCalendar, anyCalendar)
  .map(([chatHours, phoneHours, emailHours]) => {
    const opens = (data: typeof chatHours): typeof chatHours => ({ ...data, weekly: { ...data.weekly, tue: [...data.weekly.tue, ['10:00', '10:30']] } });
    return rulesOf(hoursWith({ chat: opens(chatHours), phone: opens(phoneHours), email: opens(emailHours) }));
  });

/** What stands on the page to which answers lead. */
export interface Shown {
  urgency: Urgency;
  /** The one to try first at the front. */
  options: ChannelOption[];
  meanwhile?: string | undefined;
}

/** What the pages show at an instant: the emergency page where there is risk or doubt, else the result of the row that matched. */
export function shownTo(data: ContactRoutes, rules: HoursRules, available: readonly ContactChannel[], answers: Answers, at: number): Shown {
  const route = matchRoute(data, answers);
  const { urgency, channels, meanwhile } = answers.risk === 'no' ? { ...route, channels: channelsFor(route, available) } : tierOf(data, available, 'emergency');
  return { urgency, options: orderChannels(rules, channels, urgency, at), meanwhile };
}
