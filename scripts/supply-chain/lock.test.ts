import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { budget, installScripts, licences, lockedPackages, nameOf, withoutIntegrity } from './lock.ts';

const packages = lockedPackages();
const project = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string> | undefined> & { allowScripts: Record<string, boolean> };
const direct = { ...project.dependencies, ...project.devDependencies, ...project.optionalDependencies };

test('every package comes from the npm registry over https', () => {
  for (const [key, { resolved }] of packages) assert.match(resolved ?? '', /^https:\/\/registry\.npmjs\.org\/.+\.tgz$/, key);
});

test('every package is checked against a sha512 checksum, but for the named builds for other systems', () => {
  const without = [...packages].filter(([, { integrity }]) => integrity === undefined);
  assert.deepEqual(without.map(([key]) => nameOf(key)).sort(), [...withoutIntegrity].sort());
  assert.ok(without.every(([, { optional }]) => optional === true), 'none of them may be required');
  for (const [key, { integrity }] of packages) if (integrity !== undefined) assert.match(integrity, /^sha512-[A-Za-z0-9+/]{86}==$/, key);
});

test('only approved packages have install scripts, and package.json keeps them off', () => {
  assert.deepEqual([...packages].filter(([, { hasInstallScript }]) => hasInstallScript).map(([key]) => nameOf(key)).sort(), Object.keys(installScripts).sort());
  assert.deepEqual(project.allowScripts, installScripts);
});

test('the number of packages stays within the budget', () => {
  const required = [...packages.values()].filter(({ optional }) => optional !== true).length;
  assert.ok(required <= budget.required, `${required} of at most ${budget.required}`);
  assert.ok(packages.size <= budget.entries, `${packages.size} of at most ${budget.entries}`);
});

test('every licence is on the list', () => {
  for (const [key, { license }] of packages) {
    if (license === undefined && withoutIntegrity.includes(nameOf(key))) continue;
    const installed = `${key}/package.json`;
    const found = license ?? (existsSync(installed) ? (JSON.parse(readFileSync(installed, 'utf8')) as { license?: string; licenses?: { type: string }[] }) : undefined);
    const name = typeof found === 'string' ? found : found === undefined ? '' : 'type' in found ? found.type : (found.license ?? found.licenses?.map(({ type }) => type).join(' AND ') ?? '');
    // Ten-year-old packages name their licence as a list with an address.
    assert.ok(licences.includes(name), `${key}: "${name}"`);
  }
});

test('what the project asks for is an exact version and explained in docs/dependencies.md', () => {
  const explained = readFileSync('docs/dependencies.md', 'utf8');
  for (const [name, version] of Object.entries(direct)) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.ok(explained.includes(`\`${name}\``), `${name} has no line in docs/dependencies.md`);
  }
});

test('.npmrc keeps versions exact, and names neither another registry nor a password', () => {
  const npmrc = readFileSync('.npmrc', 'utf8');
  assert.match(npmrc, /^save-exact=true$/m);
  assert.doesNotMatch(npmrc, /registry\s*=|_auth/);
});
