// Channels in the order in which a reader should try them at an instant.
import { statusAt, type Status } from '../hours/openings.ts';
import { replyBy, type ReplyAim, type ReplyBy } from '../hours/reply.ts';
import type { HoursRules } from '../hours/rules.ts';

/** How soon the reader must act: money in danger now, blocked and worried, or can wait. */
export type Urgency = 'emergency' | 'urgent' | 'normal';

/** What the order depends on; small enough to stand in a page. */
export interface ContactChannel {
  id: string;
  /** Somebody answers at once (chat, phone), unlike e-mail. */
  live: boolean;
  /** 1 is the fastest. */
  speed: number;
  /** Calendar of hours.yaml. */
  calendar?: string;
  aim?: ReplyAim;
}

/**
 * What a channel is good for now: `now` open, use it; `anytime` write now, read later; `later` opens at a stated time;
 * `unknown` no hours stated; `record` e-mail in an emergency, only to have it in writing.
 */
type Role = 'now' | 'anytime' | 'later' | 'unknown' | 'record';

/** A channel with what it offers at one instant; `reply` is null where no answer is aimed at. */
export interface ChannelOption {
  channel: ContactChannel;
  role: Role;
  status: Status;
  reply: ReplyBy | null;
}

/** What a channel offers at an instant, in epoch milliseconds. Throws RangeError where its calendar names a time zone that does not exist. */
export function optionAt(rules: HoursRules, channel: ContactChannel, urgency: Urgency, at: number): ChannelOption {
  const status = statusAt(rules, channel.calendar, at);
  const reply = channel.aim === undefined ? null : replyBy(rules, channel.calendar, channel.aim, at);
  return { channel, role: roleOf(channel, status, urgency), status, reply };
}

function roleOf(channel: ContactChannel, status: Status, urgency: Urgency): Role {
  if (!channel.live && urgency === 'emergency') return 'record';
  if (status.state === 'unknown') return 'unknown';
  if (status.state === 'open') return 'now';
  return channel.live ? 'later' : 'anytime';
}

/**
 * The given channels, the one to try first at the front. Open ones come before closed ones; among open ones the fastest,
 * but where nothing is urgent the order that the data gives; then by when an answer is aimed at. In an emergency e-mail is last. `at` is epoch milliseconds; throws RangeError for a time zone that does not exist.
 */
export function orderChannels(rules: HoursRules, channels: readonly ContactChannel[], urgency: Urgency, at: number): ChannelOption[] {
  const rank = (option: ChannelOption): number => (option.role === 'now' ? 0 : option.role === 'unknown' ? 2 : option.role === 'record' ? 3 : 1);
  const answered = (option: ChannelOption): number => option.reply?.by ?? (option.status.state === 'closed' ? option.status.opensAt : null) ?? Number.MAX_VALUE;
  return channels
    .map((channel) => optionAt(rules, channel, urgency, at))
    .sort((a, b) => {
      if (rank(a) !== rank(b)) return rank(a) - rank(b);
      if (rank(a) === 0) return urgency === 'normal' ? 0 : a.channel.speed - b.channel.speed;
      return answered(a) - answered(b) || a.channel.speed - b.channel.speed;
    });
}
