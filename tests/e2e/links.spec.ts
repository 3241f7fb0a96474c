import { expect, test } from '@playwright/test';
import { crawl } from '../site-map.ts';

test('站内没有一个断开的链接或锚点', async ({ baseURL }) => {
  const { pages, links } = await crawl(baseURL ?? '');
  const byPath = new Map(pages.map((page) => [page.path, page]));
  expect(pages.length).toBeGreaterThan(45);
  expect(pages.filter(({ status }) => status !== 200).map(({ path, status }) => `${path} ${status}`)).toEqual([]);
  const broken = links.flatMap(({ from, to }) => {
    if (to.origin !== new URL(baseURL ?? '').origin || to.hash === '') return [];
    const id = decodeURIComponent(to.hash.slice(1));
    return byPath.get(to.pathname)?.html.includes(`id="${id}"`) ? [] : [`${from} → ${to.pathname}${to.hash}`];
  });
  expect([...new Set(broken)]).toEqual([]);
});

test('每一页都能一下点到紧急帮助、联系客服和官方渠道', async ({ baseURL }) => {
  const { pages } = await crawl(baseURL ?? '');
  for (const { path, html } of pages.filter((page) => page.html !== '')) {
    for (const target of ['/emergency/', '/contact/', '/official/']) expect.soft(html, `${path} 缺少到 ${target} 的链接`).toContain(`href="${target}"`);
  }
});

test('每个站外链接都在官方渠道或许可清单里，或者先经过离站提示', async ({ baseURL, request }) => {
  const { links } = await crawl(baseURL ?? '');
  const { channels } = (await (await request.get('/official-channels.json')).json()) as { channels: { value: string; href?: string }[] };
  const official = new Set(channels.flatMap(({ href }) => (href?.startsWith('https:') ? [new URL(href).hostname] : [])));
  const outside = links.filter(({ to }) => to.origin !== new URL(baseURL ?? '').origin);
  expect(outside.filter(({ to }) => !official.has(to.hostname) && !/(^|\.)nist\.gov$/.test(to.hostname)).map(({ from, to }) => `${from} → ${to.href}`)).toEqual([]);
});
