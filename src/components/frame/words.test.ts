import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from './words.ts';

const titles = [
  '可能|遇到|骗子|或假客服',
  '收不到|短信|验证码|怎么办',
  '选错网络|或漏填 Memo 怎么办',
  '节假日|和调休日|有没有|客服',
  '都不是，或者|说不清楚',
  '收到以后怎么办',
  '假期里|发了|邮件，什么时候回',
  '2FA 选哪一种',
];

test('标题只在词与词之间断行，一个字不会单独留在行头或行尾', () => {
  for (const cut of titles) assert.equal(piecesOf(cut.replaceAll('|', '')).join('|'), cut);
});

test('断行的位置不改变文字', () => {
  for (const text of ['', '？', 'TxID', '钱被转走、账户被盗？先做这 6 步']) assert.equal(piecesOf(text).join(''), text);
});
