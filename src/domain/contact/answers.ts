// What a reader can answer on the way to a result.
import type { ContactRoutes } from '../../schemas/site-data.ts';

/** What a reader may need help with, as the first question names it. */
export type Topic = ContactRoutes['topics'][number];
/** One row of the contact table: for whom it holds, how urgent that is, what to do first and by which channels. */
export type Route = ContactRoutes['routes'][number];

/** Whether money or the account is in danger now; doubt is treated as danger. */
export type Risk = 'no' | 'unsure' | 'yes';

/** What the record of a transaction shows, in the order of the question. */
export const states = ['pending', 'failed', 'completed', 'unsure'] as const;
/** What the record of a transaction shows. */
export type State = (typeof states)[number];

/** Whether the time that the platform states has passed, in the order of the question. */
export const waits = ['within', 'over', 'unsure'] as const;
/** Whether the time that the platform states for the transaction has passed. */
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
