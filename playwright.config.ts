// Browser tests visit the built site as a reader would. `npm test` builds first; here only the server is started.
import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env['TEST_PORT'] ?? 4399);
const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'tests',
  snapshotPathTemplate: 'tests/visual/pictures/{arg}{ext}',
  outputDir: 'test-results/output',
  fullyParallel: true,
  // One more than the cores that CI has: many tests wait for the clock, not for the processor.
  workers: 3,
  timeout: 45_000,
  forbidOnly: true,
  retries: 0,
  // Every failure stands whole at the end of the output, where the tail of a log still shows it.
  reporter: [['dot'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Only the tests of offline reading let the worker in; elsewhere its own fetches would be counted as the page's.
    serviceWorkers: 'block',
    ...devices['Desktop Chrome'],
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: /\.nojs\.spec\.ts$/ },
    { name: 'no-javascript', testMatch: /\.nojs\.spec\.ts$/, use: { javaScriptEnabled: false } },
  ],
  webServer: {
    command: 'node scripts/start.ts --built',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
