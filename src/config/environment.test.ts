import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readEnvironment } from './environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-'));
after(() => rmSync(folder, { recursive: true }));

test('what is not set, or set to nothing, has its default', () => {
  const byDefault = readEnvironment({});
  assert.deepEqual(byDefault, { siteUrl: 'https://help.bitp.example', basePath: '/', contentDir: join(process.cwd(), 'content'), siteEnv: 'preview' });
  assert.deepEqual(readEnvironment({ SITE_URL: '', BASE_PATH: '', CONTENT_DIR: '', SITE_ENV: '' }), byDefault);
});

test('addresses and paths are read with or without their last slash', () => {
  for (const SITE_URL of ['https://help.example.com', 'https://help.example.com/']) assert.equal(readEnvironment({ SITE_URL }).siteUrl, 'https://help.example.com');
  for (const BASE_PATH of ['/help/zh/', 'help/zh', '/help/zh']) assert.equal(readEnvironment({ BASE_PATH }).basePath, '/help/zh/');
  assert.equal(readEnvironment({ CONTENT_DIR: folder, SITE_ENV: 'production' }).contentDir, folder);
});

test('an address that holds more than the origin is refused, and the path has its own setting', () => {
  for (const SITE_URL of ['https://example.com/help/', 'https://user:pass@example.com', 'https://example.com/?a=1', 'https://example.com/#top']) {
    assert.throws(() => readEnvironment({ SITE_URL }), (error: Error) => error.message.includes(SITE_URL) && error.message.includes('https://example.com') && error.message.includes('BASE_PATH'), SITE_URL);
  }
  for (const SITE_URL of ['help.example.com', 'ftp://example.com', 'javascript:alert(1)']) assert.throws(() => readEnvironment({ SITE_URL }), /不是完整网址/, SITE_URL);
});

test('a path that browsers would read differently is refused', () => {
  for (const BASE_PATH of ['..', '/help/../', './', '/a/./b/', '/a//b/', '/a b/', '/a?b', '/a#b', '/%2e%2e/', '\\help\\', '/帮助/']) {
    assert.throws(() => readEnvironment({ BASE_PATH }), (error: Error) => error.message.includes(`BASE_PATH="${BASE_PATH}"`) && error.message.includes('/help/'), BASE_PATH);
  }
});

test('a content folder that is not there is one mistake, named with its place', () => {
  const missing = join(folder, 'missing');
  writeFileSync(join(folder, 'file'), '');
  for (const CONTENT_DIR of [missing, join(folder, 'file')]) assert.throws(() => readEnvironment({ CONTENT_DIR }), (error: Error) => error.message.includes(CONTENT_DIR) && error.message.includes('文件夹'), CONTENT_DIR);
});

test('every wrong setting is named in one go', () => {
  assert.throws(() => readEnvironment({ SITE_URL: 'x', BASE_PATH: '..', CONTENT_DIR: join(folder, 'missing'), SITE_ENV: 'prod' }), (error: Error) => ['SITE_URL', 'BASE_PATH', 'CONTENT_DIR', 'SITE_ENV'].every((name) => error.message.includes(name)));
});
