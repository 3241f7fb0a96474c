// What axe cannot see: keyboard order and visible focus, forced colours, large text, text spacing, target sizes.
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { crawl } from '../site-map.ts';

const templates = ['/', '/trading/', '/trading/deposit-missing/', '/security/choose-2fa/', '/hours/channel-hours/', '/search/', '/contact/', '/contact/deposit/', '/contact/deposit/failed/', '/contact/write/deposit/', '/emergency/', '/official/', '/guide/', '/404.html'];

/**
 * The element that has the focus: what kind of control it is, where it is, whether an outline shows it, and how it stands to those that had the focus before it on this page.
 * The elements themselves are remembered, since scripts that arrive late move every number and add to every list.
 */
const focused = (page: Page) =>
  page.evaluate(async () => {
    // Styles that come with the focus are drawn with the next picture, a first step of a transition with the one after it.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    const node = document.activeElement;
    if (!(node instanceof HTMLElement) || node === document.body) return null;
    const walked = ((window as { walked?: HTMLElement[] }).walked ??= []);
    const last = walked.at(-1);
    const order = { back: walked.indexOf(node), after: last === undefined || Boolean(last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) };
    walked.push(node);
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    const { x, y, width, height, top, bottom } = node.getBoundingClientRect();
    return {
      ...order,
      name: `${node.tagName} ${(node.textContent ?? '').trim().slice(0, 20)}`,
      kind: [node, node.parentElement].map((each) => `${each?.tagName}.${each?.className}`).join(' in '),
      box: { x: x - 6, y: y - 6, width: width + 12, height: height + 12 },
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      onScreen: width > 0 && bottom > 0 && top < innerHeight,
    };
  });

const shards = 4;
for (let shard = 0; shard < shards; shard += 1) {
  test(`每一页都只用 Tab 走得完，不会困住；每种可以操作的东西，焦点都画得看得见（${shard + 1}/${shards}）`, async ({ page, baseURL }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { pages } = await crawl(baseURL ?? '');
    const paths = [...pages.filter(({ html }) => html !== '').map(({ path }) => path), '/404.html'];
    expect(paths.length).toBeGreaterThan(45);
    const measured = new Set<string>();
    for (const path of paths.filter((_, index) => index % shards === shard)) {
      await page.goto(path);
      // A sign of the reader, so that all controls are there before the walk begins.
      await page.keyboard.press('Shift');
      await page.waitForLoadState('networkidle');
      let steps = 0;
      for (; steps < 150; steps += 1) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        if (now === null || now.back === 0) break;
        const where = `${path}：${now.name}`;
        expect(now.back, `焦点回到了 ${where}`).toBe(-1);
        expect.soft(now.after, `${where} 的顺序不对`).toBe(true);
        expect.soft({ outlined: now.outlined, onScreen: now.onScreen }, where).toEqual({ outlined: true, onScreen: true });
        if (measured.has(now.kind)) continue;
        measured.add(now.kind);
        const shown = await page.screenshot({ clip: now.box, animations: 'disabled', caret: 'hide' });
        // The next Tab goes on from here all the same.
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        const plain = await page.screenshot({ clip: now.box, animations: 'disabled', caret: 'hide' });
        expect.soft(shown.equals(plain), `${where}：有焦点和没有焦点，画出来一样`).toBe(false);
      }
      expect.soft(steps, path).toBeGreaterThan(5);
      expect.soft(steps, path).toBeLessThan(150);
    }
    expect(measured.size).toBeGreaterThan(10);
  });
}

for (const path of templates) {
  test(`${path} 放大四倍、加大字距行距后，没有文字被裁掉`, async ({ page }) => {
    // 1280 px at 400 % is 320 CSS px; the spacing values are those of WCAG 1.4.12.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    // Ordinary hours stand in for live ones that have not come 1.5 s after their part of the page was laid out.
    await page.waitForTimeout(3500);
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
