import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersFor } from './answers.ts';
import { sampleChannels, sampleRoutes } from './contact-samples.ts';
import { backPath, pagesOf, riskPath, statePath, stepCount, topicPath, waitedPath } from './steps.ts';
import { tierOf } from './tiers.ts';

const topic = (id: string) => sampleRoutes.topics.find((each) => each.id === id)!;

test('no address tells of an emergency: theft, yes and not sure all lead to the one public page', () => {
  assert.equal(topicPath(topic('theft')), '/emergency/');
  for (const each of sampleRoutes.topics) for (const risk of ['yes', 'unsure'] as const) assert.equal(riskPath(each, risk), '/emergency/');
  const paths = sampleRoutes.topics.flatMap(pagesOf).map(({ path }) => path);
  assert.deepEqual(paths.filter((path) => /theft|risk|yes|emergency/.test(path)), []);
});

test('every answer that is not an emergency has one result page of its own', () => {
  for (const each of sampleRoutes.topics) {
    const results = pagesOf(each).filter(({ kind }) => kind === 'result');
    const calm = answersFor(each).filter(({ risk }) => risk === 'no');
    assert.equal(results.length, calm.length);
  }
  const paths = sampleRoutes.topics.flatMap(pagesOf).map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length);
  assert.equal(paths.length, 2 + 15 + 2);
});

test('each answer leads to a page that exists, and Back to the question it came from', () => {
  const deposit = topic('deposit');
  const paths = pagesOf(deposit).map(({ path }) => path);
  for (const path of [topicPath(deposit), riskPath(deposit, 'no'), statePath(deposit, 'failed'), statePath(deposit, 'pending'), waitedPath(deposit, 'unsure', 'over')]) assert.ok(paths.includes(path), path);
  assert.equal(backPath(deposit, { topic: 'deposit', risk: 'no', state: 'failed' }), '/contact/deposit/status/');
  assert.equal(backPath(deposit, { topic: 'deposit', risk: 'no', state: 'pending', waited: 'over' }), '/contact/deposit/pending/');
  assert.equal(backPath(topic('other'), { topic: 'other', risk: 'no' }), '/contact/other/');
  assert.deepEqual([stepCount(deposit), stepCount(topic('other'))], [4, 2]);
});

test('the tiers of the contact page say what the rows say', () => {
  const emergency = tierOf(sampleRoutes, sampleChannels, 'emergency');
  assert.deepEqual(emergency.channels.map(({ id }) => id), ['chat', 'phone', 'email']);
  assert.equal(emergency.meanwhile, '先冻结账户再说');
  assert.deepEqual(emergency.topics, ['theft', 'sign-in', 'deposit', 'other']);
  const urgent = tierOf(sampleRoutes, sampleChannels, 'urgent');
  assert.deepEqual([urgent.prepare, urgent.topics, urgent.meanwhile], [['uid', 'time'], ['sign-in', 'deposit'], undefined]);
  assert.deepEqual(tierOf(sampleRoutes, sampleChannels, 'normal').channels.map(({ id }) => id), ['email', 'chat']);
});
