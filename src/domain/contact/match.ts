// First match wins, the last row catches all.
import type { ContactRoutes } from '../../schemas/site-data.ts';
import type { Answers, Route, Topic } from './answers.ts';

/** Whether a row's conditions all hold; a condition about something that was not asked does not hold. */
export function matches(route: Route, topic: Topic, answers: Answers): boolean {
  const { when } = route;
  const holds = <T>(allowed: readonly T[] | undefined, value: T | undefined): boolean => allowed === undefined || (value !== undefined && allowed.includes(value));
  return (
    holds(when.topic, topic.id) &&
    holds(when.kind, topic.kind) &&
    holds(when.risk, answers.risk) &&
    holds(when.state, answers.state) &&
    holds(when.waited, answers.waited)
  );
}

/** The first row that fits the answers; throws for a topic or table that `npm run check` would have refused. */
export function matchRoute(data: ContactRoutes, answers: Answers): Route {
  const topic = data.topics.find(({ id }) => id === answers.topic);
  if (topic === undefined) throw new Error(`contact-routes.yaml 里没有主题 "${answers.topic}"。`);
  const route = data.routes.find((each) => matches(each, topic, answers));
  if (route === undefined) throw new Error(`contact-routes.yaml 里没有一行适用于 ${JSON.stringify(answers)}；最后一行要写 when: {}。`);
  return route;
}
