import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, hoursWith, week } from '../hours/hours-samples.ts';
import { rulesOf } from '../hours/rules.ts';
import { intlClock } from '../hours/zone-offsets.ts';
import { optionAt, type Urgency } from './channels.ts';
import { sampleChannels } from './contact-samples.ts';
import type { LiveData } from './live-data.ts';
import { nowText, type NowText } from './now-text.ts';

const data: LiveData = {
  rules: rulesOf(
    hoursWith({
      chat: calendar(week([['08:00', '24:00']])),
      phone: calendar(week([['00:00', '24:00']], [['00:00', '24:00']], [['00:00', '24:00']]), { onHolidays: 'as-usual' }),
      email: calendar(week([['09:00', '18:00']])),
    }),
  ),
  zoneName: '北京时间',
  channels: [],
  words: {
    time: {
      weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], today: '今天', date: '{month} 月 {day} 日（{weekday}）', dateShort: '', soon: '', waitDays: '{days} 天 {hours} 小时', waitHoursOnly: '{hours} 小时', waitDaysOnly: '{days} 天',
      todayAt: '今天 {time}', tomorrowAt: '明天 {time}', dateAt: '{month} 月 {day} 日（{weekday}）{time}', waitMinutes: '{minutes} 分钟', waitHours: '{hours} 小时 {minutes} 分钟',
    },
    now: {
      open: '开放', closed: '关闭', unknown: '没有公布', until: '到 {time}', always: '全天', opens: '{time} 开放', wait: '还有 {wait} 开', left: '还有 {wait} 关', noOpening: '近期不开', inZone: '（{zone}）',
      yourTime: '；你的 {time}', replyWithin: '{wait}内（目标）', replySend: '现在发送，最晚 {time} 前回复（目标，不是承诺）', replyLater: '开放后，最晚 {time} 前（目标）', replyOrElse: '没赶上顺延到 {time}', notKnown: '只排到 {date}',
    },
  },
};
const say = (id: string, when: string, zone = 'Asia/Shanghai', urgency: Urgency = 'normal', from: LiveData = data): NowText => {
  const now = Date.parse(`${when}+08:00`);
  return nowText(from, optionAt(from.rules, sampleChannels.find((channel) => channel.id === id)!, urgency, now), now, intlClock(zone));
};

test('the night of 8 October: an e-mail is aimed to be answered by the evening of the 9th, a target and no promise', () => {
  assert.equal(say('email', '2026-10-07T20:00').reply, '现在发送，最晚明天 18:00 前回复（目标，不是承诺）。');
  assert.equal(say('email', '2026-10-06T20:00').reply, '现在发送，最晚 10 月 8 日（周四）18:00 前回复（目标，不是承诺）。');
});

test('an open chat says until when, how long that is, and answers within minutes', () => {
  assert.deepEqual(say('chat', '2026-11-23T10:00'), { state: '开放', change: '到今天 24:00', wait: '还有 14 小时关', reply: '10 分钟内（目标）。' });
});

test('a closed chat says when it opens and how long that is', () => {
  assert.deepEqual(say('chat', '2026-11-23T03:00'), { state: '关闭', change: '今天 08:00 开放', wait: '还有 5 小时开', reply: '开放后，最晚今天 08:10 前（目标）。' });
});

test('a reader elsewhere gets the platform zone named and the own clock beside it', () => {
  const text = say('chat', '2026-11-23T03:00', 'Europe/London');
  assert.equal(text.change, '今天 08:00（北京时间）开放');
  assert.equal(text.wait, '还有 5 小时开；你的明天 00:00');
  assert.equal(text.reply, '开放后，最晚今天 08:10（北京时间）前（目标）；你的明天 00:10。');
  assert.equal(say('email', '2026-11-20T10:00', 'Europe/London').reply, '现在发送，最晚明天 10:00（北京时间）前回复（目标，不是承诺）；你的明天 02:00；没赶上顺延到 11 月 23 日（周一）18:00（北京时间）；你的 11 月 23 日（周一）10:00。');
});

test('a desk that never closes says so, and one without hours does not pretend', () => {
  assert.deepEqual(say('phone', '2026-11-23T03:00'), { state: '开放', change: '全天', wait: '', reply: '5 分钟内（目标）。' });
  assert.deepEqual(say('email', '2026-11-23T03:00', 'Asia/Shanghai', 'normal', { ...data, rules: { ...data.rules, calendars: {} } }), { state: '没有公布', change: '', wait: '', reply: '' });
});

test('a target in closed hours says by when a missed answer comes, and one after the holiday list that it is not certain', () => {
  assert.equal(say('email', '2026-11-20T10:00').reply, '现在发送，最晚明天 10:00 前回复（目标，不是承诺）；没赶上顺延到 11 月 23 日（周一）18:00。');
  assert.match(say('email', '2026-12-31T19:00').reply, /；只排到 12 月 31 日（周四）。$/);
});
