import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText } from '../../src/domain/search/text-pipeline.ts';
import { parsePinyin, parseSimplified } from '../../src/domain/search/word-data.ts';
import { simplifiedTable, wordData } from './word-data.ts';

const table = simplifiedTable();
const page = { path: '/a/', collection: 'a', title: '怎么重置密码', questions: [], aliases: ['找回密码'], summary: '', urgency: 'normal', sections: [] };

test('常用的简体词，一个字也不改', () => {
  for (const text of ['怎么办', '什么', '看着', '干净', '只有', '里面', '后台', '余额', '几个', '台湾']) assert.equal(foldText(text, table), text);
});

test('读者写繁体，就按网站上的简体去找', () => {
  assert.equal(foldText('忘記密碼怎麼辦，無法登錄帳戶', table), foldText('忘记密码怎么办，无法登录账户'));
});

test('网站上的词都带着拼音，多音字读对', () => {
  const pinyin = parsePinyin(JSON.parse(wordData([page], table).files.get('pinyin.json') ?? ''));
  assert.equal(pinyin.words.get('重置')?.full, 'chongzhi');
  assert.equal(pinyin.words.get('找回密码')?.initials, 'zhmm');
});

test('只带网站上用得到的字的繁体写法，读者不用多下载', () => {
  const pairs = parseSimplified(JSON.parse(wordData([page], table).files.get('simplified.json') ?? ''));
  assert.equal(pairs.get('碼'), '码');
  assert.equal(pairs.get('龍'), undefined);
});
