// /leaving/: where does this link lead? The reader decides.
import { expect, test } from '@playwright/test';

const goLink = /继续前往/;

test('写明完整网站名，取消在前，点了才去', async ({ page }) => {
  await page.goto('/official/');
  await page.goto('/leaving/#' + encodeURIComponent('https://etherscan.test/tx/0x1?a=b#c'));
  await expect(page.locator('.host')).toHaveText('etherscan.test');
  await expect(page.getByRole('link', { name: goLink })).toHaveAttribute('href', 'https://etherscan.test/tx/0x1?a=b#c');
  await expect(page.getByRole('link', { name: goLink })).toHaveAttribute('rel', 'noopener noreferrer');
  const names = await page.locator('.leaving-actions a').allTextContents();
  expect(names[0]).toContain('返回');
  await page.getByRole('link', { name: '不去了，返回' }).click();
  await expect(page).toHaveURL(/\/official\/$/);
});

const refused = ['javascript:alert(1)', 'http://etherscan.test/', 'data:text/html,x', '//evil.test', 'https://user@evil.test/', 'https://evil.test:8443/', 'https:\\\\evil.test', '%', '', 'https://192.0.2.1/', 'vbscript:x', 'https://a b.test/'];
for (const target of refused) {
  test(`不是普通 https 网址就不给链接：${target || '（空）'}`, async ({ page }) => {
    await page.goto(`/leaving/#${encodeURIComponent(target)}`);
    await expect(page.getByText('这里没有要去的网址')).toBeVisible();
    await expect(page.getByRole('link', { name: goLink })).toHaveCount(0);
    expect(await page.locator('[data-part="go"]').getAttribute('href')).toBeNull();
  });
}

test('只有真要去外面的网站，才说「不是我们的」', async ({ page, request }) => {
  const { channels } = (await (await request.get('/official-channels.json')).json()) as { channels: { kind: string; href?: string }[] };
  const own = channels.find(({ kind }) => kind === 'website')?.href ?? '';
  for (const [target, isOutside] of [['https://one.test/', true], [own, false], ['', false]] as const) {
    await page.goto('about:blank');
    await page.goto(`/leaving/#${encodeURIComponent(target)}`);
    await expect(page.getByText(isOutside ? '继续前往' : target === '' ? '这里没有要去的网址' : '这个地址在官方清单中')).toBeVisible();
    await expect(page.getByText('下面这个网站不是我们的')).toBeVisible({ visible: isOutside });
  }
});

test('与官方相似的网站不给前往的链接，并显示它真正的名称', async ({ page }) => {
  await page.goto(`/leaving/#${encodeURIComponent('https://www.bіtp.example/')}`);
  await expect(page.locator('.host')).toHaveText('www.xn--btp-jhd.example');
  await expect(page.getByText('不在官方清单里，可能是假冒')).toBeVisible();
  await expect(page.getByRole('link', { name: goLink })).toHaveCount(0);
});

test('地址变了，内容跟着变；页面自己从不跳走', async ({ page }) => {
  await page.goto(`/leaving/#${encodeURIComponent('https://one.test/')}`);
  await page.evaluate(() => {
    location.hash = `#${encodeURIComponent('https://two.test/')}`;
  });
  await expect(page.locator('.host')).toHaveText('two.test');
  await page.evaluate(() => {
    location.hash = '#javascript:alert(1)';
  });
  await expect(page.getByRole('link', { name: goLink })).toHaveCount(0);
  await expect(page).toHaveURL(/\/leaving\//);
});
