import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { readPages } from '../../scripts/publish/site-context.ts';

/** Names what in a page would need a weaker policy, or would reach for somebody else's server. */
function weaknesses(html: string): string[] {
  const root = parse(html, { comment: true, blockTextElements: { script: true, style: true } });
  const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const found: string[] = [];
  const note = (what: string, element: HTMLElement): number => found.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
  for (const element of root.querySelectorAll('*')) {
    const { rawTagName: tag, attributes } = element;
    for (const [name, value] of Object.entries(attributes)) {
      if (/^on/i.test(name)) note('a handler', element);
      if (name.toLowerCase() === 'style') note('a style attribute', element);
      if (name === 'srcdoc') note('a page inside an attribute', element);
      if (/^\s*(javascript|vbscript|data):/i.test(value)) note('an address that is code', element);
    }
    const address = attributes['src'] ?? (tag === 'link' && /stylesheet|icon|preload|manifest/.test(attributes['rel'] ?? '') ? attributes['href'] : undefined) ?? attributes['poster'];
    if (address !== undefined && /^(\w+:)?\/\//.test(address)) note('something of another origin', element);
    if (tag === 'script' && attributes['src'] === undefined && !/^application\/(ld\+)?json$/.test(attributes['type'] ?? '')) note('an inline script', element);
    if (tag === 'script' && attributes['src'] !== undefined && !/^sha256-/.test(attributes['integrity'] ?? '')) note('a script without its hash', element);
    if (tag === 'link' && /modulepreload/.test(attributes['rel'] ?? '') && !/^sha256-/.test(attributes['integrity'] ?? '')) note('an imported script without its hash', element);
    if (tag === 'style' && !policy.includes(`'sha256-${createHash('sha256').update(element.rawText).digest('base64')}'`)) note('a stylesheet that the policy does not name', element);
    if (tag === 'base' || tag === 'iframe' || tag === 'object' || tag === 'embed') note('an element that can bring in strangers', element);
    if (tag === 'a' && /^https?:/.test(attributes['href'] ?? '') && !/(?=.*noopener)(?=.*noreferrer)/.test(attributes['rel'] ?? '')) note('a way out that tells where from', element);
    if (tag === 'a' && attributes['target'] !== undefined) note('a link that opens windows', element);
  }
  return found;
}

test('no built page holds anything that needs a weaker policy, and every way out keeps the reader’s address to itself', () => {
  const pages = readPages('dist');
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.flatMap(({ path, html }) => weaknesses(html).map((text) => `${path} ${text}`))).toEqual([]);
});

test('each such thing would be noticed', () => {
  const odd = ['<p onclick="x()">a</p>', '<p style="color:red">a</p>', '<a href=" javascript:alert(1)">a</a>', '<script>x()</script>', '<script src="/a.js"></script>', '<script src="//evil.example/a.js" integrity="sha256-x"></script>', '<img src="https://evil.example/a.png">', '<link rel="stylesheet" href="https://evil.example/a.css">', '<link rel="modulepreload" href="/a.js">', '<style>p{}</style>', '<base href="/x/">', '<iframe src="/a/"></iframe>', '<a href="https://www.example.com/">a</a>', '<a href="/a/" target="_blank">a</a>'];
  for (const html of odd) expect(weaknesses(`<main>${html}</main>`).length, html).toBe(1);
});

test('before any script runs, every article is whole and every way to reach support is a link', () => {
  const pages = readPages('dist');
  const { channels } = JSON.parse(readFileSync('dist/official-channels.json', 'utf8')) as { channels: { href?: string; contact?: boolean }[] };
  const ways = channels.filter(({ contact }) => contact).map(({ href }) => href ?? '');
  expect(ways.length).toBeGreaterThan(2);
  for (const path of ['/contact/', '/emergency/', '/official/']) {
    const links = parse(pages.find((page) => page.path === path)?.html ?? '').querySelectorAll('a[href]').filter((link) => link.closest('[hidden], template') === null).map((link) => link.getAttribute('href'));
    expect(ways.filter((href) => !links.includes(href)), path).toEqual([]);
  }
  const articles = pages.filter(({ html }) => html.includes('data-article-body'));
  expect(articles.length).toBeGreaterThan(35);
  for (const { path, html } of articles) {
    const body = parse(html).querySelector('[data-article-body]');
    expect((body?.text.trim() ?? '').length, path).toBeGreaterThan(150);
    expect(body?.querySelectorAll('[hidden]').filter((element) => element.text.trim().length > 20).length, `${path} hides text until a script runs`).toBe(0);
    expect(html, path).toMatch(/class="unsolved card"[\s\S]*?href="\/(contact|emergency)\//);
  }
});
