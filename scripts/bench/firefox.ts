// npm run bench -- firefox [--root]: opens every page of the built site in Firefox, with headers and with the policy in the page alone,
// at the root and (unless --root) under a sub-path, and tries search, the emergency page and offline reading. Needs a built dist.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPages } from '../publish/site-context.ts';
import { serve } from '../server/serve.ts';
import { buildElsewhere } from '../testing/build-elsewhere.ts';
import { findFirefox, startFirefox, type BrowserEvent, type Firefox } from '../testing/firefox.ts';
import { readFlags } from '../writing/flags.ts';

/** Runs in every page before its scripts. */
function watchViolations(): void {
  const seen: string[] = [];
  Object.assign(window, { seenViolations: seen });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => seen.push(`${effectiveDirective} ${blockedURI} ${sample}`));
}

/** Waits until what scripts start after loading has shown, then gives back the violations of this page as JSON. */
async function violations(): Promise<string> {
  await new Promise((done) => setTimeout(() => setTimeout(done, 30)));
  return JSON.stringify((window as unknown as { seenViolations: string[] }).seenViolations.splice(0));
}

/** What a reader tries: the function in the page gives back '' when it worked, else what was there instead. */
const trials: readonly { what: string; path: string; run: () => Promise<string> }[] = [
  {
    what: '搜索',
    path: `search/?q=${encodeURIComponent('充值没到账')}`,
    run: async () => {
      for (let passed = 0; passed < 20_000; passed += 100) {
        if ([...document.querySelectorAll('main a')].some((link) => link.textContent.includes('充值没到账') && link.getAttribute('href')?.includes('/trading/deposit-missing/'))) return '';
        await new Promise((done) => setTimeout(done, 100));
      }
      return document.querySelector('main')?.innerText ?? '';
    },
  },
  {
    what: '紧急页',
    path: 'emergency/',
    run: async () => (document.querySelectorAll('main ol > li').length >= 5 && document.querySelector('main a[href^="tel:"]') !== null ? '' : (document.querySelector('main')?.innerText ?? '')),
  },
  {
    what: '离线阅读',
    path: '',
    run: async () => {
      dispatchEvent(new PointerEvent('pointermove', { movementX: 1 }));
      const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), 20_000));
      return (await Promise.race([navigator.serviceWorker.ready, late])) === undefined ? 'Service Worker 没有注册' : '';
    },
  },
];

/** What a browser event holds against the site, or undefined. */
function problem({ method, params }: BrowserEvent): string | undefined {
  const { level, text, errorText, request, response } = params as { level?: string; text?: string; errorText?: string; request?: { url: string }; response?: { status: number } };
  // Firefox hashes what it has of a script when the next page is opened before it came: nothing, which is this hash.
  if (text?.includes('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')) return undefined;
  if (method === 'log.entryAdded') return level === 'error' || level === 'warn' ? `${level}: ${text}` : undefined;
  // What is still on its way when the next page is opened is given up.
  if (method === 'network.fetchError') return errorText === 'NS_BINDING_ABORTED' ? undefined : `failed: ${request?.url} ${errorText}`;
  return (response?.status ?? 0) >= 400 && !request?.url.endsWith('/404/') ? `${response?.status}: ${request?.url}` : undefined;
}

/** Walks one set-up; returns the number of pages and everything that went wrong. */
async function walk(firefox: Firefox, events: BrowserEvent[], dist: string, basePath: string, headers: boolean): Promise<{ pages: number; problems: string[] }> {
  const server = await serve({ dist, port: 0, basePath, headers });
  const problems: string[] = [];
  const settle = async (path: string): Promise<void> => {
    const found = JSON.parse(await firefox.evaluate(violations)) as string[];
    const told = events.splice(0).flatMap((event) => problem(event) ?? []);
    problems.push(...[...found.map((text) => `violation: ${text}`), ...told].map((text) => `${path} ${text}`));
  };
  try {
    const paths = readPages(dist).filter(({ file }) => file.endsWith('index.html')).map(({ path }) => path.slice(1));
    for (const path of paths) {
      await firefox.open(server.url + path);
      await settle(path);
    }
    for (const { what, path, run } of trials) {
      await firefox.open(server.url + path);
      const wrong = await firefox.evaluate(run);
      if (wrong !== '') problems.push(`${what}：${wrong.slice(0, 200)}`);
      await settle(path);
    }
    return { pages: paths.length, problems };
  } finally {
    await server.close();
  }
}

/** Prints one line for each set-up; the exit code is 1 when Firefox holds anything against a page. */
export async function benchFirefox(args: readonly string[]): Promise<number> {
  const atRoot = readFlags(args, ['--root']).has('--root');
  const command = findFirefox();
  if (command === undefined) {
    console.log('跳过：没有 Firefox。Debian 上可运行：sudo apt-get install firefox-esr；别处的用 FIREFOX_PATH 指明。');
    return 0;
  }
  const elsewhere = atRoot ? undefined : buildElsewhere({ BASE_PATH: '/help/', SITE_URL: 'https://support.bitp.example' }).folder;
  const events: BrowserEvent[] = [];
  const firefox = await startFirefox(command, (event) => events.push(event), watchViolations);
  let failed = false;
  try {
    for (const basePath of elsewhere === undefined ? ['/'] : ['/', '/help/']) {
      for (const headers of [true, false]) {
        const started = performance.now();
        const { pages, problems } = await walk(firefox, events, basePath === '/' ? resolve('dist') : join(elsewhere ?? '', 'dist'), basePath, headers);
        const seconds = ((performance.now() - started) / 1000).toFixed(0);
        console.log(`Firefox ${firefox.version}，${basePath}，${headers ? '有安全头' : '只有页面内策略'}：${pages} 页，${problems.length} 个问题，${seconds} 秒`);
        for (const text of problems) console.log(`  ${text}`);
        failed ||= problems.length > 0;
      }
    }
  } finally {
    await firefox.stop();
    if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true });
  }
  return failed ? 1 : 0;
}
