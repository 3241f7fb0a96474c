import type { PrepareId } from '../../schemas/article.ts';
import type { ContactRoutes } from '../../schemas/site-data.ts';

/** Everything that any route asks for on a topic, for a reader who has not answered further questions; the catch-all only if nothing else fits. */
export function itemsForTopic(topicId: string, { topics, routes }: ContactRoutes): PrepareId[] {
  const kind = topics.find(({ id }) => id === topicId)?.kind;
  const isMeant = ({ when }: ContactRoutes['routes'][number]): boolean => (when.topic?.includes(topicId) ?? false) || (kind !== undefined && (when.kind?.includes(kind) ?? false));
  const meant = routes.filter(isMeant);
  return [...new Set((meant.length > 0 ? meant : routes.slice(-1)).flatMap(({ prepare }) => prepare))];
}
