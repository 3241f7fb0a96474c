// What axe cannot see: keyboard order and visible focus, forced colours, large text, text spacing, target sizes.
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { crawl } from '../site-map.ts';

const templates = ['/', '/trading/', '/trading/deposit-missing/', '/security/choose-2fa/', '/hours/channel-hours/', '/search/', '/contact/', '/contact/deposit/', '/contact/deposit/failed/', '/contact/write/deposit/', '/emergency/', '/official/', '/guide/', '/404.html'];

/** Identity of the element that has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return '';
    const all = [...document.querySelectorAll('*')];
    return `${all.indexOf(node)} ${node.tagName} ${(node.textContent ?? '').trim().slice(0, 20)}`;
  });

for (const path of templates) {
  test(`${path} 只用 Tab 走得完，不会困住，每一步都看得见焦点`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path, { waitUntil: 'networkidle' });
    const seen: string[] = [];
    let last = -1;
    for (let step = 0; step < 150; step += 1) {
      await page.keyboard.press('Tab');
      const current = await focused(page);
      if (current === '' || current === seen[0]) break;
      expect(seen, `焦点回到了 ${current}`).not.toContain(current);
      seen.push(current);
      const order = Number(current.split(' ')[0]);
      expect.soft(order, `${current} 的顺序不对`).toBeGreaterThan(last);
      last = order;
      const visible = await page.evaluate(() => {
        const node = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(node);
        const box = node.getBoundingClientRect();
        return { outline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2, onScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight };
      });
      expect.soft(visible, current).toEqual({ outline: true, onScreen: true });
    }
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.length).toBeLessThan(150);
  });
}

test('焦点框真的画了出来：有焦点和没有焦点的像素不同', async ({ page }) => {
  await page.goto('/');
  const alarm = page.locator('.home-main > .alarm-line');
  const box = await alarm.boundingBox();
  if (!box) throw new Error('没有找到紧急提示行');
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  const before = await page.screenshot({ clip });
  await alarm.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect((await page.screenshot({ clip })).equals(before)).toBe(false);
});

for (const path of templates) {
  test(`${path} 放大四倍、加大字距行距后，没有文字被裁掉`, async ({ page }) => {
    // 1280 px at 400 % is 320 CSS px; the spacing values are those of WCAG 1.4.12.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    // Ordinary hours stand in for live ones that have not come after 1.5 s.
    await page.waitForTimeout(2000);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
        .filter((node) => node.children.length === 0 && node.offsetParent !== null && !node.closest('.sr-only, svg, select, .clip-ok'))
        .filter((node) => getComputedStyle(node).overflow === 'hidden' && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1))
        .map((node) => `${node.tagName} ${(node.textContent ?? '').slice(0, 20)}`),
    );
    expect(cut).toEqual([]);
  });

  test(`${path} 手机上每个可点的目标不小于 24 像素`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(path);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, select, textarea')]
        .filter((node) => node.offsetParent !== null && !node.closest('p, dd, .sr-only, .prose li') && !node.classList.contains('skip'))
        .map((node) => ({ name: `${node.tagName} ${(node.textContent || node.getAttribute('aria-label') || '').trim().slice(0, 20)}`, box: node.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
    await context.close();
  });
}

test('强制颜色下，紧急程度仍有形状和文字，按钮仍有边框', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/trading/');
  await expect(page.locator('.mark-urgent').first()).toContainText('较急');
  await expect(page.locator('.mark-urgent svg').first()).toBeVisible();
  await page.goto('/trading/deposit-missing/');
  const border = await page.locator('.button').first().evaluate((node) => getComputedStyle(node).borderTopWidth);
  expect(Number.parseFloat(border)).toBeGreaterThanOrEqual(1);
});

test('标题一级一级往下，不跳级；每页只有一个一级标题', async ({ page }) => {
  for (const path of templates) {
    await page.goto(path);
    const levels = await page.locator('h1, h2, h3, h4').evaluateAll((nodes) => nodes.filter((node) => (node as HTMLElement).offsetParent !== null).map((node) => Number(node.tagName[1])));
    expect.soft(levels.filter((level) => level === 1), path).toHaveLength(1);
    levels.forEach((level, index) => expect.soft(level - (levels[index - 1] ?? 1), `${path} 第 ${index + 1} 个标题`).toBeLessThanOrEqual(1));
  }
});

test('屏幕阅读器读到的文章结构：面包屑、标题、答案、目录、正文、联系', async ({ page }) => {
  await page.goto('/trading/deposit-missing/');
  const tree = await page.locator('body').ariaSnapshot();
  for (const part of ['navigation "当前位置"', 'heading "充值没到账怎么办" [level=1]', 'navigation "本页内容"', 'heading "还没解决？" [level=2]', 'navigation "上一篇与下一篇"', 'contentinfo']) expect.soft(tree).toContain(part);
});

test('两个词以上的外语写明是哪种语言，朗读时不会读成拼音', async ({ baseURL }) => {
  const { pages } = await crawl(baseURL ?? '');
  let foreign = 0;
  for (const { path, html } of pages.filter((page) => page.html !== '')) {
    const body = parse(html).querySelector('body');
    foreign += body?.querySelectorAll('[lang]').length ?? 0;
    for (const node of body?.querySelectorAll('[lang], script, style, code, noscript') ?? []) node.remove();
    // Single words such as TxID are part of the Chinese sentence. https://www.w3.org/TR/WCAG22/#language-of-parts
    expect.soft(body?.structuredText.match(/[A-Za-z][A-Za-z'’-]+(?: [A-Za-z][A-Za-z'’-]+)+/g) ?? [], path).toEqual([]);
  }
  expect(foreign).toBeGreaterThan(0);
});
