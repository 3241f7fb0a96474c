// The words with which articles are searched before contact, and which of the found ones are offered.
import type { RankedPages, SearchAnswer } from '../search/engine.ts';
import type { Answers, State, Topic } from './answers.ts';

/** At most so many articles stand before the channels. */
const MOST_OFFERED = 3;
/** What scores less than this share of the best has a word in common and no more: it would only keep the reader waiting. */
const LEAST_SHARE = 0.6;

/** What a reader with these answers would search: the topic in readers' words, and the state that the record shows. */
export function articleSearch(topic: Topic, { state }: Answers, stateWords: Readonly<Record<State, readonly [string, string]>>): string {
  const words = topic.search ?? [topic.label, topic.hint].filter((part) => part !== undefined).join(' ');
  return state === undefined || state === 'unsure' ? words : `${words} ${stateWords[state][0]}`;
}

/** The found articles of the topic's section that may spare the wait, best first. One about an emergency does not; nor does the one that the first action opens. */
export function offeredArticles(found: SearchAnswer, ranked: RankedPages['ranked'], section: string, except: string | undefined): { path: string; title: string }[] {
  const least = LEAST_SHARE * Math.max(...ranked.map(({ score }) => score));
  const near = new Set(ranked.filter(({ score }) => score >= least).map(({ id }) => id));
  return found.results
    .filter(({ id, path, urgency, collection }) => near.has(id) && collection === section && urgency !== 'emergency' && path !== except)
    .slice(0, MOST_OFFERED)
    .map(({ path, title }) => ({ path, title: title.map(({ text }) => text).join('') }));
}
