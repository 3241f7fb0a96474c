// axe on every page that can be reached, light and dark, narrow and wide: no violation.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { crawl } from '../site-map.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const shards = 4;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    for (let shard = 0; shard < shards; shard += 1) {
      test(`每一页在${colorScheme === 'light' ? '浅色' : '深色'}、${width} 像素下都没有无障碍问题（${shard + 1}/${shards}）`, async ({ page, baseURL }) => {
        test.setTimeout(300_000);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        const { pages } = await crawl(baseURL ?? '');
        const html = pages.filter((each) => each.html !== '');
        expect(html.length).toBeGreaterThan(45);
        for (const { path } of html.filter((_, index) => index % shards === shard)) {
          await page.goto(path);
          const { violations } = await new AxeBuilder({ page }).withTags(tags).options({ resultTypes: ['violations'] }).analyze();
          expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('\n')}`), path).toEqual([]);
        }
      });
    }
  }
}
