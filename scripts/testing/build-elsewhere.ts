// Builds the project a second time: in another folder, another time zone, with empty caches and, where the system allows it, no network.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const caches = new Set(['.astro', '.vite', '.cache', '.vite-temp']);

/** Copies what git knows and what it would add, lets `prepare` change the copy, builds it with `env`, and returns the new project folder; the caller removes it. */
export function buildElsewhere(env: Record<string, string>, prepare: (folder: string) => void = () => {}): { folder: string; offline: boolean } {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8', maxBuffer: 1e8 });
  if (listed.status !== 0) throw new Error('要复制一份项目再生成，文件名单由 git 给出，而这里不是 git 仓库（或没有安装 git）。请在 git clone 下来的文件夹里运行。');
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  for (const path of listed.stdout.split('\0').filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path));
  }
  // Packages are shared, their caches are not.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((entry) => !caches.has(entry))) symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  prepare(folder);
  return { folder, offline: buildIn(folder, env) };
}

/** Builds a folder that `buildElsewhere` made once more with `env`; whether the network could be switched off. Throws with what the build said. */
export function buildIn(folder: string, env: Record<string, string>): boolean {
  const offline = spawnSync('unshare', ['-n', 'true']).status === 0;
  const command = [...(offline ? ['unshare', '-n'] : []), process.execPath, 'scripts/build.ts'];
  // The copy has no .git folder; it is told the commit that the first build named.
  const { commit } = JSON.parse(readFileSync('dist/build.json', 'utf8')) as { commit: string };
  const built = spawnSync(command[0] ?? '', command.slice(1), {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_COMMIT: commit, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (built.status !== 0) throw new Error(`在 ${folder} 里的生成没有成功：\n${built.stdout}\n${built.stderr}`);
  return offline;
}
