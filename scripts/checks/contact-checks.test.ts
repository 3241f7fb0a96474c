import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../src/config/problem.ts';
import { loadSiteData } from '../../src/config/site-data.ts';
import { answersFor } from '../../src/domain/contact/answers.ts';
import { shownTo } from '../../src/domain/contact/contact-samples.ts';
import { matchRoute } from '../../src/domain/contact/match.ts';
import { contactChannelsOf } from '../../src/domain/contact/route-channels.ts';
import { rulesOf } from '../../src/domain/hours/rules.ts';
import type { SiteData } from '../../src/schemas/site-data.ts';
import { checkContactData } from './contact-checks.ts';

const loaded = loadSiteData('content');
const data = loaded.data!;
const spring = Date.parse('2026-04-10T12:00+08:00');
const at = (now: string): number => Date.parse(`${now}+08:00`);

/** Problems of the shipped data after one change. */
function problemsAfter(change: (copy: SiteData) => void, now = spring, production = false): Problem[] {
  const copy = structuredClone(data);
  change(copy);
  return checkContactData({ ...loaded, data: copy }, { now, production });
}
const nothing = (): void => undefined;
const onlySocial = (copy: SiteData): void => {
  for (const channel of copy.channels) channel.contact = channel.enabled = channel.kind === 'social';
  for (const route of copy['contact-routes'].routes) route.channels = copy.channels.flatMap(({ id, kind }) => (kind === 'social' ? [id] : []));
};

test('the shipped contact data has no problem of its own', () => {
  assert.deepEqual(problemsAfter(nothing), []);
});

const rows: [string, string, (copy: SiteData) => void, RegExp][] = [
  ['a channel that does not exist', 'unknown-channel', (copy) => copy['contact-routes'].routes[0]!.channels.push('fone'), /"fone" 不存在/],
  ['a channel that is not for contact', 'unknown-channel', (copy) => copy['contact-routes'].routes[0]!.channels.push('x-account'), /"x-account" 不存在/],
  ['a topic that does not exist', 'unknown-topic', (copy) => copy['contact-routes'].routes[2]!.when.topic!.push('scan'), /"scan" 不存在/],
  ['a first action that does not exist', 'unknown-first-action', (copy) => void (copy['contact-routes'].routes[0]!.firstAction = 'freese'), /"freese" 不存在/],
  ['a row behind one that takes all', 'route-never-matches', (copy) => copy['contact-routes'].routes.splice(3, 0, { ...copy['contact-routes'].routes.at(-1)!, id: 'early' }), /「locked-out」永远不会生效.*「early」/],
  ['a row that asks for what is never asked', 'route-never-matches', (copy) => void (copy['contact-routes'].routes[2]!.when.state = ['failed']), /没有哪种回答/],
  ['an urgent row that may be closed and says nothing', 'no-fallback', (copy) => void delete copy['contact-routes'].routes[4]!.meanwhile, /「restricted」/],
  ['an emergency with e-mail alone', 'emergency-by-email-alone', (copy) => copy.channels.forEach((channel) => void (channel.enabled = channel.kind !== 'chat' && channel.kind !== 'phone')), /没有在线客服，也没有电话/],
  ['an emergency with a social account for all', 'emergency-by-email-alone', onlySocial, /没有在线客服，也没有电话/],
  ['no row for the rest', 'no-catch-all', (copy) => void copy['contact-routes'].routes.pop(), /不能兜底.*就没有去处/],
  ['risk that is not treated as an emergency', 'risk-not-emergency', (copy) => void copy['contact-routes'].routes.splice(1, 1), /「可能遇到骗子或假客服」/],
  ['a calendar that does not exist', 'unknown-calendar', (copy) => void (copy.channels[0]!.hours = 'chats'), /"chats" 不在/],
  ['a contact channel without hours', 'contact-without-hours', (copy) => void delete copy.channels[0]!.hours, /没有写服务时间/],
  ['a contact channel without speed', 'contact-without-speed', (copy) => void delete copy.channels[0]!.speed, /没有写快慢/],
  ['a contact channel without a reply target', 'contact-without-reply', (copy) => void delete copy.channels[2]!.reply, /没有写回复目标/],
  ['a contact channel without a link', 'contact-without-link', (copy) => void delete copy.channels[1]!.href, /没有可以点开的链接/],
  ['a reply target without its fact', 'unknown-fact', (copy) => void (copy.channels[0]!.reply!.fact = 'soon'), /"soon" 不在/],
  ['two channels of one name', 'channel-twice', (copy) => void (copy.channels[1]!.id = 'chat'), /重复/],
  ['two topics of one name', 'topic-twice', (copy) => void (copy['contact-routes'].topics[2]!.id = 'scam'), /写了两次/],
  ['intervals that overlap', 'intervals-overlap', (copy) => void copy.hours.calendars['phone']!.weekly.mon.push(['11:00', '14:00']), /mon 有互相重叠/],
  ['a calendar that never opens', 'never-open', (copy) => void (copy.hours.calendars['email']!.weekly = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }), /没有任何开放时段/],
  ['a make-up workday within a holiday', 'workday-in-holiday', (copy) => void (copy.hours.holidays.workdays[0]!.date = '2026-10-02'), /「国庆节」/],
  ['a make-up workday that is written twice', 'workday-twice', (copy) => copy.hours.holidays.workdays.push({ ...copy.hours.holidays.workdays[0]! }), /写了两次/],
  ['special hours that end before they begin', 'special-order', (copy) => void copy.hours.calendars['phone']!.special.push({ date: '2026-05-20', to: '2026-05-19', intervals: [], note: '系统维护' }), /「系统维护」的最后一天 2026-05-19 早于第一天 2026-05-20/],
  ['a holiday that ends before it begins', 'holiday-order', (copy) => void (copy.hours.holidays.days[0]!.from = '2026-01-09'), /晚于最后一天/],
  ['a holiday after the end of the list', 'holiday-after-end', (copy) => void (copy.hours.holidays.validUntil = '2026-10-03'), /晚于 validUntil/],
  ['a make-up workday after the end of the list', 'holiday-after-end', (copy) => void (copy.hours.holidays.workdays[0]!.date = '2027-01-09'), /「元旦调休上班」2027-01-09 晚于 validUntil/],
  ['two holidays that share a day', 'holidays-overlap', (copy) => void (copy.hours.holidays.days[5]!.to = '2026-10-01'), /「国庆节」.*和「中秋节」/],
  ['special hours that overlap', 'intervals-overlap', (copy) => void copy.hours.calendars['phone']!.special.push({ date: '2026-05-20', intervals: [['09:00', '12:00'], ['11:00', '14:00']], note: '系统维护' }), /「系统维护」2026-05-20/],
  ['two kinds of special hours on one day', 'special-overlap', (copy) => void copy.hours.calendars['phone']!.special.push({ date: '2026-05-19', to: '2026-05-21', intervals: [], note: '搬迁' }, { date: '2026-05-21', intervals: [], note: '系统维护' }), /「系统维护」2026-05-21 和「搬迁」2026-05-19 至 2026-05-21/],
];
for (const [title, rule, change, message] of rows) {
  test(`refused, with the place and the remedy: ${title}`, () => {
    const found = problemsAfter(change).filter((problem) => problem.rule === rule);
    assert.ok(found.length > 0, `no "${rule}" among ${JSON.stringify(problemsAfter(change).map((problem) => problem.rule))}`);
    assert.match(found[0]!.message, message);
    for (const problem of found) {
      assert.equal(problem.severity, 'error');
      assert.ok(problem.fix.length > 5 && problem.file.startsWith('content/data/'));
    }
  });
}

test('a mistake points at its line', () => {
  const [problem] = problemsAfter((copy) => void (copy['contact-routes'].routes[0]!.firstAction = 'gone'));
  assert.equal(problem?.file, 'content/data/contact-routes.yaml');
  assert.ok((problem?.line ?? 0) > 20);
});

test('the holiday list warns 60 days before its end, and stops a production build once it has ended', () => {
  const found = (now: string, production: boolean): string[] => problemsAfter(nothing, at(now), production).map(({ severity, rule }) => `${severity} ${rule}`);
  assert.deepEqual(found('2026-10-31T12:00', true), []);
  assert.deepEqual(found('2026-11-01T12:00', true), ['warning holidays-ending']);
  assert.deepEqual(found('2027-01-01T00:00', false), ['warning holidays-ended']);
  assert.deepEqual(found('2027-01-01T00:00', true), ['error holidays-ended']);
});

test('nothing is said about data that does not even have the right shape', () => {
  assert.deepEqual(checkContactData({ ...loaded, data: undefined }, { now: spring, production: true }), []);
});

test('the shipped table answers every reader at every hour of a week with a holiday in it', () => {
  const rules = rulesOf(data.hours);
  const channels = contactChannelsOf(data.channels);
  const routes = data['contact-routes'];
  const answersByRow = new Map(routes.topics.flatMap(answersFor).map((answers) => [matchRoute(routes, answers).id, answers]));
  assert.equal(answersByRow.size, routes.routes.length);
  for (const answers of answersByRow.values()) {
    for (let instant = at('2026-09-28T00:00'); instant < at('2026-10-12T00:00'); instant += 3 * 3_600_000) {
      const { urgency, options, meanwhile } = shownTo(routes, rules, channels, answers, instant);
      const [first] = options;
      assert.ok(routes.firstActions[matchRoute(routes, answers).firstAction]);
      assert.ok(first);
      if (urgency === 'emergency') assert.ok(first.channel.live);
      assert.ok(first.role === 'now' || meanwhile !== undefined);
      assert.ok(first.role !== 'later' || (first.status.state === 'closed' && first.status.opensAt !== null));
      assert.ok(first.reply !== null && first.reply.by > instant);
    }
  }
});
