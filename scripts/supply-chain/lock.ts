// What may be installed. Changing a list here is a decision that a reviewer sees; docs/dependencies.md says how updates are made.
import { readFileSync } from 'node:fs';

/** One package in package-lock.json. */
interface LockedPackage {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string | { type: string };
  hasInstallScript?: boolean;
  optional?: boolean;
}

/** Packages that may run a script when they are installed; `false` means that the script is known and stays off. */
export const installScripts: Readonly<Record<string, boolean>> = { esbuild: false };

/**
 * Pagefind's programs for other systems, whose checksum the registry mirror did not carry when the lock file was made. They are optional and
 * are not installed where the lock was made; on those systems npm downloads them over https without comparing a checksum.
 */
export const withoutIntegrity: readonly string[] = ['darwin-arm64', 'darwin-x64', 'freebsd-x64', 'windows-arm64', 'windows-x64'].map((system) => `@pagefind/${system}`);

/** Most packages that every system installs, and most entries of the lock file with those of all systems. */
export const budget = { required: 400, entries: 540 };

/** Licences that allow use and redistribution without conditions on the site's own text and code. */
export const licences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT AND Apache-2.0',
  'Python-2.0',
  // Tools that run at build only; nothing of them is part of dist.
  'MPL-2.0',
  // libvips, the picture library behind sharp, which Astro brings along; it is linked dynamically and never shipped.
  'LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
];

/** Package name of a lock entry such as `node_modules/a/node_modules/@b/c`. */
export const nameOf = (key: string): string => key.replace(/^.*node_modules\//, '');

/** All entries of package-lock.json but the project itself. */
export function lockedPackages(file = 'package-lock.json'): Map<string, LockedPackage> {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };
  return new Map(Object.entries(packages).filter(([key]) => key !== ''));
}
