// What to say about a channel at an instant, in the platform's zone and in the reader's.
import { describeDay, describeMoment, describeWait, fill } from '../hours/moment.ts';
import { wallClock } from '../hours/rules.ts';
import { MINUTE, dayNumber, type WallClock } from '../hours/zone.ts';
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

/** What to say about a channel at `now` (epoch milliseconds) to a reader whose clock is `readerClock`. */
export function nowText(data: LiveData, option: ChannelOption, now: number, readerClock: WallClock): NowText {
  const { words: { now: words, time }, rules } = data;
  const { status } = option;
  if (status.state === 'unknown') return { state: words.unknown, change: '', wait: '', reply: '' };
  const calendar = rules.calendars[option.channel.calendar ?? ''];
  const clock = wallClock(rules, calendar);
  const isOpen = status.state === 'open';
  const at = isOpen ? status.closesAt : status.opensAt;
  const state = isOpen ? words.open : words.closed;
  const tell: Tell = (moment, isEnd) => {
    const said = describeMoment(moment, clock, now, time, isEnd);
    // A reader whose clock shows the same need not be told whose clock it is.
    if (clock(moment) === readerClock(moment)) return { named: said, yours: '' };
    return { named: said + fill(words.inZone, { zone: calendar?.zone ?? data.zoneName }), yours: fill(words.yourTime, { time: describeMoment(moment, readerClock, now, time, isEnd) }) };
  };
  const reply = replyText(data, option, now, tell);
  if (at === null) return { state, change: isOpen ? words.always : words.noOpening, wait: '', reply };
  const { named, yours } = tell(at, isOpen);
  return {
    state,
    change: fill(isOpen ? words.until : words.opens, { time: named }),
    wait: fill(isOpen ? words.left : words.wait, { wait: describeWait(now, at, time) }) + yours,
    reply,
  };
}

/** A moment by the platform's clock, named when the reader's shows another time, and then by the reader's too. */
type Tell = (moment: number, isEnd: boolean) => { named: string; yours: string };

/** By when an answer is aimed at: minutes while somebody is there, otherwise a moment. */
function replyText({ words: { now: words, time }, rules }: LiveData, { reply, role, channel }: ChannelOption, now: number, tell: Tell): string {
  if (reply === null) return '';
  const isSoon = role === 'now' && channel.live && reply.by - now <= 60 * MINUTE;
  const by = (pattern: string, moment: number): string => {
    const { named, yours } = tell(moment, true);
    return fill(pattern, { time: named }) + yours;
  };
  const said = [isSoon ? fill(words.replyWithin, { wait: describeWait(now, reply.by, time) }) : by(channel.live && role !== 'now' ? words.replyLater : words.replySend, reply.by)];
  if (reply.orElse !== undefined) said.push(by(words.replyOrElse, reply.orElse));
  if (!reply.known) said.push(fill(words.notKnown, { date: describeDay(dayNumber(rules.knownUntil), time) }));
  return `${said.join('；')}。`;
}
