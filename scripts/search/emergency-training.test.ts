import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isEmergencyQuery } from '../../src/domain/search/emergency-query.ts';
import { allSamples, foldSample, learn, readSamples, weightsFile, weightsModule } from './emergency-training.ts';

const urgent = readSamples('held-out-urgent');
const calm = readSamples('held-out-calm');

test('没有学过的句子：急事漏掉的不到七分之一，平常事误报的不到二十分之一', () => {
  const missed = urgent.filter((text) => !isEmergencyQuery(foldSample(text)));
  const wrong = calm.filter((text) => isEmergencyQuery(foldSample(text)));
  assert.ok(urgent.length >= 200 && calm.length >= 200);
  assert.ok(missed.length < urgent.length / 7, `漏掉 ${missed.length} 句：\n${missed.join('\n')}`);
  assert.ok(wrong.length < calm.length / 20, `误报 ${wrong.length} 句：\n${wrong.join('\n')}`);
});

test('检验用的句子一句也没有拿去学；急事和平常事没有同一句', () => {
  const learned = readSamples('urgent').concat(readSamples('calm')).map(foldSample);
  assert.deepEqual([...urgent, ...calm].map(foldSample).filter((text) => learned.includes(text)), []);
  assert.equal(new Set(learned).size, learned.length, '有重复的句子');
});

test('权重文件就是从现在的例句学来的：改了例句要运行 npm run train', () => {
  assert.ok(weightsModule(learn(allSamples())) === readFileSync(weightsFile, 'utf8'), '例句和 src/domain/search/emergency-weights.ts 不一致，请运行 npm run train。');
});

test('学到的是例句说的：多一种说法，就多认得一种', () => {
  const told = ['青蛙跳进井里', '青蛙跳进河里', '青蛙跳进锅里'];
  const asked = ['白鹅走在路上', '白鹅走在岸上', '白鹅走在桥上'];
  const { weights, bias } = learn([...told.map((text) => ({ text, isUrgent: true })), ...asked.map((text) => ({ text, isUrgent: false }))]);
  assert.match(weights, /^-\d+\t.*白鹅/m);
  assert.match(weights, /^\d+\t.*青蛙/m);
  assert.ok(Number.isInteger(bias));
});
