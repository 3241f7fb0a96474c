import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { choosePassage, foldDocument, holdsLiterally, markText, ROW_END } from './passage.ts';
import { foldWithMap } from './text-pipeline.ts';

const page = foldDocument({
  path: '/a/', collection: 'trading', title: '提现没到账怎么办', aliases: [], summary: '先看有没有 TxID。', urgency: 'urgent',
  sections: [
    { anchor: null, heading: '', text: '提现分几段走，每一段都可能停下来。找到停在哪里再联系。' },
    { anchor: 'fee', heading: '手续费', text: '手续费由网络收取，金额会变化。请以提交页面显示的为准，不要相信别处的报价。' },
  ],
});
const shown = (segments: readonly { text: string; marked: boolean }[]): string => segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('给读者看含有那些字的一句，并说在文章哪一节', () => {
  const passage = choosePassage(page, [{ text: '手续', weight: 1 }, { text: '续费', weight: 1 }]);
  assert.equal(passage.anchor, 'fee');
  assert.ok(shown(passage.segments).startsWith('[手续费]由网络收取'));
});

test('没有更合适的句子，就给摘要', () => {
  assert.equal(shown(choosePassage(page, [{ text: 'txid', weight: 1 }]).segments), '先看有没有 [TxID]。');
});

test('标题已经说了的，就给摘要：那是答案，不为同样几个字另找一句', () => {
  assert.equal(shown(choosePassage(page, [{ text: '提现', weight: 3 }]).segments), '先看有没有 TxID。');
  // 「出金」 is another word for 「提现」, which the title says.
  assert.equal(shown(choosePassage(page, [{ text: '出金', weight: 1 }, { text: '提现', weight: 3, from: '出金' }]).segments), '先看有没有 TxID。');
});

test('标题没有说到的那一部分，找说到它的一句', () => {
  const passage = choosePassage(page, [{ text: '提现', weight: 3 }, { text: '手续费', weight: 1 }]);
  assert.equal(passage.anchor, 'fee');
  assert.match(shown(passage.segments), /^\[手续费\]由网络收取/);
});

test('几行没有标点的字，读起来不连成一句；引号跟着它的那一句走', () => {
  const flow = foldDocument({
    path: '/b/', collection: 'trading', title: '别的', aliases: [], summary: '', urgency: 'normal',
    sections: [{ anchor: null, heading: '', text: '已提交\n记录里有订单号\n核对地址和网络是不是你要的\n他说：「马上转到安全账户里来。」挂断电话，不要回拨他给的号码。\n防骗：不要点链接' }],
  });
  assert.equal(shown(choosePassage(flow, [{ text: '订单号', weight: 1 }]).segments), '已提交 · 记录里有[订单号] · 核对地址和网络是不是你要的');
  assert.equal(shown(choosePassage(flow, [{ text: '安全账户', weight: 1 }]).segments), '他说：「马上转到[安全账户]里来。」挂断电话，不要回拨他给的号码。');
});

test('表格的两行不连成一句', () => {
  const table = foldDocument({
    path: '/c/', collection: 'trading', title: '别的', aliases: [], summary: '', urgency: 'normal',
    sections: [{ anchor: null, heading: '', text: `订单号\n平台的记录里${ROW_END}TxID\n区块浏览器里` }],
  });
  assert.equal(shown(choosePassage(table, [{ text: '浏览器', weight: 1 }]).segments), 'TxID · 区块[浏览器]里');
});

test('数字和英文词，只在单独出现的地方标', () => {
  assert.equal(shown(markText(foldWithMap('打 +12025550142，等 20 分钟'), [{ text: '20', weight: 1 }])), '打 +12025550142，等 [20] 分钟');
});

test('字对标到词为止：「不」「了」不挂在词尾，只剩一个字就不标', () => {
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, at) => ({ text: text.slice(at, at + 2), weight: 1, isPair: true }));
  assert.equal(shown(markText(foldWithMap('这笔提现不是你操作的，客服查不到。'), pairs('提现不到账'))), '这笔[提现]不是你操作的，客服查不到。');
  assert.equal(shown(markText(foldWithMap('说提现不到账，余额不足'), pairs('提现不到账'))), '说[提现不到账]，余额不足');
  assert.equal(shown(markText(foldWithMap('说没到账'), [{ text: '没到账', weight: 1 }])), '说[没到账]');
});

test('标出来的是原文的字，全角大写也不错位', () => {
  assert.equal(shown(markText(foldWithMap('用 ＴｘＩＤ… 查询 TXID'), [{ text: 'txid', weight: 1 }])), '用 [ＴｘＩＤ]… 查询 [TXID]');
});

test('做标记不改动原文一个字', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), { maxLength: 4 }), (text, words) => {
      const segments = markText(foldWithMap(text), words.map((word) => ({ text: word, weight: 1 })));
      assert.equal(segments.map((segment) => segment.text).join(''), text);
    }),
  );
});

test('一句原话，在整篇文章里逐字核对', () => {
  assert.ok(holdsLiterally(page, ['手续费由网络']));
  assert.ok(!holdsLiterally(page, ['网络手续费']));
});
