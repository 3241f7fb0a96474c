// What a reader can answer on the way to a result.
import type { ContactRoutes } from '../../schemas/site-data.ts';

export type Topic = ContactRoutes['topics'][number];
export type Route = ContactRoutes['routes'][number];

export const risks = ['no', 'unsure', 'yes'] as const;
export type Risk = (typeof risks)[number];

export const states = ['pending', 'failed', 'completed', 'unsure'] as const;
export type State = (typeof states)[number];

export const waits = ['within', 'over', 'unsure'] as const;
export type Waited = (typeof waits)[number];

/** Answers so far; state and waiting time are asked only about transactions, and waiting not when the state is 失败. */
export interface Answers {
  topic: string;
  risk: Risk;
  state?: State;
  waited?: Waited;
}

/** Every set of answers that a reader can reach for a topic. Theft is never asked about: it is an emergency at once. */
export function answersFor(topic: Topic): Answers[] {
  if (topic.kind === 'theft') return [{ topic: topic.id, risk: 'yes' }];
  const atRisk: Answers[] = [{ topic: topic.id, risk: 'yes' }, { topic: topic.id, risk: 'unsure' }];
  if (topic.kind !== 'transaction') return [...atRisk, { topic: topic.id, risk: 'no' }];
  const rest = states.flatMap((state): Answers[] =>
    state === 'failed' ? [{ topic: topic.id, risk: 'no', state }] : waits.map((waited) => ({ topic: topic.id, risk: 'no', state, waited })),
  );
  return [...atRisk, ...rest];
}
