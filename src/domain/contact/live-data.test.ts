import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, hoursWith, week } from '../hours/hours-samples.ts';
import { rulesOf } from '../hours/rules.ts';
import { optionAt } from './channels.ts';
import { sampleChannels } from './contact-samples.ts';
import { liveDataFor, type LiveData } from './live-data.ts';

const data: LiveData = {
  rules: rulesOf(hoursWith({ chat: calendar(week([['08:00', '24:00']])), phone: calendar(week([['09:00', '12:00']]), { zone: 'Europe/London' }), email: calendar(week([['09:00', '18:00']])) })),
  zoneName: '北京时间',
  channels: sampleChannels.map((channel) => ({ ...channel, name: `名称 ${channel.id}` })),
  words: { time: {} as LiveData['words']['time'], now: {} as LiveData['words']['now'], week: { weekAhead: 'a', weekAheadHome: 'b', rest: 'c' } },
};

test('a page keeps only the channels that it shows, and says of them what the whole data says', () => {
  const page = liveDataFor(data, new Set(['email']), false);
  assert.deepEqual(page.channels.map(({ id }) => id), ['email']);
  assert.deepEqual(Object.keys(page.rules.calendars), ['email']);
  assert.deepEqual(Object.keys(page.rules.offsets), ['Asia/Shanghai']);
  const channel = sampleChannels.find(({ id }) => id === 'email') ?? assert.fail();
  assert.ok(data.rules.holidays.length > 0 && data.rules.workdays.length > 0);
  for (let hour = 0; hour < 24 * 400; hour += 5) {
    const now = Date.parse('2026-01-01T00:00:00+08:00') + hour * 3_600_000;
    assert.deepEqual(optionAt(page.rules, channel, 'normal', now).status, optionAt(data.rules, channel, 'normal', now).status);
  }
});

test('names and words of the week stand only where a week is shown', () => {
  const text = JSON.stringify(liveDataFor(data, new Set(['email', 'chat']), false));
  assert.doesNotMatch(text, /"name"|weekAhead/);
  const withWeek = liveDataFor(data, new Set(data.channels.map(({ id }) => id)), true);
  assert.deepEqual(withWeek, data);
});
