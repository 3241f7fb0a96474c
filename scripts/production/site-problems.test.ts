// The check and the build judge by the same rules, and only the real site by those of the real site.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Environment } from '../../src/config/environment.ts';
import { inspectSite } from './site-problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-problems-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(join(import.meta.dirname, '../checks/fixtures/base'), folder, { recursive: true });
cpSync(join(import.meta.dirname, '../../content/data/copy-rules.yaml'), join(folder, 'data', 'copy-rules.yaml'));
const environment: Environment = { siteUrl: 'https://help.bitp.example', basePath: '/', contentDir: folder, siteEnv: 'preview' };
const rulesIn = (siteEnv: Environment['siteEnv']): string[] => inspectSite({ ...environment, siteEnv }, '2026-11-22').problems.map(({ rule }) => rule);

test('正式版本多查网址和安全联系方式，预览不查', () => {
  assert.ok(!rulesIn('preview').includes('example-address'));
  for (const rule of ['example-address', 'security-txt', 'own-address']) assert.ok(rulesIn('production').includes(rule), rule);
});

test('npm run check 和 npm run build 用的是同一份检查', () => {
  for (const name of ['check.ts', 'build.ts']) {
    const source = readFileSync(join(import.meta.dirname, '..', name), 'utf8');
    assert.match(source, /inspectSite\(/, name);
    assert.doesNotMatch(source, /productionProblems|inspectContent|contentErrors/, name);
  }
});
