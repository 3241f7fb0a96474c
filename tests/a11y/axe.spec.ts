// axe on every page that can be reached, narrow and wide, light and dark: no violation.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { crawl } from '../site-map.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer depends on colours; the dark theme changes nothing else. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const shards = 4;

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('\n')}`);
}

for (const width of [320, 1280]) {
  for (let shard = 0; shard < shards; shard += 1) {
    test(`每一页在 ${width} 像素下，浅色和深色都没有无障碍问题（${shard + 1}/${shards}）`, async ({ page, baseURL }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height: 900 });
      const { pages } = await crawl(baseURL ?? '');
      const html = pages.filter((each) => each.html !== '');
      expect(html.length).toBeGreaterThan(45);
      for (const { path } of html.filter((_, index) => index % shards === shard)) {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(path);
        expect.soft(await violations(new AxeBuilder({ page }).withTags(tags)), `${path} 浅色`).toEqual([]);
        // Opened anew: Chromium keeps some inherited colours when the theme changes under an open page.
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        await page.reload();
        expect.soft(await violations(new AxeBuilder({ page }).withRules(colourRules)), `${path} 深色`).toEqual([]);
      }
    });
  }
}
