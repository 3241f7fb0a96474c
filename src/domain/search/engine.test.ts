import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEngine, type Engine } from './engine.ts';
import type { SearchDocument } from './search-document.ts';
import { rarity, type Hits, type TermSource } from './term-source.ts';
import { WEIGHT_UNIT, weighTerms } from './term-weights.ts';
import { EMERGENCY_TOKEN, sectionToken } from './text-pipeline.ts';
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
  article('security/stolen', '疑似被盗先做什么', '先冻结账户，再联系客服。', { urgency: 'emergency' }),
  article('security/storage', '资金怎样保管', '资产被盗的风险来自联网的私钥。被盗、被盗、被盗。'),
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
  pinyin: async () => parsePinyin({ words: '密码\n找回密码', characters: 'mi密蜜\nma码马\nzhao找\nhui回' }),
};
const knowing: Engine = createEngine(memorySource(), lexicon);
const first = async (text: string, engine = knowing): Promise<string | undefined> => (await engine.search({ text, limit: 5 })).results[0]?.path;

for (const [text, path, why] of [
  ['我的密码忘记了怎么办', '/accounts/forgot-password/', 'a whole sentence finds its article'],
  ['出金没到账', '/trading/withdrawal/', 'another word for the same thing finds it'],
  ['withdraw 没到账', '/trading/withdrawal/', 'English and Chinese may be mixed'],
  ['忘記密碼', '/accounts/forgot-password/', 'Traditional characters find it'],
  ['mima', '/accounts/forgot-password/', 'full pinyin finds it'],
  ['zhmm', '/accounts/forgot-password/', 'initials find it'],
  ['蜜码忘记', '/accounts/forgot-password/', 'one character that sounds alike is forgiven'],
  ['我的币被盗了', '/security/stolen/', 'in an emergency the way to act comes before background'],
] as const) {
  test(why, async () => assert.equal(await first(text), path));
}

test('what was understood is told, and only when something was found by it', async () => {
  const { understood } = await knowing.search({ text: '出金', limit: 5 });
  assert.deepEqual(understood.map(({ to }) => to), ['提现']);
});

test('the reader can have the typed words alone', async () => {
  const typed = await knowing.search({ text: 'withdraw', limit: 5, onlyTyped: true });
  assert.deepEqual([typed.understood.length, typed.results.length], [0, 0]);
});

test('a section keeps other sections out', async () => {
  const { results } = await knowing.search({ text: '没到账 密码', limit: 9, collection: 'trading' });
  assert.deepEqual([...new Set(results.map(({ collection }) => collection))], ['trading']);
});

test('every page that holds a phrase is returned, those first', async () => {
  const { results } = await createEngine(memorySource(), emptyLexicon).search({ text: '没到账', limit: 9 });
  assert.deepEqual(results.slice(0, 2).map(({ path }) => path).sort(), ['/trading/deposit/', '/trading/withdrawal/']);
});

test('no query makes search fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('__proto__', 'constructor', '<img src=x onerror=alert(1)>', '\u0000', '"忘记"', '\ud800', '密'.repeat(20_000))), async (text) => {
      const { results, typed } = await knowing.search({ text, limit: 3 });
      assert.ok(results.length <= 3 && typed.length <= 120);
    }),
    { numRuns: 300 },
  );
});

test('a source that fails makes search fail: broken is never shown as nothing found', async () => {
  const broken: TermSource = { pages: 5, lookup: () => Promise.reject(new Error('503')), document: () => Promise.reject(new Error('503')) };
  await assert.rejects(createEngine(broken, emptyLexicon).search({ text: '密码', limit: 3 }));
});
