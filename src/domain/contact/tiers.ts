// The three tiers of the contact page, read off the routes so that they cannot say something else.
import type { ContactRoutes } from '../../schemas/site-data.ts';
import { answersFor, type Route } from './answers.ts';
import type { ContactChannel, Urgency } from './channels.ts';
import { matchRoute } from './match.ts';
import { channelsFor } from './route-channels.ts';

/** One tier: who belongs here, by which channels, and what every problem in it needs. */
export interface Tier {
  urgency: Urgency;
  /** Ids of topics that can lead here, in the data's order. */
  topics: string[];
  channels: ContactChannel[];
  /** What every row of the tier asks to have ready. */
  prepare: Route['prepare'];
  /** What to do while all is closed, where every row says the same. */
  meanwhile?: string;
}

/** The tier of an urgency. Its channels are those of its rows: the fastest first, or in the rows' order where nothing is urgent. */
export function tierOf(data: ContactRoutes, available: readonly ContactChannel[], urgency: Urgency): Tier {
  const rows = data.routes.filter((route) => route.urgency === urgency);
  const channels = [...new Set(rows.flatMap((route) => channelsFor(route, available)))];
  const [first] = rows;
  const said = new Set(rows.map((route) => route.meanwhile));
  const [meanwhile] = said.size === 1 ? said : [];
  return {
    urgency,
    topics: data.topics.filter((topic) => answersFor(topic).some((answers) => matchRoute(data, answers).urgency === urgency)).map(({ id }) => id),
    channels: urgency === 'normal' ? inCatchAllOrder(rows, channels) : channels.sort((a, b) => a.speed - b.speed),
    prepare: (first?.prepare ?? []).filter((item) => rows.every((route) => route.prepare.includes(item))),
    ...(meanwhile === undefined ? {} : { meanwhile }),
  };
}

/** Most ordinary questions reach the last row, so its order speaks for the tier. */
function inCatchAllOrder(rows: readonly Route[], channels: ContactChannel[]): ContactChannel[] {
  const order = rows.at(-1)?.channels ?? [];
  const place = ({ id }: ContactChannel): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return channels.sort((a, b) => place(a) - place(b));
}
