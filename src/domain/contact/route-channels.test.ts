import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyInstant, calendar, hoursWith, week } from '../hours/hours-samples.ts';
import { rulesOf } from '../hours/rules.ts';
import type { Answers } from './answers.ts';
import { anyDesk, sampleAnswers, sampleChannels, sampleRoutes, shownTo, someChannels, type Shown } from './contact-samples.ts';
import { matchRoute } from './match.ts';
import { contactChannelsOf } from './route-channels.ts';

const rules = rulesOf(
  hoursWith({
    chat: calendar(week([['08:00', '24:00']])),
    phone: calendar(week([['09:00', '21:00']], [['10:00', '18:00']])),
    email: calendar(week([['09:00', '18:00']], [['09:00', '23:00']])),
  }),
);
const at = (text: string): number => Date.parse(`${text}+08:00`);
const order = ({ options }: Shown): string => options.map(({ channel, role }) => `${channel.id}:${role}`).join(' ');

const rows: [string, Answers, string, string, string][] = [
  ['an emergency in the day goes to chat, then phone; e-mail only keeps a record', { topic: 'deposit', risk: 'yes' }, '2026-11-23T10:00', 'risk', 'chat:now phone:now email:record'],
  ['not being sure is an emergency', { topic: 'other', risk: 'unsure' }, '2026-11-23T10:00', 'risk', 'chat:now phone:now email:record'],
  ['an emergency at 03:00 names the desk that opens first', { topic: 'theft', risk: 'yes' }, '2026-11-23T03:00', 'risk', 'chat:later phone:later email:record'],
  ['on Saturday evening only e-mail is staffed, and still an emergency does not lead to it', { topic: 'theft', risk: 'yes' }, '2026-11-21T20:00', 'risk', 'chat:later phone:later email:record'],
  ['on Saturday noon chat is closed, so phone comes first', { topic: 'sign-in', risk: 'no' }, '2026-11-21T12:00', 'locked', 'phone:now email:now chat:later'],
  ['a failed transaction at night: chat opens before e-mail is answered', { topic: 'deposit', risk: 'no', state: 'failed' }, '2026-11-23T03:00', 'failed', 'chat:later email:anytime'],
  ['what can wait goes to e-mail first, though chat is open', { topic: 'other', risk: 'no' }, '2026-11-23T10:00', 'rest', 'email:now chat:now'],
  ['what can wait goes to chat when only chat is open', { topic: 'other', risk: 'no' }, '2026-11-23T20:00', 'rest', 'chat:now email:anytime'],
  ['a deposit within its time can wait', { topic: 'deposit', risk: 'no', state: 'pending', waited: 'within' }, '2026-11-23T10:00', 'rest', 'email:now chat:now'],
  ['a deposit beyond its time is urgent', { topic: 'deposit', risk: 'no', state: 'pending', waited: 'over' }, '2026-11-23T10:00', 'overdue', 'chat:now email:now'],
];
for (const [title, answers, when, routeId, expected] of rows) {
  test(title, () => {
    assert.equal(matchRoute(sampleRoutes, answers).id, routeId);
    assert.equal(order(shownTo(sampleRoutes, rules, sampleChannels, answers, at(when))), expected);
  });
}

test('a channel without hours is listed, after those that state when they open', () => {
  const shown = shownTo(sampleRoutes, { ...rules, calendars: { phone: rules.calendars['phone']! } }, sampleChannels, { topic: 'sign-in', risk: 'no' }, at('2026-11-23T03:00'));
  assert.equal(order(shown), 'phone:later chat:unknown email:unknown');
});

test('when every channel of a row is switched off, the others step in', () => {
  const [, phone] = sampleChannels;
  const shown = shownTo(sampleRoutes, rules, [phone!], { topic: 'other', risk: 'no' }, at('2026-11-23T10:00'));
  assert.equal(order(shown), 'phone:now');
});

test('an emergency uses every channel there is, also those that its row forgot', () => {
  const forgetful = { ...sampleRoutes, routes: sampleRoutes.routes.map((route) => (route.id === 'risk' ? { ...route, channels: ['email'] } : route)) };
  const shown = shownTo(forgetful, rules, sampleChannels, { topic: 'theft', risk: 'yes' }, at('2026-11-23T10:00'));
  assert.equal(order(shown), 'chat:now phone:now email:record');
});

test('an unknown topic and a table without last row are told as mistakes of the data', () => {
  assert.throws(() => matchRoute(sampleRoutes, { topic: 'gone', risk: 'no' }), /没有主题 "gone"/);
  assert.throws(() => matchRoute({ ...sampleRoutes, routes: sampleRoutes.routes.slice(0, -1) }, { topic: 'other', risk: 'no' }), /when: \{\}/);
});

const common = { name: '渠道', value: 'x', purpose: '测试用', confirmedOn: '2026-01-01', placeholder: false } as const;

test('only enabled contact channels take part, with what channels.yaml says of them', () => {
  const channels = contactChannelsOf([
    { ...common, id: 'email', kind: 'email', contact: true, enabled: true, hours: 'email', speed: 5, reply: { withinMinutes: 60, clock: 'elapsed', fact: 'f', outsideHoursFact: 'g' } },
    { ...common, id: 'off', kind: 'chat', contact: true, enabled: false },
    { ...common, id: 'x', kind: 'social', contact: false, enabled: true },
    { ...common, id: 'bare', kind: 'phone', contact: true, enabled: true },
  ]);
  assert.deepEqual(channels, [
    { id: 'email', live: false, speed: 5, calendar: 'email', aim: { withinMinutes: 60, clock: 'elapsed', firstWorkingDay: true } },
    { id: 'bare', live: true, speed: 9 },
  ]);
});

test('with chat and phone switched off, no other open channel passes for somebody who answers an emergency at once', () => {
  const channels = contactChannelsOf((['email', 'social', 'sender', 'website', 'app'] as const).map((kind) => ({ ...common, id: kind, kind, contact: true, enabled: true, hours: 'email' })));
  const { options } = shownTo(sampleRoutes, rules, channels, { topic: 'theft', risk: 'yes' }, at('2026-11-23T10:00'));
  assert.deepEqual(options.map(({ role }) => role), ['record', 'record', 'record', 'record', 'record']);
});

const anyCase = [anyDesk, someChannels, fc.constantFrom(...sampleAnswers), anyInstant] as const;
const isReachable = ({ role }: Shown['options'][number]): boolean => role === 'now' || role === 'anytime';

test('whatever the answers and hours: one first action, and a reachable channel or a stated opening with what to do meanwhile', () => {
  fc.assert(
    fc.property(...anyCase, (desk, channels, answers, instant) => {
      const route = matchRoute(sampleRoutes, answers);
      assert.ok(Object.hasOwn(sampleRoutes.firstActions, route.firstAction));
      assert.ok(route.why.length > 0);
      const { options, meanwhile } = shownTo(sampleRoutes, desk, channels, answers, instant);
      if (options.some(isReachable)) return;
      assert.ok(meanwhile ?? route.urgency === 'normal', 'nothing to do meanwhile');
      const onlyRecord = options.every(({ role }) => role === 'record');
      assert.ok(onlyRecord || options.some(({ status }) => status.state === 'closed' && status.opensAt !== null), 'no opening stated');
    }),
    { numRuns: 300 },
  );
});

test('the first channel is open whenever a suitable one is, and no slower one stands before it', () => {
  fc.assert(
    fc.property(...anyCase, (desk, channels, answers, instant) => {
      const { options, urgency } = shownTo(sampleRoutes, desk, channels, answers, instant);
      const open = options.filter(({ role }) => role === 'now');
      if (open.length === 0) return;
      assert.equal(options[0]?.role, 'now');
      if (urgency !== 'normal') assert.equal(options[0]?.channel.speed, Math.min(...open.map(({ channel }) => channel.speed)));
    }),
    { numRuns: 300 },
  );
});

test('e-mail alone is never the answer to an emergency, and never stands first beside a person', () => {
  fc.assert(
    fc.property(...anyCase, (desk, channels, answers, instant) => {
      const { options, urgency, meanwhile } = shownTo(sampleRoutes, desk, channels, answers, instant);
      if (urgency !== 'emergency') return;
      assert.equal(matchRoute(sampleRoutes, answers).firstAction, 'freeze');
      assert.ok(meanwhile);
      for (const { channel, role } of options) if (!channel.live) assert.equal(role, 'record');
      if (channels.some(({ live }) => live)) assert.ok(options[0]?.channel.live);
    }),
    { numRuns: 300 },
  );
});

test('more risk never leads to a slower channel or a later answer', () => {
  const soonest = ({ options }: Shown): number => Math.min(...options.map(({ reply }) => reply?.by ?? Number.MAX_VALUE));
  const fastestNow = ({ options }: Shown): number => Math.min(99, ...options.filter(({ role, channel }) => role === 'now' && channel.live).map(({ channel }) => channel.speed));
  fc.assert(
    fc.property(anyDesk, someChannels, fc.constantFrom(...sampleAnswers.filter(({ risk }) => risk === 'no')), fc.constantFrom('yes' as const, 'unsure' as const), anyInstant, (desk, channels, calm, risk, instant) => {
      const safe = shownTo(sampleRoutes, desk, channels, calm, instant);
      const risky = shownTo(sampleRoutes, desk, channels, { topic: calm.topic, risk }, instant);
      assert.ok(fastestNow(risky) <= fastestNow(safe));
      assert.ok(soonest(risky) <= soonest(safe));
    }),
    { numRuns: 300 },
  );
});
