// Cross-checks of everything that decides whom a reader turns to: routes, channels, hours.
import type { Problem } from '../../src/config/problem.ts';
import type { LoadedSiteData } from '../../src/config/site-data.ts';
import { answersFor } from '../../src/domain/contact/answers.ts';
import { matches } from '../../src/domain/contact/match.ts';
import { contactChannelsOf } from '../../src/domain/contact/route-channels.ts';
import { isAlwaysOpen } from '../../src/domain/hours/always-open.ts';
import { rulesOf } from '../../src/domain/hours/rules.ts';
import type { SiteData } from '../../src/schemas/site-data.ts';
import { checkHours, type CheckOptions } from './hours-checks.ts';

/** All that is wrong with contact routes, contact channels and hours; nothing while a file does not have the right shape. */
export function checkContactData(loaded: LoadedSiteData, options: CheckOptions): Problem[] {
  if (loaded.data === undefined) return [];
  return [...checkHours(loaded, loaded.data, options), ...checkContactChannels(loaded, loaded.data), ...checkRouteNames(loaded, loaded.data), ...checkRouteSense(loaded, loaded.data)];
}

const list = (names: readonly string[]): string => `可用：${names.join('、')}。`;

function checkContactChannels(loaded: LoadedSiteData, { channels, hours, facts }: SiteData): Problem[] {
  const problems: Problem[] = [];
  channels.forEach((channel, index) => {
    const report = (field: string, rule: string, message: string, fix: string): void => {
      problems.push({ file: loaded.fileOf('channels'), line: loaded.lineOf('channels', [index, field]), severity: 'error', rule, message: `渠道「${channel.name}」${message}`, fix });
    };
    if (channels.findIndex(({ id }) => id === channel.id) < index) report('id', 'channel-twice', `的 id "${channel.id}" 和前面的重复。`, '请换一个 id。');
    if (channel.hours !== undefined && !Object.hasOwn(hours.calendars, channel.hours)) report('hours', 'unknown-calendar', `的服务时间 "${channel.hours}" 不在 hours.yaml 里。`, list(Object.keys(hours.calendars)));
    for (const field of ['fact', 'outsideHoursFact'] as const) {
      const fact = channel.reply?.[field];
      if (fact !== undefined && !Object.hasOwn(facts, fact)) report('reply', 'unknown-fact', `的 reply.${field} "${fact}" 不在 facts.yaml 里。`, '请在 facts.yaml 写明依据，或改正名称。');
    }
    if (!channel.contact || !channel.enabled) return;
    if (channel.hours === undefined) report('id', 'contact-without-hours', '是联系渠道，但没有写服务时间。', `请加上 hours。${list(Object.keys(hours.calendars))}`);
    if (channel.speed === undefined) report('id', 'contact-without-speed', '是联系渠道，但没有写快慢。', '请加上 speed，1 最快，9 最慢。');
    if (channel.reply === undefined) report('id', 'contact-without-reply', '是联系渠道，但没有写回复目标。', '请加上 reply: { withinMinutes, clock, fact }。');
    if (channel.href === undefined) report('id', 'contact-without-link', '是联系渠道，但没有可以点开的链接。', '请加上 href，以 https://、mailto: 或 tel: 开头。');
  });
  return problems;
}

function checkRouteNames(loaded: LoadedSiteData, { channels, 'contact-routes': routes }: SiteData): Problem[] {
  const problems: Problem[] = [];
  const contactIds = channels.filter(({ contact }) => contact).map(({ id }) => id);
  const check = (path: readonly PropertyKey[], name: string, known: readonly string[], rule: string, what: string): void => {
    if (known.includes(name)) return;
    problems.push({ file: loaded.fileOf('contact-routes'), line: loaded.lineOf('contact-routes', path), severity: 'error', rule, message: `${what} "${name}" 不存在。`, fix: list(known) });
  };
  const topicIds = routes.topics.map(({ id }) => id);
  routes.topics.forEach(({ id }, index) => {
    if (topicIds.indexOf(id) < index) problems.push({ file: loaded.fileOf('contact-routes'), line: loaded.lineOf('contact-routes', ['topics', index]), severity: 'error', rule: 'topic-twice', message: `主题 "${id}" 写了两次。`, fix: '请换一个 id。' });
  });
  routes.routes.forEach((route, index) => {
    route.channels.forEach((id, at) => check(['routes', index, 'channels', at], id, contactIds, 'unknown-channel', `路由「${route.id}」的渠道`));
    route.when.topic?.forEach((id, at) => check(['routes', index, 'when', 'topic', at], id, topicIds, 'unknown-topic', `路由「${route.id}」的主题`));
    check(['routes', index, 'firstAction'], route.firstAction, Object.keys(routes.firstActions), 'unknown-first-action', `路由「${route.id}」的第一步`);
  });
  return problems;
}

function checkRouteSense(loaded: LoadedSiteData, { channels, hours, 'contact-routes': { topics, routes } }: SiteData): Problem[] {
  const problems: Problem[] = [];
  const report = (index: number, field: string, rule: string, message: string, fix: string): void => {
    problems.push({ file: loaded.fileOf('contact-routes'), line: loaded.lineOf('contact-routes', ['routes', index, field]), severity: 'error', rule, message, fix });
  };
  const cases = topics.flatMap((topic) => answersFor(topic).map((answers) => ({ topic, answers })));
  const winners = cases.map(({ topic, answers }) => routes.findIndex((route) => matches(route, topic, answers)));
  const rules = rulesOf(hours);
  const enabled = contactChannelsOf(channels);

  routes.forEach((route, index) => {
    const own = cases.flatMap(({ topic, answers }, at) => (matches(route, topic, answers) ? [winners[at] ?? -1] : []));
    if (!own.includes(index)) {
      const earlier = [...new Set(own)].map((at) => `「${routes[at]?.id}」`).join('、');
      report(index, 'when', 'route-never-matches', `路由「${route.id}」永远不会生效：${earlier === '' ? '没有哪种回答符合它的条件' : `符合它的情况都先被 ${earlier} 接走了`}。`, '请移到更前面、改条件，或删除这一行。');
    }
    const named = enabled.filter(({ id }) => route.channels.includes(id));
    if (route.urgency === 'emergency' && !named.some(({ live }) => live)) {
      report(index, 'channels', 'emergency-by-email-alone', `紧急路由「${route.id}」没有在线客服，也没有电话，等不到人。`, '请加上在线客服或电话，并确认它们是 enabled: true。');
    }
    const closes = !named.some(({ calendar }) => calendar !== undefined && isAlwaysOpen(rules, calendar));
    if (route.urgency !== 'normal' && closes && route.meanwhile === undefined) {
      report(index, 'id', 'no-fallback', `路由「${route.id}」的渠道可能同时关闭，却没有写这时先做什么。`, '请加上 meanwhile，写读者自己能做的一件事。');
    }
  });

  const missing = cases.filter((_, at) => winners[at] === -1);
  const last = routes.length - 1;
  if (Object.keys(routes[last]?.when ?? { none: 1 }).length > 0) {
    const example = missing[0] === undefined ? '' : `例如「${missing[0].topic.label}」就没有去处。`;
    report(last, 'when', 'no-catch-all', `最后一行「${routes[last]?.id}」有条件，不能兜底。${example}`, '请在最后加一行 when: {}。');
  }
  cases.forEach(({ topic, answers }, at) => {
    const winner = routes[winners[at] ?? -1];
    if (winner !== undefined && answers.risk !== 'no' && winner.urgency !== 'emergency') {
      report(winners[at] ?? 0, 'urgency', 'risk-not-emergency', `「${topic.label}」回答${answers.risk === 'yes' ? '有风险' : '不确定'}时得到的是 ${winner.urgency}，页面却会带读者去紧急页面。`, '请把 risk: [yes, unsure] 的紧急路由放到这一行前面。');
    }
  });
  return problems.filter((problem, at) => problems.findIndex((each) => each.rule === problem.rule && each.line === problem.line && each.message === problem.message) === at);
}
