// A small built site for the tests of servers and hosts: a page, an article, an asset, a 404 page, with compressed copies.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes of the asset: large enough that compressing helps, plain enough to compare. */
export const assetText = `export const words = ${JSON.stringify('充值没到账，先看区块浏览器。'.repeat(200))};\n`;

/** Writes the fixture into a new folder and returns its path; the caller removes it. */
export function writeFixtureSite(): string {
  const dist = mkdtempSync(join(tmpdir(), 'site-'));
  const page = (title: string): string => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>${title}</title><style>body{margin:0}</style><h1>${title}</h1><p>${'正文'.repeat(400)}</p>`;
  const files: Record<string, string> = {
    'index.html': page('首页'),
    '404.html': page('没有这个页面'),
    'contact/index.html': page('联系客服'),
    'trading/deposit-missing/index.html': page('充值没到账'),
    '_astro/site.Bx1.js': assetText,
    'feed.xml': '<feed/>\n',
    'build.json': '{}\n',
    'trading/deposit-missing.md': '# 充值没到账\n',
    'app.webmanifest': '{}\n',
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    'robots.txt': 'User-agent: *\n',
    'sw.js': '// service worker\n',
    '_headers': '/*\n',
    '.well-known/security.txt': 'Contact: mailto:security@example.com\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
    if (text.length < 500) continue;
    writeFileSync(join(dist, `${path}.br`), brotliCompressSync(text));
    writeFileSync(join(dist, `${path}.gz`), gzipSync(text));
  }
  return dist;
}
