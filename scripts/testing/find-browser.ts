// A Chromium for the tests: one that is there, else Playwright's download, else Debian's package, else one sentence that says what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { canInstall, installPackages } from './debian-packages.ts';

const known = [
  '/usr/bin/chromium-headless-shell', // Opens a page with a seventh of the processor time of the full browser, which draws its own window too.
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const starts = (file: string): boolean => existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

/** Path of a Chromium that starts; installs one where the system allows it; throws one Chinese sentence where it does not. */
export async function findBrowser(): Promise<string> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (starts(asked)) return asked;
    throw new Error(`CHROMIUM_PATH 指向的 ${asked} 无法启动，请改成可用的 Chromium 路径。`);
  }
  const present = [...known, chromium.executablePath()].find(starts);
  if (present !== undefined) {
    installChineseFonts();
    return present;
  }
  console.log('没有找到 Chromium，正在安装测试用的浏览器……');
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (canInstall() && installPackages([name, 'fonts-noto-cjk']) && starts(`/usr/bin/${name}`)) return `/usr/bin/${name}`;
  }
  spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  if (starts(chromium.executablePath())) return chromium.executablePath();
  throw new Error('浏览器测试需要 Chromium：请安装 Chromium 或 Chrome（Debian 上：sudo apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明它的位置。');
}

/** Without a Chinese font screenshots show boxes and text widths are wrong. */
function installChineseFonts(): void {
  if (!canInstall()) return;
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (fonts.status !== 0 || fonts.stdout.trim() === '') installPackages(['fonts-noto-cjk']);
}
