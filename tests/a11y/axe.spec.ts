// axe on every page that can be reached: light on a narrow screen, dark on a wide one; the other two pairs on one page of each kind.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { crawl } from '../site-map.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer depends on colours; the dark theme changes nothing else. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const shards = 4;
const kinds = ['/', '/trading/', '/trading/deposit-missing/', '/security/choose-2fa/', '/hours/channel-hours/', '/search/', '/contact/', '/contact/deposit/', '/contact/deposit/failed/', '/contact/write/deposit/', '/emergency/', '/official/', '/guide/', '/404.html'];

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('\n')}`);
}

async function everyPage(baseURL: string | undefined): Promise<string[]> {
  const { pages } = await crawl(baseURL ?? '');
  const paths = pages.filter(({ html }) => html !== '').map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(45);
  return paths;
}

for (const { name, width, colorScheme, everywhere } of [
  { name: '窄屏浅色', width: 320, colorScheme: 'light', everywhere: true },
  { name: '宽屏深色', width: 1280, colorScheme: 'dark', everywhere: true },
  { name: '宽屏浅色', width: 1280, colorScheme: 'light', everywhere: false },
  { name: '窄屏深色', width: 320, colorScheme: 'dark', everywhere: false },
] as const) {
  for (let shard = 0; shard < (everywhere ? shards : 1); shard += 1) {
    test(`${everywhere ? '每一页' : '每一种页面'}在${name}下都没有无障碍问题${everywhere ? `（${shard + 1}/${shards}）` : ''}`, async ({ page, baseURL }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const paths = everywhere ? (await everyPage(baseURL)).filter((_, index) => index % shards === shard) : kinds;
      for (const path of paths) {
        await page.goto(path);
        const axe = new AxeBuilder({ page });
        expect.soft(await violations(colorScheme === 'dark' ? axe.withRules(colourRules) : axe.withTags(tags)), path).toEqual([]);
      }
    });
  }
}
