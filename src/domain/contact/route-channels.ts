// Which channels there are to contact support by, and which of them serve a row of the contact table.
import type { Channel } from '../../schemas/site-data.ts';
import type { Route } from './answers.ts';
import type { ContactChannel } from './channels.ts';

/** The enabled channels by which readers reach support, in the form that the rules need. Only in a chat and on the phone does somebody answer at once. */
export function contactChannelsOf(channels: readonly Channel[]): ContactChannel[] {
  return channels
    .filter(({ contact, enabled }) => contact && enabled)
    .map(({ id, kind, speed, hours, reply }) => ({
      id,
      live: kind === 'chat' || kind === 'phone',
      speed: speed ?? 9,
      ...(hours === undefined ? {} : { calendar: hours }),
      ...(reply === undefined ? {} : { aim: { withinMinutes: reply.withinMinutes, clock: reply.clock, firstWorkingDay: reply.outsideHoursFact !== undefined } }),
    }));
}

/** The channels that serve a row, in the row's order. An emergency may use every channel there is; a row whose channels are all switched off, too. */
export function channelsFor(route: Pick<Route, 'channels' | 'urgency'>, available: readonly ContactChannel[]): ContactChannel[] {
  const named = route.channels.flatMap((id) => available.find((channel) => channel.id === id) ?? []);
  const rest = available.filter((channel) => !named.includes(channel)).sort((a, b) => a.speed - b.speed);
  return route.urgency === 'emergency' || named.length === 0 ? [...named, ...rest] : named;
}
