// axe on every page that can be reached, light and dark, on a narrow and on a wide screen.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { crawl } from '../site-map.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer depends on colours; the dark theme changes nothing else. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const shards = 4;

async function violations(axe: AxeBuilder): Promise<string[]> {
  // The mode for pages without frames: the other opens one more page for each that it looks at.
  const { violations: found } = await axe.setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('\n')}`);
}

for (const { name, width, colorScheme } of [
  { name: '窄屏浅色', width: 320, colorScheme: 'light' },
  { name: '窄屏深色', width: 320, colorScheme: 'dark' },
  { name: '宽屏浅色', width: 1280, colorScheme: 'light' },
  { name: '宽屏深色', width: 1280, colorScheme: 'dark' },
] as const) {
  for (let shard = 0; shard < shards; shard += 1) {
    test(`每一页在${name}下都没有无障碍问题（${shard + 1}/${shards}）`, async ({ page, baseURL }) => {
      test.setTimeout(300_000);
      // Tall, so that parts which are laid out only when near are looked at too.
      await page.setViewportSize({ width, height: 6000 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { pages } = await crawl(baseURL ?? '');
      const paths = [...pages.filter(({ html }) => html !== '').map(({ path }) => path), '/404.html'];
      expect(paths.length).toBeGreaterThan(45);
      for (const path of paths.filter((_, index) => index % shards === shard)) {
        await page.goto(path);
        const axe = new AxeBuilder({ page });
        expect.soft(await violations(colorScheme === 'dark' ? axe.withRules(colourRules) : axe.withTags(tags)), path).toEqual([]);
      }
    });
  }
}
