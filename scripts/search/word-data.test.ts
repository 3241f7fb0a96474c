import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText } from '../../src/domain/search/text-pipeline.ts';
import { parsePinyin, parseSimplified } from '../../src/domain/search/word-data.ts';
import { simplifiedTable, wordFiles } from './word-data.ts';

const table = simplifiedTable();
const page = { path: '/a/', collection: 'a', title: '怎么重置密码', questions: [], aliases: ['找回密码'], summary: '', urgency: 'normal', sections: [] };

test('common Simplified words are left as they are', () => {
  for (const text of ['怎么办', '什么', '看着', '干净', '只有', '里面', '后台', '余额', '几个', '台湾']) assert.equal(foldText(text, table), text);
});

test('Traditional words become the Simplified ones of the site', () => {
  assert.equal(foldText('忘記密碼怎麼辦，無法登錄帳戶', table), foldText('忘记密码怎么办，无法登录账户'));
});

test('the browser gets pinyin for words of the site, with the right reading', () => {
  const pinyin = parsePinyin(JSON.parse(wordFiles([page], table).get('pinyin.json') ?? ''));
  assert.equal(pinyin.words.get('重置')?.full, 'chongzhi');
  assert.equal(pinyin.words.get('找回密码')?.initials, 'zhmm');
});

test('the browser gets Traditional forms only of characters in use', () => {
  const pairs = parseSimplified(JSON.parse(wordFiles([page], table).get('simplified.json') ?? ''));
  assert.equal(pairs.get('碼'), '码');
  assert.equal(pairs.get('龍'), undefined);
});
