import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RankedPages, SearchAnswer, SearchResult } from '../search/engine.ts';
import { articleSearch, offeredArticles } from './article-search.ts';

const stateWords = { pending: ['处理中', ''], failed: ['失败', ''], completed: ['已完成', ''], unsure: ['不确定', ''] } as const;
const topic = { id: 'deposit', label: '充值没有到账', hint: '已经转出', collection: 'trading', kind: 'transaction', subjectCode: 'DEP' } as const;

test('Articles are searched in the words of the topic and of the state, and doubt adds none', () => {
  assert.equal(articleSearch(topic, { topic: 'deposit', risk: 'no', state: 'failed' }, stateWords), '充值没有到账 已经转出 失败');
  assert.equal(articleSearch(topic, { topic: 'deposit', risk: 'no', state: 'unsure', waited: 'over' }, stateWords), '充值没有到账 已经转出');
  assert.equal(articleSearch({ ...topic, search: '怎样联系客服' }, { topic: 'deposit', risk: 'no' }, stateWords), '怎样联系客服');
});

const result = (path: string, urgency = 'normal'): SearchResult => ({ id: path, path, collection: 'trading', urgency, title: [{ text: '甲', marked: false }, { text: path, marked: true }], passage: { anchor: null, heading: '', segments: [] } });
const answer = (...results: SearchResult[]): SearchAnswer => ({ typed: '', results, total: results.length, understood: [], isEmergency: false, isWeak: false, suggestions: [] });

const ranks = (...scores: [string, number][]): RankedPages['ranked'] => scores.map(([id, score]) => ({ id, score, hasAll: true }));

test('At most three articles are offered, none of them about an emergency and none that is offered already', () => {
  const found = answer(result('/a/'), result('/b/', 'emergency'), result('/c/'), result('/d/'), result('/e/'), result('/f/'));
  const ranked = ranks(['/a/', 9], ['/b/', 8], ['/c/', 8], ['/d/', 7], ['/e/', 6], ['/f/', 5]);
  assert.deepEqual(offeredArticles(found, ranked, 'trading', '/c/'), ['/a/', '/d/', '/e/'].map((path) => ({ path, title: `甲${path}` })));
  assert.deepEqual(offeredArticles(answer(), [], 'trading', undefined), []);
});

test('An article that fits much less well than the best is not offered', () => {
  const found = answer(result('/a/'), result('/b/'), result('/c/'));
  assert.deepEqual(offeredArticles(found, ranks(['/a/', 10], ['/b/', 6], ['/c/', 5.9]), 'trading', undefined).map(({ path }) => path), ['/a/', '/b/']);
  assert.deepEqual(offeredArticles(found, ranks(['/a/', 10], ['/b/', 5], ['/c/', 1]), 'trading', '/a/'), []);
});

test('An article of another section is not offered, however many words it shares', () => {
  const found = answer(result('/a/'), { ...result('/b/'), collection: 'feedback' });
  assert.deepEqual(offeredArticles(found, ranks(['/a/', 9], ['/b/', 9]), 'trading', undefined).map(({ path }) => path), ['/a/']);
});
