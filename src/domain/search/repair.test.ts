import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairExpansions } from './repair.ts';
import { tokensOf } from './text-pipeline.ts';
import { parsePinyin } from './word-data.ts';

const table = parsePinyin({ words: '怎么办\n密码\n身份核实', common: '', characters: 'zen怎\nme么\nban办\nmai买卖\nmi密蜜\nma码\nshen身\nfen份\nhe核\nshi实\nrenzheng认' });
const mended = (text: string): string[] => repairExpansions(text, tokensOf(text).filter(({ kind }) => kind === 'pair'), table).map(({ to }) => to);

test('一个同音的错字，改得回来', () => assert.deepEqual(mended('蜜码'), ['密码']));
test('四个字里错一个不同音的，改得回来；三个字里错一个，是另一个词', () => {
  assert.deepEqual(mended('身份核买'), ['身份核实']);
  assert.deepEqual(mended('怎么卖'), []);
});
