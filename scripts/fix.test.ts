// What `npm run fix` writes to disk: words, and nothing else of a file.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { withAddresses } from './checks/moved.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'fix-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(join(root, 'scripts/checks/fixtures/base'), folder, { recursive: true });
cpSync(join(root, 'content/data/copy-rules.yaml'), join(folder, 'data/copy-rules.yaml'));

/** Runs the command in an empty place of its own, so that it writes nothing of the project. */
function fix(): string {
  const place = mkdtempSync(join(tmpdir(), 'fix-place-'));
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts/fix.ts')], { cwd: place, env: { ...process.env, CONTENT_DIR: folder, SITE_ENV: '', TODAY: '2026-11-22' }, encoding: 'utf8', timeout: 60_000 });
    assert.equal(status, 0, stdout + stderr);
    return stdout;
  } finally {
    rmSync(place, { recursive: true });
  }
}

test('Windows 的换行和开头的标记留着，只有改了的字不同', () => {
  const file = join(folder, 'accounts/forgot-password.mdx');
  const windows = `\uFEFF${readFileSync(file, 'utf8').replace('先看你还能不能收到邮件。', '先看App能不能收到邮件。').replaceAll('\n', '\r\n')}`;
  writeFileSync(file, windows);
  fix();
  assert.equal(readFileSync(file, 'utf8'), windows.replace('先看App能不能', '先看 App 能不能'));
});

test('新地址记进 published.yaml，列表写成一行、带注释、没有内容时都读得回来', () => {
  const file = join(folder, 'data/published.yaml');
  const lists: [text: string, then: RegExp][] = [
    ['# 自动记录\r\n[accounts/forgot-password, security/spot-fake-support]\r\n', /^# 自动记录\r\n\[accounts\/forgot-password, security\/spot-fake-support, trading\/deposit-missing\]\r\n$/],
    ['- accounts/forgot-password # 第一篇\n- security/spot-fake-support\n', /^- accounts\/forgot-password # 第一篇\n- security\/spot-fake-support\n- trading\/deposit-missing\n$/],
    ['[]\n', /^- accounts\/forgot-password\n- trading\/deposit-missing\n- security\/spot-fake-support\n$/],
  ];
  for (const [text, then] of lists) {
    writeFileSync(file, text);
    fix();
    const written = readFileSync(file, 'utf8');
    assert.match(written, then);
    assert.deepEqual((parse(written) as string[]).sort(), ['accounts/forgot-password', 'security/spot-fake-support', 'trading/deposit-missing']);
  }
});

test('记地址不动别的行：项目自己的 published.yaml 原样', () => {
  const text = readFileSync(join(root, 'content/data/published.yaml'), 'utf8');
  assert.equal(withAddresses(text, ['trading/new-one']), `${text.trimEnd()}\n- trading/new-one\n`);
});
