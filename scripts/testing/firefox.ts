// Drives a Firefox as it is installed, over WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/): Playwright's own Firefox cannot be had everywhere.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const known = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** Nothing that a fresh profile does by itself may go out to the network or slow the test down. */
const preferences: Readonly<Record<string, string | number | boolean>> = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'extensions.webservice.discoverURL': '',
  'intl.accept_languages': 'zh-CN',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'security.sandbox.content.level': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

/** A message of the browser about a page, such as `log.entryAdded`. */
export interface BrowserEvent {
  method: string;
  params: Record<string, unknown>;
}

/** A running Firefox with one tab. */
export interface Firefox {
  version: string;
  /** Opens an address in the tab and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Runs a function in the page and gives back what it returns, which must be text. */
  evaluate(run: () => string | Promise<string>): Promise<string>;
  stop(): Promise<void>;
}

/** The command that starts an installed Firefox, or undefined; `FIREFOX_PATH` names another one. */
export function findFirefox(): string | undefined {
  const asked = process.env['FIREFOX_PATH'];
  return (asked ? [asked] : known).find((command) => spawnSync(command, ['--version'], { timeout: 60_000 }).status === 0);
}

/** Starts Firefox without a window; `onEvent` hears of console messages, answers and failed requests, `preload` runs in every page before its scripts. */
export async function startFirefox(command: string, onEvent: (event: BrowserEvent) => void, preload: () => void): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(join(profile, 'user.js'), Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const child = spawn(command, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`Firefox 60 秒内没有启动：${output}`)), 60_000);
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('exit', () => reject(new Error(`Firefox 没有启动：${output}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('连不上 Firefox。'));
  });
  const waiting = new Map<number, { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }>();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as { id?: number; type: string; method: string; params: Record<string, unknown>; result: Record<string, unknown>; error: string; message: string };
    if (message.type === 'event') return onEvent(message);
    const call = waiting.get(message.id ?? 0);
    if (message.type === 'success') call?.resolve(message.result);
    else call?.reject(new Error(`${message.error}: ${message.message}`));
  };
  let last = 0;
  const send = (method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      waiting.set((last += 1), { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const { capabilities } = (await send('session.new', { capabilities: {} })) as { capabilities: { browserVersion: string } };
  await send('session.subscribe', { events: ['log.entryAdded', 'network.fetchError', 'network.responseCompleted'] });
  await send('script.addPreloadScript', { functionDeclaration: String(preload) });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context ?? '';
  return {
    version: capabilities.browserVersion,
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: async (run) => {
      const answer = (await send('script.callFunction', { functionDeclaration: String(run), target: { context }, awaitPromise: true })) as { type: string; result: { value: string }; exceptionDetails: { text: string } };
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
