import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { buildInfo } from './build-info.ts';

test('what systems and editors leave in the content folder does not change the hash of the content, and what the site shows does', (context) => {
  const contentDir = mkdtempSync(join(tmpdir(), 'content-'));
  context.after(() => rmSync(contentDir, { recursive: true }));
  cpSync('content', contentDir, { recursive: true });
  const hashAfter = (path: string): string => {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), 'x');
    return buildInfo(contentDir, contentDir).content;
  };
  let hash = buildInfo(contentDir, contentDir).content;
  const left = ['.DS_Store', 'trading/.DS_Store', 'trading/.convert.mdx.swp', 'trading/.#convert.mdx', 'trading/convert.mdx~', 'trading/Thumbs.db', 'data/.facts.yaml.swp', 'data/._facts.yaml', 'README.md', 'trading/images/.DS_Store', 'trading/images/._record.png'];
  for (const path of left) assert.equal(hashAfter(path), hash, path);
  for (const path of ['trading/convert.mdx', 'trading/new.mdx', 'data/facts.yaml', 'trading/images/record.png']) {
    const changed = hashAfter(path);
    assert.notEqual(changed, hash, path);
    hash = changed;
  }
});
