// What to say about a channel at an instant, in the platform's zone and in the reader's.
import { describeDay, describeMoment, describeWait, fill } from '../hours/moment.ts';
import { zoneOf } from '../hours/rules.ts';
import { MINUTE, dayNumber, offsetAt } from '../hours/zone.ts';
import type { ChannelOption } from './channels.ts';
import type { LiveData } from './live-data.ts';

/** The sentences about a channel; empty ones are not shown. */
export interface NowText {
  state: string;
  /** Until when it is open, or when it opens. */
  change: string;
  /** How long that is from now, and the same moment by the reader's clock when that differs. */
  wait: string;
  reply: string;
}

/** What to say about a channel at `now` (epoch milliseconds) to a reader whose clock keeps `readerZone`. */
export function nowText(data: LiveData, option: ChannelOption, now: number, readerZone: string): NowText {
  const { words: { now: words, time }, rules } = data;
  const { status } = option;
  if (status.state === 'unknown') return { state: words.unknown, change: '', wait: '', reply: '' };
  const calendar = rules.calendars[option.channel.calendar ?? ''];
  const zone = calendar === undefined ? rules.zone : zoneOf(rules, calendar);
  const isOpen = status.state === 'open';
  const at = isOpen ? status.closesAt : status.opensAt;
  const state = isOpen ? words.open : words.closed;
  if (at === null) return { state, change: isOpen ? words.always : words.noOpening, wait: '', reply: replyText(data, option, now) };
  const isSameClock = offsetAt(at, zone) === offsetAt(at, readerZone);
  const zoneName = zone === rules.zone ? data.zoneName : zone;
  // A reader whose clock shows the same need not be told whose clock it is.
  const named = describeMoment(at, zone, now, time, isOpen) + (isSameClock ? '' : fill(words.inZone, { zone: zoneName }));
  return {
    state,
    change: fill(isOpen ? words.until : words.opens, { time: named }),
    wait: fill(isOpen ? words.left : words.wait, { wait: describeWait(now, at, time) }) + (isSameClock ? '' : fill(words.yourTime, { time: describeMoment(at, readerZone, now, time, isOpen) })),
    reply: replyText(data, option, now),
  };
}

/** By when an answer is aimed at: minutes while somebody is there, otherwise a time in the platform's zone. */
function replyText({ words: { now: words, time }, rules }: LiveData, { reply, role, channel }: ChannelOption, now: number): string {
  if (reply === null) return '';
  const isSoon = role === 'now' && channel.live && reply.by - now <= 60 * MINUTE;
  const pattern = channel.live && role !== 'now' ? words.replyLater : words.replySend;
  const said = [isSoon ? fill(words.replyWithin, { wait: describeWait(now, reply.by, time) }) : fill(pattern, { time: describeMoment(reply.by, rules.zone, now, time, true) })];
  if (reply.orElse !== undefined) said.push(fill(words.replyOrElse, { time: describeMoment(reply.orElse, rules.zone, now, time, true) }));
  if (!reply.known) said.push(fill(words.notKnown, { date: describeDay(dayNumber(rules.knownUntil), time) }));
  return `${said.join('；')}。`;
}
