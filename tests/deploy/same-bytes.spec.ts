import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFolder } from '../../scripts/server/site-files.ts';
import { buildElsewhere, buildIn } from '../../scripts/testing/build-elsewhere.ts';

test('the same commit built in another folder, another time zone, after another brand and without a network has the same bytes', () => {
  test.setTimeout(240_000);
  const brand = mkdtempSync(join(tmpdir(), 'brand-'));
  cpSync('content', brand, { recursive: true });
  const { folder, offline } = buildElsewhere({ CONTENT_DIR: brand });
  try {
    rmSync(brand, { recursive: true });
    buildIn(folder, { TZ: 'America/Los_Angeles', LANG: 'C' });
    test.info().annotations.push({ type: 'network', description: offline ? 'off' : 'could not be switched off on this system' });
    const hashes = (dist: string): Record<string, string> => Object.fromEntries([...readFolder(dist)].sort().map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]));
    for (const output of ['dist', 'dist-hosting']) expect(hashes(join(folder, output))).toEqual(hashes(output));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
