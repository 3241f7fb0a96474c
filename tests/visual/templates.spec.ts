// One picture of each template in each manner, so that no change of looks goes unseen.
// Renew after a wanted change: npm test -- build visual-renew. Pictures depend on browser and fonts, so a machine with others skips them and says so.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Browser } from '@playwright/test';

const templates = {
  home: '/',
  section: '/trading/',
  article: '/trading/deposit-missing/',
  search: '/search/',
  contact: '/contact/',
  'contact-result': '/contact/deposit/failed/',
  emergency: '/emergency/',
  official: '/official/',
  'not-found': '/404.html',
};

/** Where each component of the writing guide stands in an article; docs/writing.md shows these very pictures. */
const components = {
  Steps: { path: '/feedback/judge-support/', piece: '.steps' },
  Callout: { path: '/trading/deposit-missing/', piece: '.callout' },
  Fact: { path: '/accounts/forgot-password/', piece: 'p:has(> .placeholder)' },
  Channel: { path: '/accounts/before-closing/', piece: '> p:has(a[href="/contact/#email"])' },
  Term: { path: '/trading/trade-history/', piece: 'li:has(.term)' },
  Compare: { path: '/hours/holidays/', piece: '.compare' },
  Decide: { path: '/security/choose-2fa/', piece: '.decide' },
  Case: { path: '/security/choose-2fa/', piece: '.case' },
  Diagram: { path: '/trading/deposit-missing/', piece: '.figure' },
};

const manners = {
  'phone-light': { width: 360, height: 780, media: { colorScheme: 'light' } },
  'phone-dark': { width: 360, height: 780, media: { colorScheme: 'dark' } },
  'desktop-light': { width: 1280, height: 900, media: { colorScheme: 'light' } },
  'desktop-dark': { width: 1280, height: 900, media: { colorScheme: 'dark' } },
  forced: { width: 1280, height: 900, media: { forcedColors: 'active' } },
  print: { width: 800, height: 1100, media: { media: 'print' } },
} as const;

const folder = new URL('./pictures/', import.meta.url);
const record = new URL('environment.json', folder);

/** Browser version and the width of a sample of text, which tells the fonts apart. */
async function environmentOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const width = await page.evaluate(() => {
    const sample = document.createElement('span');
    sample.textContent = '值班台 BITP 帮助中心 0123456789，充值没到账？';
    sample.setAttribute('style', 'font: 600 40px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; white-space: nowrap; position: absolute');
    document.body.append(sample);
    return sample.getBoundingClientRect().width;
  });
  await page.close();
  return JSON.stringify({ platform: process.platform, browser: browser.version(), sampleWidth: Math.round(width) });
}

test.beforeAll(async ({ browser }, { config }) => {
  const here = await environmentOf(browser);
  if (config.updateSnapshots === 'all') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(record, `${here}\n`);
  }
  const there = existsSync(record) ? readFileSync(record, 'utf8').trim() : '';
  if (here === there) return;
  // Another browser version or font draws other pixels everywhere, so a comparison would fail without any change.
  const reason = `别的浏览器或字体画出的像素不同，比不出改动：对照图来自 ${there}，本机是 ${here}`;
  // The dot reporter keeps reasons to itself; the summary of a run says that they stand above.
  console.log(reason);
  test.skip(true, reason);
});

for (const [name, path] of Object.entries(templates)) {
  for (const [manner, { width, height, media }] of Object.entries(manners)) {
    test(`${name} 在 ${manner} 下的样子没有意外改变`, async ({ page }) => {
      // A Wednesday afternoon in Beijing: every channel is open.
      await page.clock.setFixedTime('2026-11-25T06:30:00Z');
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page).toHaveScreenshot(`${name}-${manner}.png`, { animations: 'disabled', maxDiffPixelRatio: 0.01 });
    });
  }
}

for (const [name, { path, piece }] of Object.entries(components)) {
  test(`组件 ${name} 的样子和写作指南里的图一样`, async ({ page }) => {
    await page.setViewportSize({ width: 480, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path, { waitUntil: 'networkidle' });
    const box = await page.locator(`[data-article-body] ${piece}`).first().boundingBox();
    expect(box).not.toBeNull();
    // With room around it: numerals and markers stand outside their boxes.
    const clip = { x: 0, y: (box?.y ?? 0) - 16, width: 480, height: (box?.height ?? 0) + 32 };
    await expect(page).toHaveScreenshot(`component-${name.toLowerCase()}.png`, { clip, fullPage: true, animations: 'disabled', maxDiffPixelRatio: 0.01 });
  });
}
