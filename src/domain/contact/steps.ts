// The path of questions as addresses. The answers are the path, so Back keeps them; an emergency answer leads to the one
// page that everybody is sent to, so no address, history entry or log line tells that somebody is being robbed.
import { answersFor, states, type Answers, type Risk, type State, type Topic, type Waited } from './answers.ts';

/** The page for whoever is or may be in danger, whatever the problem. */
const EMERGENCY_PATH = '/emergency/';

/** Where a topic leads from the first question and from an article's 「还没解决？」. */
export function topicPath(topic: Topic): string {
  return topic.kind === 'theft' ? EMERGENCY_PATH : `/contact/${topic.id}/`;
}

/** Where an answer to 「现在有风险吗」 leads. */
export function riskPath(topic: Topic, risk: Risk): string {
  if (risk !== 'no') return EMERGENCY_PATH;
  return topic.kind === 'transaction' ? `/contact/${topic.id}/status/` : `/contact/${topic.id}/result/`;
}

/** Where an answer about a transaction's state leads. */
export function statePath(topic: Topic, state: State): string {
  return `/contact/${topic.id}/${state}/`;
}

/** Where an answer about waiting leads. */
export function waitedPath(topic: Topic, state: State, waited: Waited): string {
  return `/contact/${topic.id}/${state}/${waited}/`;
}

/** The last question's page, to which a result's Back leads. */
export function backPath(topic: Topic, answers: Answers): string {
  if (answers.waited !== undefined && answers.state !== undefined) return statePath(topic, answers.state);
  if (answers.state !== undefined) return riskPath(topic, 'no');
  return topicPath(topic);
}

/** How many questions a topic may take, the topic itself included. */
export function stepCount(topic: Topic): number {
  return topic.kind === 'transaction' ? 4 : 2;
}

/** One page below /contact/<topic>/: a question or a result. */
export type ContactPage = { path: string } & ({ kind: 'risk' | 'status' } | { kind: 'waited'; state: State } | { kind: 'result'; answers: Answers });

/** Every page of a topic; none for theft. */
export function pagesOf(topic: Topic): ContactPage[] {
  if (topic.kind === 'theft') return [];
  const results = answersFor(topic)
    .filter(({ risk }) => risk === 'no')
    .map((answers): ContactPage => ({ kind: 'result', path: resultPath(topic, answers), answers }));
  const questions: ContactPage[] = [{ kind: 'risk', path: topicPath(topic) }];
  if (topic.kind === 'transaction') {
    questions.push({ kind: 'status', path: riskPath(topic, 'no') });
    for (const state of states) if (state !== 'failed') questions.push({ kind: 'waited', state, path: statePath(topic, state) });
  }
  return [...questions, ...results];
}

function resultPath(topic: Topic, { state, waited }: Answers): string {
  if (state === undefined) return riskPath(topic, 'no');
  return waited === undefined ? statePath(topic, state) : waitedPath(topic, state, waited);
}

