// One picture of each template in each manner, so that no change of looks goes unseen.
// Renew after a wanted change: npm test -- build visual-renew. Pictures depend on how browser and fonts draw, so a machine that draws otherwise skips them and says so.
import { createHash } from 'node:crypto';
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

/** How this machine draws: a hash of a picture with text in both weights and sizes, a stroke, a rounded border and a shade. */
async function drawingOf(browser: Browser): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 900, height: 200 }, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setContent(`<body style="margin: 8px; background: #fff; color: #12202b; font: 17px/1.75 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif">
    <p style="margin: 0">值班台 BITP 帮助中心 0123456789，充值没到账？<b style="font-weight: 600">先看「处理中」。</b></p>
    <p style="margin: 0; font: 600 40px/1.3 inherit; font-size: 40px">钱被转走？马上冻结</p>
    <svg width="60" height="60" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"><path d="M8 2h8l6 6v8l-6 6H8l-6-6V8zM12 7v6M12 16.5v.5" /></svg>
    <i style="display: inline-block; width: 120px; height: 50px; border: 1px solid; border-radius: 10px; box-shadow: 0 4px 12px rgb(0 0 0 / 0.2)"></i>`);
  const picture = await page.screenshot();
  await page.close();
  return JSON.stringify({ platform: process.platform, drawing: createHash('sha256').update(picture).digest('hex').slice(0, 16) });
}

test.beforeAll(async ({ browser }, { config }) => {
  const here = await drawingOf(browser);
  if (config.updateSnapshots === 'all') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(record, `${here}\n`);
  }
  const there = existsSync(record) ? readFileSync(record, 'utf8').trim() : '';
  const reason = `本机画文字和线条的像素与对照图不同，比不出改动：对照图是 ${there}，本机是 ${here}`;
  // The dot reporter keeps reasons to itself; the summary of a run says that they stand above.
  if (here !== there) console.log(reason);
  // Where text and strokes are drawn with other pixels a comparison fails without any change. The version of the browser does not matter.
  test.skip(here !== there, reason);
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
