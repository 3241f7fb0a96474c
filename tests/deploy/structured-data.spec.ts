import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '../../scripts/publish/site-context.ts';

interface Graph {
  '@graph': [
    { '@type': string; headline: string; description: string; dateModified: string; url: string },
    { '@type': string; itemListElement: { position: number; item: string }[] },
  ];
}

test('every article tells search engines what it is, and only what the page itself says', () => {
  const articles = readPages('dist').filter(({ html }) => html.includes('data-article-body'));
  expect(articles.length).toBeGreaterThan(30);
  for (const { path, html } of articles) {
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
    expect(blocks.length, path).toBe(1);
    const [article, trail] = (JSON.parse(blocks[0]?.[1] ?? '') as Graph)['@graph'];
    expect([article['@type'], trail['@type']]).toEqual(['Article', 'BreadcrumbList']);
    expect(html).toContain(`<title>${article.headline.replaceAll('&', '&amp;')}`);
    expect(html).toContain(article.description.replaceAll('&', '&amp;'));
    expect(article.url.endsWith(path), path).toBe(true);
    expect(trail.itemListElement.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(trail.itemListElement.at(-1)?.item).toBe(article.url);
    expect(JSON.stringify(article)).not.toMatch(/aggregateRating|datePublished|FAQPage/);
    const markdown = /<link rel="alternate" href="\/([^"]+\.md)" type="text\/markdown"/.exec(html)?.[1] ?? '';
    expect(existsSync(join('dist', markdown)), markdown).toBe(true);
  }
});
