// What a reader meets who says whether an article helped, with a real endpoint on another origin. Run by every-page.spec.ts on its second build.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearsalFeedback } from '../../scripts/production/filled-content.ts';
import { readPages } from '../../scripts/publish/site-context.ts';
import { serve } from '../../scripts/server/serve.ts';
import { watch } from './csp-watch.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
const answers: Record<string, { answer: Answer; sent: boolean; posts: number }> = {
  'takes it': { answer: (_, response) => response.writeHead(204, allowed).end(), sent: true, posts: 1 },
  'has an error of its own': { answer: ({ method }, response) => response.writeHead(method === 'OPTIONS' ? 204 : 500, allowed).end(), sent: false, posts: 1 },
  'answers too late': { answer: ({ method }, response) => { if (method === 'OPTIONS') response.writeHead(204, allowed).end(); }, sent: false, posts: 1 },
  'does not know this site': { answer: (_, response) => response.writeHead(204).end(), sent: false, posts: 0 },
  'sends elsewhere': { answer: ({ method }, response) => response.writeHead(method === 'OPTIONS' ? 204 : 307, { ...allowed, location: 'https://evil.example/' }).end(), sent: false, posts: 1 },
  'is down': { answer: ({ socket }) => socket.destroy(), sent: false, posts: 0 },
};

const article = 'trading/deposit-missing';

/** One article of a build with its scripts, and `own` where its policy and its markup name the real address for ratings; the caller removes it. */
function oneArticle(dist: string, own: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rating-'));
  cpSync(join(dist, '_astro'), join(folder, '_astro'), { recursive: true });
  mkdirSync(join(folder, article), { recursive: true });
  const html = readFileSync(join(dist, article, 'index.html'), 'utf8');
  writeFileSync(join(folder, article, 'index.html'), html.replaceAll(new URL(rehearsalFeedback).origin, own));
  return folder;
}

/** Declares the tests; `distUnderHelp` gives the dist of a build under /help/ that has a feedback address. */
export function ratingTests(distUnderHelp: () => string): void {
  for (const [what, { answer, sent, posts }] of Object.entries(answers)) {
    test(`when the address for ratings ${what}, the reader hears the truth within 5 s, and two clicks send one message`, async ({ page }) => {
      const got: { method: string; headers: IncomingMessage['headers']; body: string }[] = [];
      const endpoint: Server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          got.push({ method: request.method ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
          answer(request, response);
        });
      });
      await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
      const dist = oneArticle(distUnderHelp(), `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}`);
      const server = await serve({ dist, port: 0, basePath: '/help/', headers: false });
      try {
        const seen = await watch(page);
        await page.goto(`${server.url}${article}/`);
        const solved = page.getByRole('button', { name: '解决了', exact: true });
        await solved.dblclick();
        const status = page.locator('article-rating [role="status"]');
        await expect(status.getByText(sent ? '已送出' : '没有送出')).toBeVisible({ timeout: 5_000 });
        await expect(status.locator('p:visible')).toHaveCount(1);
        await expect(solved).toHaveAttribute('aria-disabled', String(sent));
        expect((await new AxeBuilder({ page }).include('article-rating').analyze()).violations.map(({ id }) => id)).toEqual([]);
        const posted = got.filter(({ method }) => method === 'POST');
        expect(posted.length).toBe(posts);
        for (const { headers, body } of posted) {
          expect(Object.keys(JSON.parse(body) as object)).toEqual(['article', 'updated', 'answer']);
          expect(JSON.parse(body)).toMatchObject({ article, answer: 'solved' });
          expect([headers['content-type'], headers.cookie, headers.referer]).toEqual(['application/json', undefined, undefined]);
        }
        expect((await seen()).filter((text) => text.startsWith('violation') || text.startsWith('exception'))).toEqual([]);
      } finally {
        endpoint.close();
        endpoint.closeAllConnections();
        await server.close();
        rmSync(dist, { recursive: true });
      }
    });
  }

  test('a site without an address for ratings has no button for them, and nothing can be typed into one that has', () => {
    for (const { path, html } of readPages('dist')) expect(html, path).not.toContain('<article-rating');
    const widget = /<article-rating [\s\S]*<\/article-rating>/.exec(readFileSync(join(distUnderHelp(), article, 'index.html'), 'utf8'))?.[0] ?? '';
    expect(widget).toMatch(/^<article-rating hidden/);
    expect(widget).not.toMatch(/<(input|textarea|select)/);
  });
}
