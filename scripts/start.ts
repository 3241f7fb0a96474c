// `npm start`: builds the site and serves it on this machine, the way a real host does.
//   PORT=4400 npm start        another port
//   npm start -- --built       serve the dist that is already there
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openingsOf } from './publish/page-security.ts';
import { movedPages } from './server/moved-pages.ts';
import { readPort } from './server/port.ts';
import { serve } from './server/serve.ts';
import { readFlags } from './writing/flags.ts';

const dist = resolve('dist');

function stop(message: string): never {
  console.error(`\n✗ ${message}\n`);
  process.exit(1);
}

function settingsOrStop(): { port: number; isBuilt: boolean } {
  try {
    return { isBuilt: readFlags(process.argv.slice(2), ['--built']).has('--built'), port: readPort('npm start') };
  } catch (error) {
    return stop((error as Error).message);
  }
}

const { port, isBuilt } = settingsOrStop();

if (!isBuilt) {
  // In a process of its own: what the build needs in memory is given back before anything is served.
  const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
} else if (!existsSync(dist)) stop('还没有 dist 文件夹。请先运行 npm run build，或去掉 --built。');

try {
  // Read only now: the build has named every mistake in the data before anything here could stumble over it.
  const { environment, site } = await import('../src/config/site.ts');
  const { url, close } = await serve({ dist, port, basePath: environment.basePath, moved: movedPages(site.redirects), openings: openingsOf(site) });
  console.log(`\n帮助中心已在 ${url} 打开。按 Ctrl+C 停止。`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => process.exit(0)));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') stop(`端口 ${port} 正被别的程序使用。请关掉它，或换一个端口：PORT=${port + 1} npm start。`);
  if (code === 'EACCES') stop(`没有权限使用端口 ${port} 或读取 dist。请换一个 1024 以上的端口：PORT=4322 npm start，并确认 dist 可读。`);
  stop(`网站没有启动：${message}`);
}
