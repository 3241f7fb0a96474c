// The whole answer to "what do I do and whom do I turn to", from data, answers and an instant.
import type { Channel, ContactRoutes } from '../../schemas/site-data.ts';
import type { HoursRules } from '../hours/rules.ts';
import type { Answers, Route } from './answers.ts';
import { orderChannels, type ChannelOption, type ContactChannel, type Urgency } from './channels.ts';
import { matchRoute } from './match.ts';

/** What a reader with these answers should do at this instant. */
export interface Plan {
  /** The row that applied, and why in its own words. */
  routeId: string;
  why: string;
  urgency: Urgency;
  /** Exactly one: id of `firstActions`. */
  firstAction: string;
  /** The one to try first at the front. */
  options: ChannelOption[];
  /** What to do while no channel is open; emergency and urgent rows always have it. */
  meanwhile?: string;
  prepare: Route['prepare'];
}

/** The enabled channels by which readers reach support, in the form that the rules need. */
export function contactChannelsOf(channels: readonly Channel[]): ContactChannel[] {
  return channels
    .filter(({ contact, enabled }) => contact && enabled)
    .map(({ id, kind, speed, hours, reply }) => ({
      id,
      live: kind !== 'email',
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

/** What to do now and whom to turn to; `at` is the reader's instant in epoch milliseconds. */
export function planContact(data: ContactRoutes, rules: HoursRules, available: readonly ContactChannel[], answers: Answers, at: number): Plan {
  const route = matchRoute(data, answers);
  return {
    routeId: route.id,
    why: route.why,
    urgency: route.urgency,
    firstAction: route.firstAction,
    options: orderChannels(rules, channelsFor(route, available), route.urgency, at),
    ...(route.meanwhile === undefined ? {} : { meanwhile: route.meanwhile }),
    prepare: route.prepare,
  };
}
