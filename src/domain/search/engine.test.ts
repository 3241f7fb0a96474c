import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEngine, type Engine } from './engine.ts';
import type { SearchDocument } from './search-document.ts';
import { rarity, type Hits, type TermSource } from './term-source.ts';
import { weighTerms } from './term-weights.ts';
import { WEIGHT_UNIT } from './weight-steps.ts';
import { EMERGENCY_TOKEN, END_MARK, sectionToken } from './text-pipeline.ts';
import { emptyLexicon, type Lexicon } from './understanding.ts';
import { SATURATION } from './weights.ts';
import { parsePinyin, parseSimplified } from './word-data.ts';

const article = (path: string, title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  path: `/${path}/`, collection: path.split('/')[0] ?? '', title, questions: [], aliases: [], summary: '', urgency: 'normal', sections: [{ anchor: null, heading: '', text }], ...more,
});

const documents = [
  article('accounts/forgot-password', '忘记密码怎么找回', '在登录界面点忘记密码，输入邮箱，收到链接后设置新密码。'),
  article('trading/withdrawal', '提现没到账怎么办', '先看提现记录。没有 TxID 就是还没发出。'),
  article('trading/deposit', '充值没到账怎么办', '充值要等网络确认。'),
  article('security/stolen', '疑似被盗先做什么', '先冻结账户，再联系客服。冻错了，被盗的事查清后就能解冻。', { urgency: 'emergency', summary: '先冻结账户，再守住邮箱。' }),
  article('accounts/freeze', '立即冻结我的账户', '现在就打开：冻结账户。', { urgency: 'normal' }),
  article('security/support', '怎样识别骗子', '他让你冻结账户、冻结账户，再问你的账户；冻结账户以前先核对。', { questions: ['有人打电话说冻结账户'] }),
  article('accounts/email', '怎样换邮箱', '旧邮箱还在，就自己换。', { questions: ['邮箱被盗了怎么换'] }),
  article('security/storage', '资金怎样保管', '资产被盗的风险来自联网的私钥。被盗、被盗、被盗。'),
  article('hours/holidays', '节假日有没有客服', '币被盗了也不用等节假日过完。'),
  article('trading/limits', '每天能转多少', '看页面上的数字。', { aliases: ['提现额度'] }),
  article('trading/rules', '提现额度写在哪里的说明', '提现额度、提现额度、提现额度：都以页面为准。', { summary: '提现额度以页面为准。' }),
];

function memorySource(): TermSource {
  const postings = new Map<string, Map<string, number>>();
  const add = (token: string, id: string, weight: number) => postings.set(token, (postings.get(token) ?? new Map<string, number>()).set(id, weight));
  weighTerms(documents).forEach((weights, at) => {
    for (const [token, weight] of weights) add(token, String(at), weight / WEIGHT_UNIT);
    add(sectionToken(documents[at]?.collection ?? ''), String(at), 1);
    if (documents[at]?.urgency === 'emergency') add(EMERGENCY_TOKEN, String(at), 1);
  });
  const lookup = async (token: string): Promise<Hits> => {
    const found = postings.get(token) ?? new Map<string, number>();
    return new Map([...found].map(([id, weight]) => [id, (rarity(documents.length, found.size) * (SATURATION + 1) * weight) / (SATURATION + weight)]));
  };
  return { pages: documents.length, lookup, document: async (id) => documents[Number(id)] ?? Promise.reject(new Error(id)) };
}

const lexicon: Lexicon = {
  synonyms: async () => [{ words: ['提现', '提币', '出金', 'withdraw'], targets: ['提现'] }],
  simplified: async () => parseSimplified('記记碼码'),
  pinyin: async () => parsePinyin({ words: '密码\n找回密码', common: '', characters: 'mi密蜜\nma码马\nzhao找\nhui回' }),
};
const knowing: Engine = createEngine(memorySource(), lexicon);
const first = async (text: string, engine = knowing): Promise<string | undefined> => (await engine.search({ text, limit: 5 })).results[0]?.path;

for (const [text, path, why] of [
  ['我的密码忘记了怎么办', '/accounts/forgot-password/', '说一整句话，也找得到那一篇'],
  ['出金没到账', '/trading/withdrawal/', '换一种叫法，也找得到'],
  ['withdraw 没到账', '/trading/withdrawal/', '中英文混着写，也找得到'],
  ['忘記密碼', '/accounts/forgot-password/', '写繁体，也找得到'],
  ['mima', '/accounts/forgot-password/', '打全拼，也找得到'],
  ['zhmm', '/accounts/forgot-password/', '只打首字母，也找得到'],
  ['蜜码忘记', '/accounts/forgot-password/', '写错一个同音字，也找得到'],
  ['我的币被盗了', '/security/stolen/', '出了急事，先给做法，再给背景'],
  ['被盗了', '/security/stolen/', '出了急事，哪怕另一篇一字不差，也先给做法'],
  ['币被盗了', '/security/stolen/', '出了急事，别处写着原话，也先给做法'],
  ['冻结账户', '/accounts/freeze/', '几篇都有原话，标题把话说全的那一篇在前'],
  ['提现额度', '/trading/limits/', '文章的别名就是这几个字，那一篇在最前'],
] as const) {
  test(why, async () => assert.equal(await first(text), path));
}

test('另外搜了什么词会说出来，没有因此找到东西的不说', async () => {
  const { understood } = await knowing.search({ text: '出金', limit: 5 });
  assert.deepEqual(understood.map(({ to }) => to), ['提现']);
});

test('出了急事，急事的文章先给它的第一句话', async () => {
  const { results, isEmergency } = await knowing.search({ text: '币被盗了冻错了', limit: 1 });
  assert.equal(isEmergency, true);
  assert.equal(results[0]?.passage.segments.map(({ text }) => text).join(''), '先冻结账户，再守住邮箱。');
});

test('没有列出来的说法，像急事的也当急事；平常的话打成拼音也还是平常的话', async () => {
  assert.equal((await knowing.search({ text: '我的身家一夜之间被搬得干干净净', limit: 1 })).isEmergency, true);
  assert.equal((await knowing.search({ text: 'zhaohuimima', limit: 1 })).isEmergency, false);
});

test('只会喊救命的人，也先看到做法', async () => assert.equal(await first('救命'), '/security/stolen/'));

test('同义词听起来像出了事，不算出了事', async () => {
  const alarming = createEngine(memorySource(), { ...lexicon, synonyms: async () => [{ words: ['拿走', '被盗'], targets: ['被盗'] }] });
  assert.equal((await alarming.search({ text: '拿走自己的币', limit: 1 })).isEmergency, false);
});

test('写中文的读者，不用看英文的说法', async () => {
  const bilingual = createEngine(memorySource(), { ...lexicon, synonyms: async () => [{ words: ['提现', 'txid'], targets: ['提现', 'txid'] }] });
  assert.deepEqual((await bilingual.search({ text: '提现', limit: 5 })).understood, []);
  assert.deepEqual((await bilingual.search({ text: 'txid', limit: 5 })).understood.map(({ to }) => to), ['提现']);
});

test('读者可以只搜自己写的词', async () => {
  const typed = await knowing.search({ text: 'withdraw', limit: 5, onlyTyped: true });
  assert.deepEqual([typed.understood.length, typed.results.length], [0, 0]);
});

/** Twelve pages that all share one character with 「充值」; the first `near` of them hold the word. */
const crowd = (near: number, far = 0): Engine => {
  const hits = (size: number, value: number): Hits => new Map(Array.from({ length: size }, (_, id) => [String(id), value]));
  const lookup = async (token: string): Promise<Hits> => (token === '充值' ? new Map([...hits(12, far), ...hits(near, 9)].filter(([, value]) => value > 0)) : token === `充${END_MARK}` ? hits(12, rarity(12, 12)) : new Map());
  return createEngine({ pages: 12, lookup, document: async (id) => article(`trading/${id}`, '充值', '充值') }, emptyLexicon);
};

for (const [near, shown] of [[8, 8], [2, 5]] as const) {
  test(`${near} 篇有这个词、十二篇碰巧有其中一个字，只给 ${shown} 篇，也不说还有更多`, async () => {
    const { results, total } = await crowd(near).search({ text: '充值', limit: 12 });
    assert.deepEqual([results.length, total], [shown, shown]);
    assert.equal((await crowd(near).rank({ text: '充值' })).ranked.length, 12);
  });
}

test('有读者写的每一个词的文章，分数再低也给', async () => {
  const { results, total } = await crowd(2, 0.01).search({ text: '充值', limit: 12 });
  assert.deepEqual([results.length, total], [12, 12]);
});

test('只碰巧有几个字的，说明白，最多给三篇', async () => {
  const stray = await createEngine(memorySource(), emptyLexicon).search({ text: '先网记户', limit: 9 });
  assert.ok(stray.isWeak && stray.results.length > 0 && stray.total <= 3);
  assert.equal((await knowing.search({ text: '出金', limit: 9 })).isWeak, false);
  assert.equal((await knowing.search({ text: '钱', limit: 9 })).isWeak, false);
});

test('选了一个分类，别的分类就不出现', async () => {
  const { results } = await knowing.search({ text: '没到账 密码', limit: 9, collection: 'trading' });
  assert.deepEqual([...new Set(results.map(({ collection }) => collection))], ['trading']);
});

test('含有原话的文章一篇不少，都排在前面', async () => {
  const { results } = await createEngine(memorySource(), emptyLexicon).search({ text: '没到账', limit: 9 });
  assert.deepEqual(results.slice(0, 2).map(({ path }) => path).sort(), ['/trading/deposit/', '/trading/withdrawal/']);
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '"><svg onload=alert(1)>', '&lt;b&gt;', 'javascript:alert(1)', '{{7*7}}', '${7*7}', "' OR 1=1 --", '../../etc/passwd', '%00', '%E6%8F',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__proto__ constructor 提现', '\u202e提现\u202c', '\u2066提现\u2069', '提\u200b现', '\ufeff密码', '\u0000', '密\u0000码', '\ud800', '\udc00密码', '密码\ud83d',
  '密'.repeat(20_000), 'a'.repeat(20_000), '提现 '.repeat(7_000), '👩‍👩‍👧‍👦'.repeat(400), 'é\u0301'.repeat(300), '（'.repeat(200), '"忘记"', '(((', '[a-z', '\\', '*', '?', '.', '\t\r\n', ' ', '', '\u3000', 'ㄧ', '提ㄧ', '\ue000',
];
// Single units, so that halves of surrogate pairs come up alone.
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units));
const mixed = fc.array(fc.oneof(fc.constantFrom(...HOSTILE.filter((text) => text.length < 40), '提现', '密码', '没到账', 'withdrawl', 'mima'), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 }).map((parts) => parts.join(''));

test('一千条刁钻的输入，没有一条让搜索出错，也没有一条超过 200 个字符', async () => {
  const searched = new Set<string>();
  const examine = async (text: string): Promise<void> => {
    searched.add(text);
    const { results, typed, suggestions } = await knowing.search({ text, limit: 3 });
    assert.ok(results.length <= 3 && suggestions.length <= 3 && typed.length <= 200);
    for (const { title, path } of results) assert.equal(title.map((segment) => segment.text).join(''), documents.find((document) => document.path === path)?.title);
  };
  for (const text of HOSTILE) await examine(text);
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), anyUnits, mixed), examine), { numRuns: 1_000, skipEqualValues: true });
  assert.equal(Object.getPrototypeOf({}), Object.prototype);
  assert.ok(searched.size >= 1_000);
});

test('索引坏了就是坏了，绝不说成没有找到', async () => {
  const broken: TermSource = { pages: 5, lookup: () => Promise.reject(new Error('503')), document: () => Promise.reject(new Error('503')) };
  await assert.rejects(createEngine(broken, emptyLexicon).search({ text: '密码', limit: 3 }));
});
