// Programs that tests need and a Debian machine can be given.
import { spawnSync, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this process may install packages: root on Debian or a relative of it. */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Installs packages without a question, at most ten minutes each step; whether apt-get said that it did. */
export function installPackages(packages: readonly string[], stdio: StdioOptions = 'inherit'): boolean {
  const options = { stdio, timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  return spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options).status === 0;
}
