// One picture of each template in each manner. Renew after a wanted change: npm test -- visual-renew
import { expect, test } from '@playwright/test';

const templates = {
  home: '/',
  section: '/trading/',
  article: '/trading/deposit-missing/',
  search: '/search/',
  contact: '/contact/',
  'contact-result': '/contact/service/',
  emergency: '/emergency/',
  official: '/official/',
  'not-found': '/404.html',
};

const manners = {
  'phone-light': { width: 360, media: { colorScheme: 'light' } },
  'phone-dark': { width: 360, media: { colorScheme: 'dark' } },
  'desktop-light': { width: 1280, media: { colorScheme: 'light' } },
  'desktop-dark': { width: 1280, media: { colorScheme: 'dark' } },
  forced: { width: 1280, media: { forcedColors: 'active' } },
  print: { width: 800, media: { media: 'print' } },
} as const;

for (const [name, path] of Object.entries(templates)) {
  for (const [manner, { width, media }] of Object.entries(manners)) {
    test(`${name} 在 ${manner} 下的样子没有意外改变`, async ({ page }) => {
      await page.clock.setFixedTime('2026-11-25T06:30:00Z');
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page).toHaveScreenshot(`${name}-${manner}.png`, { fullPage: true, animations: 'disabled' });
    });
  }
}
