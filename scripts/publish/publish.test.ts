import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { parse } from 'node-html-parser';
import { loadArticles } from '../../src/config/articles.ts';
import type { Environment } from '../../src/config/environment.ts';
import { loadSiteData } from '../../src/config/site-data.ts';
import { collectionIds } from '../../src/schemas/article.ts';
import type { SiteData } from '../../src/schemas/site-data.ts';
import { createPolicy, metaCsp } from '../policy/security-policy.ts';
import { styleHashesOf } from '../policy/inline-styles.ts';
import { readFolder } from '../server/site-files.ts';
import { hashFolder } from './build-info.ts';
import { publish } from './publish.ts';
import { malformedAt } from './well-formed.ts';

const data = loadSiteData(resolve('content')).data ?? assert.fail('content/data is not valid');
const { articles } = loadArticles(resolve('content'));
const script = 'console.log(1);\n';
const page = (extra = '') => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>t</title>${extra}<style>p{margin:0}</style></head><body><p>${'字'.repeat(300)}</p><script type="module" src="/help/_astro/a.Bx1.js"></script></body></html>`;

const liveData = `<channel-now data-channel="chat"></channel-now><script type="application/json" data-hours>${JSON.stringify({ rules: { offsets: {}, holidays: [], workdays: [], calendars: { chat: { special: [] }, phone: { special: [] } } }, channels: [{ id: 'phone', calendar: 'phone', name: '电话' }, { id: 'chat', calendar: 'chat', name: '在线' }], words: {} })}</script>`;

/** A folder as Astro leaves it, with one page for every article. */
function writeBuilt(): string {
  const dist = mkdtempSync(join(tmpdir(), 'publish-'));
  const files: Record<string, string> = { 'index.html': page(), '404.html': page(), '_astro/a.Bx1.js': script, 'emergency/index.html': page(liveData), 'search/index.html': page('<meta name="robots" content="noindex">'), 'offline/index.html': page('<meta name="robots" content="noindex">') };
  for (const { path } of articles) files[`${path}/index.html`] = page().replace('<p>', '<div data-article-body><h2 id="a">做法</h2><ol><li>打开 <a href="/help/contact/">联系</a></li></ol></div><p>');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return dist;
}
const folders: string[] = [];
async function published(environment: Partial<Environment> = {}, brand: Partial<SiteData['brand']> = {}): Promise<{ dist: string; read(path: string): string }> {
  const dist = writeBuilt();
  folders.push(dist, `${dist}-hosting`);
  await publish(dist, { siteUrl: 'https://www.bitp.example', basePath: '/help/', contentDir: resolve('content'), siteEnv: 'production', ...environment }, { ...data, brand: { ...data.brand, ...brand } });
  return { dist, read: (path) => readFileSync(join(dist, path), 'utf8') };
}
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a published site', () => {
  let dist: string;
  let read: (path: string) => string;
  before(async () => ({ dist, read } = await published()));
  const live = articles.filter((article) => !article.data.draft);

  test('every page carries the policy before anything that loads, and its scripts their hash', () => {
    const csp = metaCsp(createPolicy({ styleHashes: styleHashesOf(page()) }));
    const integrity = `sha256-${createHash('sha256').update(script).digest('base64')}`;
    for (const path of [...readFolder(dist).keys()].filter((name) => name.endsWith('.html'))) {
      assert.ok(read(path).includes(`<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${csp}"><meta name="referrer" content="no-referrer"><title>`), path);
      assert.ok(read(path).includes(`src="/help/_astro/a.Bx1.js" integrity="${integrity}"></script>`), path);
    }
  });

  test('a page keeps of the hours what it shows', () => {
    const kept = JSON.parse(/data-hours>(.*?)<\/script>/.exec(read('emergency/index.html'))?.[1] ?? 'null') as { channels: { id: string }[] };
    assert.deepEqual(kept.channels, [{ id: 'chat', calendar: 'chat' }]);
    assert.deepEqual(Object.keys((kept as unknown as { rules: { calendars: object } }).rules.calendars), ['chat']);
  });

  test('publishing again changes nothing', async () => {
    const before = hashFolder(dist);
    await publish(dist, { siteUrl: 'https://www.bitp.example', basePath: '/help/', contentDir: resolve('content'), siteEnv: 'production' }, data);
    assert.equal(hashFolder(dist), before);
  });

  test('the sitemap lists every article with the day its text changed, and no page that asks to stay out', () => {
    const text = read('sitemap.xml');
    for (const { path, data: { updated } } of live) assert.ok(text.includes(`<url><loc>https://www.bitp.example/help/${path}/</loc><lastmod>${updated}</lastmod></url>`), path);
    const latest = live.map(({ data: { updated } }) => updated).sort().at(-1);
    assert.ok(text.includes(`<loc>https://www.bitp.example/help/</loc><lastmod>${latest}</lastmod>`));
    assert.ok(text.includes('<url><loc>https://www.bitp.example/help/emergency/</loc></url>'), 'no date where none is known');
    assert.doesNotMatch(text, /404|search|offline/);
  });

  test('the feed has every article once, the latest first', () => {
    const root = parse(read('feed.xml'));
    const days = root.querySelectorAll('entry updated').map((element) => element.text);
    assert.equal(days.length, live.length);
    assert.deepEqual(days, [...days].sort().reverse());
    assert.equal(new Set(root.querySelectorAll('entry id').map((element) => element.text)).size, live.length);
    assert.equal(root.querySelector('feed > updated')?.text, days[0]);
  });

  test('programs get the articles in the order in which readers get them on the section pages', () => {
    const onPages = collectionIds.flatMap((id) => data.sections[id].groups.flatMap(({ id: group }) => live.filter((article) => article.collection === id && article.data.group === group).sort((a, b) => a.data.order - b.data.order)));
    assert.equal(onPages.length, live.length);
    assert.deepEqual([...read('llms.txt').matchAll(/help\/([\w-]+\/[\w-]+)\.md\)/g)].map(([, path]) => path), onPages.map(({ path }) => path));
    const byDay = [...onPages].sort((a, b) => Number(a.data.updated < b.data.updated) - Number(a.data.updated > b.data.updated));
    assert.deepEqual(parse(read('feed.xml')).querySelectorAll('entry id').map(({ text }) => text), byDay.map(({ path }) => `https://www.bitp.example/help/${path}/`));
  });

  test('each article can be read as Markdown, with absolute links', () => {
    for (const { path, data: { title, summary } } of live) {
      const text = read(`${path}.md`);
      assert.ok(text.startsWith(`# ${title}\n\n${summary}\n`), path);
      assert.ok(text.includes('## 做法\n\n1. 打开 [联系](https://www.bitp.example/help/contact/)'), path);
      assert.ok(read('llms.txt').includes(`](https://www.bitp.example/help/${path}.md)`), path);
    }
  });

  test('security.txt follows RFC 9116', () => {
    assert.equal(read('.well-known/security.txt'), `Contact: ${data.brand.securityContact}\nExpires: ${data.brand.securityExpires}T00:00:00Z\nPreferred-Languages: zh, en\nCanonical: https://www.bitp.example/.well-known/security.txt\n`);
  });

  test('browsers can search from the address bar', () => assert.match(read('opensearch.xml'), /template="https:\/\/www\.bitp\.example\/help\/search\/\?q=\{searchTerms\}"/));

  test('crawlers are let in and shown the sitemap', () => assert.equal(read('robots.txt'), 'User-agent: *\nAllow: /\n\nSitemap: https://www.bitp.example/help/sitemap.xml\n'));

  test('compressed copies hold the same bytes, are smaller, and carry no time and no system', () => {
    const files = readFolder(dist);
    const copies = [...files.keys()].filter((path) => /\.(br|gz)$/.test(path));
    assert.ok(copies.length > 80);
    for (const path of copies) {
      const copy = files.get(path) ?? Buffer.alloc(0);
      const original = files.get(path.slice(0, -3)) ?? Buffer.alloc(0);
      assert.deepEqual(path.endsWith('.br') ? brotliDecompressSync(copy) : gunzipSync(copy), original, path);
      assert.ok(copy.length < original.length, path);
      if (path.endsWith('.gz')) assert.deepEqual([copy.readUInt32LE(4), copy[9]], [0, 255], path);
    }
  });

  test('build.json names commit, tools and content', () => {
    const info = JSON.parse(read('build.json')) as { commit: string | null; tools: Record<string, string>; content: string; site: string };
    // Source that was downloaded as an archive has no commit to name.
    if (info.commit === null) assert.notEqual(spawnSync('git', ['rev-parse', 'HEAD']).status, 0);
    else assert.match(info.commit, /^[0-9a-f]{40}$/);
    assert.equal(info.tools['node'], process.versions.node);
    assert.match(info.tools['astro'] ?? '', /^\d+\.\d+\.\d+$/);
    for (const hash of [info.content, info.site]) assert.match(hash, /^[0-9a-f]{64}$/);
  });

  test('the service worker fetches emergency pages and their scripts, and is plain JavaScript', () => {
    const text = read('sw.js');
    const settings = JSON.parse(/^const settings = (.*);$/m.exec(text)?.[1] ?? '{}') as { core: string[]; basePath: string };
    for (const path of ['/help/', '/help/emergency/', '/help/offline/', '/help/_astro/a.Bx1.js']) assert.ok(settings.core.includes(path), path);
    assert.doesNotThrow(() => new Function(text));
    assert.doesNotMatch(text, /\bexport\b|: Promise</);
  });
});

test('XML stays well-formed whatever the brand is called', async () => {
  const { dist, read } = await published({}, { siteName: 'A & B < "C" 帮助', description: '甲 > 乙 & <丙>，说明本站' });
  const files = [...readFolder(dist).keys()].filter((path) => path.endsWith('.xml'));
  assert.deepEqual(files.sort(), ['feed.xml', 'opensearch.xml', 'sitemap.xml']);
  for (const path of files) assert.equal(malformedAt(read(path)), undefined, path);
  assert.equal(parse(read('feed.xml')).querySelector('feed > title')?.text, 'A & B < "C" 帮助');
});

test('a preview keeps crawlers out', async () => {
  assert.equal((await published({ siteEnv: 'preview' })).read('robots.txt'), 'User-agent: *\nDisallow: /\n');
});

test('offline reading that is switched off leaves the kill switch, not nothing', async () => {
  const text = (await published({}, { offline: false })).read('sw.js');
  assert.match(text, /unregister/);
  assert.doesNotMatch(text, /addEventListener\('fetch'/);
});

test('without a contact for weaknesses there is no security.txt', async () => {
  const { dist } = await published({}, { securityContact: undefined });
  assert.ok(!readFolder(dist).has('.well-known/security.txt'));
});

test('a feedback address reaches the policy of pages and hosts alike', async () => {
  const { dist, read } = await published({}, { feedbackEndpoint: 'https://api.example.com/f' });
  for (const text of [read('index.html'), read('_headers'), readFileSync(`${dist}-hosting/nginx.conf`, 'utf8')]) assert.ok(text.includes("connect-src 'self' https://api.example.com;"));
});
