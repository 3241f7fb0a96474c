// Starts nginx and Caddy with the generated configuration, for the tests. Installs them from Debian where that is possible.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../server/port.ts';
import { canInstall, installPackages } from '../testing/debian-packages.ts';
import { serverRoot } from './nginx.ts';

/** Servers that the tests can start. */
export type RealServer = 'nginx' | 'caddy';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const debianPackages: Record<RealServer, string[]> = { nginx: ['nginx', 'libnginx-mod-http-brotli-static'], caddy: ['caddy'] };

const isPresent = (name: RealServer): boolean => spawnSync(name, [name === 'nginx' ? '-v' : 'version']).status === 0 && (name === 'caddy' || existsSync(brotliModule));

/** undefined when the server is there or could be installed; else the reason why its tests are skipped. */
export function missingServer(name: RealServer): string | undefined {
  if (isPresent(name)) return undefined;
  const packages = debianPackages[name].join(' ');
  if (!canInstall()) return `没有 ${name}。Debian 上可运行：sudo apt-get install ${packages}`;
  // The packages start their services; the tests start their own copies on other ports.
  installPackages(debianPackages[name], 'ignore');
  return isPresent(name) ? undefined : `${name} 没有装上（apt-get install ${packages} 失败，可能没有网络）`;
}

/** A server under test. */
export interface StartedServer {
  /** Origin without path, e.g. `http://127.0.0.1:40123`. */
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** Puts `dist` under its base path and starts the server with `configuration`; only port, name, root and housekeeping paths are replaced. */
export async function startServer(name: RealServer, configuration: string, dist: string, basePath: string): Promise<StartedServer> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  mkdirSync(join(folder, 'root', basePath), { recursive: true });
  cpSync(dist, join(folder, 'root', basePath), { recursive: true, preserveTimestamps: true });
  // nginx drops root rights in its workers, which then read the files as somebody else.
  spawnSync('chmod', ['-R', 'a+rX', folder]);
  const port = await freePort();
  const site = configuration.replaceAll(serverRoot, join(folder, 'root'));
  const child = name === 'nginx' ? startNginx(folder, site, port) : startCaddy(folder, site, port);
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    const answered = await fetch(`http://127.0.0.1:${port}${basePath}`).then((response) => response.ok, () => false);
    if (answered) return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
    await wait(50);
  }
  await stop();
  throw new Error(`${name} did not start:\n${output}`);
}

function startNginx(folder: string, site: string, port: number): ChildProcess {
  const main = [
    `load_module ${brotliModule};`,
    'daemon off;',
    'worker_processes 2;',
    `pid ${folder}/nginx.pid;`,
    'error_log stderr;',
    'events { worker_connections 1024; }',
    'http {',
    '  access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `  ${kind}_temp_path ${folder}/${kind};`),
    site.replace('listen 80;', `listen 127.0.0.1:${port};`),
    '}',
  ].join('\n');
  writeFileSync(join(folder, 'nginx.conf'), main);
  return spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function startCaddy(folder: string, site: string, port: number): ChildProcess {
  const local = site.replace(/^[^\s(]\S* \{$/m, `http://127.0.0.1:${port} {`);
  writeFileSync(join(folder, 'Caddyfile'), `{\n  admin off\n  auto_https off\n}\n${local}`);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], { stdio: ['ignore', 'ignore', 'pipe'], env });
}
