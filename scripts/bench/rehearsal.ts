// npm run bench -- rehearsal: the real site as search engines will see it, before anything real is filled in: a copy of the project with
// every placeholder filled, built with SITE_ENV=production and served until Ctrl+C (PORT, default 4321). For Lighthouse and for looking at.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../src/config/environment.ts';
import { fillContent, rehearsalOrigin } from '../production/filled-content.ts';
import { readPort } from '../server/port.ts';
import { serve } from '../server/serve.ts';
import { buildElsewhere } from '../testing/build-elsewhere.ts';
import { readFlags } from '../writing/flags.ts';

/** A rehearsal being served: its address, where its files are, and how to end it, which removes them. */
export interface Rehearsal {
  url: string;
  dist: string;
  close(): Promise<void>;
}

/** Builds the rehearsal and serves it on `port`; throws one Chinese sentence when the project itself has not been built. */
export async function startRehearsal(port: number): Promise<Rehearsal> {
  if (!existsSync('dist/build.json')) throw new Error('请先运行 npm run build。');
  const { basePath } = readEnvironment();
  const { folder } = buildElsewhere({ SITE_ENV: 'production', SITE_URL: rehearsalOrigin }, (copy) => fillContent(join(copy, 'content'), basePath));
  const dist = join(folder, 'dist');
  const remove = (): void => rmSync(folder, { recursive: true });
  const server = await serve({ dist, port, basePath }).catch((error: unknown) => {
    remove();
    throw error;
  });
  return { url: server.url, dist, close: () => server.close().finally(remove) };
}

/** Serves the rehearsal until the reader of the terminal ends it. */
export async function rehearse(args: readonly string[]): Promise<number> {
  readFlags(args, []);
  const port = readPort('npm run bench -- rehearsal');
  console.log('正在生成演练用的正式版本：占位内容填成 .internal 的地址，只用来测量和查看，不能发布。');
  const { url, dist, close } = await startRehearsal(port);
  console.log(`✓ 文件在 ${dist}，网站在 ${url}。按 Ctrl+C 结束，文件随之删除。`);
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await close();
  return 0;
}
