import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursWith } from './hours-samples.ts';
import { clockOf, describeMoment, describeWait, fill, type TimeWords } from './moment.ts';
import { rulesOf } from './rules.ts';
import { holidayListState } from './validity.ts';
import { intlClock } from './zone-offsets.ts';

const words: TimeWords = {
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  today: '今天',
  date: '{month} 月 {day} 日（{weekday}）',
  dateShort: '{weekday} {month}/{day}',
  todayAt: '今天 {time}',
  tomorrowAt: '明天 {time}',
  dateAt: '{month} 月 {day} 日（{weekday}）{time}',
  soon: '不到 1 分钟',
  waitMinutes: '{minutes} 分钟',
  waitHours: '{hours} 小时 {minutes} 分钟',
  waitDays: '{days} 天 {hours} 小时',
  waitHoursOnly: '{hours} 小时',
  waitDaysOnly: '{days} 天',
};
const at = (text: string): number => Date.parse(`${text}+08:00`);
const now = at('2026-10-07T20:00');

const moments: [string, string, boolean, string][] = [
  ['the same day is today', '2026-10-07T23:30', false, '今天 23:30'],
  ['the next day is tomorrow', '2026-10-08T09:00', false, '明天 09:00'],
  ['later days carry date and weekday', '2026-10-09T18:00', false, '10 月 9 日（周五）18:00'],
  ['closing at midnight is 24:00 of the day that ends', '2026-10-08T00:00', true, '今天 24:00'],
  ['opening at midnight is 00:00 of the day that begins', '2026-10-08T00:00', false, '明天 00:00'],
];
for (const [title, instant, isEnd, expected] of moments) {
  test(title, () => assert.equal(describeMoment(at(instant), intlClock('Asia/Shanghai'), now, words, isEnd), expected));
}

test('today is the day of the zone in which the time is told', () => {
  assert.equal(describeMoment(at('2026-10-08T02:00'), intlClock('Europe/London'), now, words), '今天 19:00');
});

test('a wait is told in its two largest units and never too short', () => {
  const wait = (minutes: number): string => describeWait(now, now + minutes * 60_000, words);
  assert.deepEqual([0, 0.5, 59, 60, 135, 1439, 1440, 4000].map(wait), [
    '不到 1 分钟', '1 分钟', '59 分钟', '1 小时', '2 小时 15 分钟', '23 小时 59 分钟', '1 天', '2 天 18 小时',
  ]);
});

test('a pattern keeps names that it does not know, so that the mistake is seen', () => {
  assert.equal(fill('{a} 与 {b} 与 {toString}', { a: 1 }), '1 与 {b} 与 {toString}');
  assert.equal(fill('最晚 {time} 前', { time: '今天 18:00' }), '最晚今天 18:00 前');
  assert.equal(fill('最晚 {time} 前', { time: '10 月 9 日（周五）18:00' }), '最晚 10 月 9 日（周五）18:00 前');
  assert.deepEqual([0, 570, 1440, 1560].map(clockOf), ['00:00', '09:30', '24:00', '02:00']);
});

test('the holiday list warns from 60 days before its end, and has ended the day after', () => {
  const rules = rulesOf(hoursWith({}));
  assert.deepEqual(holidayListState(rules, at('2026-11-01T23:59')), { state: 'ending', daysLeft: 60 });
  assert.deepEqual(holidayListState(rules, at('2026-10-31T00:00')).state, 'valid');
  assert.deepEqual(holidayListState(rules, at('2026-12-31T23:59')), { state: 'ending', daysLeft: 0 });
  assert.deepEqual(holidayListState(rules, at('2027-01-01T00:00')), { state: 'ended', daysLeft: -1 });
});
