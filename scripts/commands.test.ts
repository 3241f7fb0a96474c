// What a command says to a person who set something wrong: one Chinese sentence, never a stack trace.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const cases: [command: string, env: NodeJS.ProcessEnv, args: string[], says: RegExp][] = [
  ['fix', { SITE_ENV: 'prod' }, ['--dry'], /SITE_ENV="prod" 不认识，可用：preview、production。/],
  ['fix', { TODAY: 'soon' }, ['--dry'], /TODAY="soon" 不是日期/],
  ['fix', {}, ['--dyr'], /没有 --dyr 这个选项，什么也没有做。你是不是想写 "--dry"？/],
  ['check', {}, ['--jason'], /没有 --jason 这个选项.*可用：--json、--all/],
  ['test', {}, ['types', 'untis'], /没有名为 untis 的测试。可用：types/],
  ['dev', { SITE_ENV: 'prod' }, [], /SITE_ENV="prod" 不认识，可用：preview、production。/],
  ['dev', { PORT: 'abc' }, [], /PORT="abc" 不是端口号。请写 .*PORT=4322 npm run dev/],
  ['dev', { TODAY: 'soon' }, [], /TODAY="soon" 不是日期/],
  ['start', { PORT: '70000' }, ['--built'], /PORT="70000" 不是端口号。请写 .*PORT=4322 npm start/],
  ['start', {}, ['--built', '--x'], /没有 --x 这个选项，什么也没有做。可用：--built。/],
  ['build', {}, ['--production'], /没有 --production 这个选项，什么也没有做。这个命令没有选项/],
  ['report', {}, ['--foo'], /没有 --foo 这个选项，什么也没有做/],
  ['dev', {}, ['--port', '80'], /没有 --port 这个选项，什么也没有做/],
  ['bench', { PORT: 'abc' }, ['rehearsal'], /PORT="abc" 不是端口号。请写 .*PORT=4322 npm run bench -- rehearsal/],
  ['bench', { PORT: 'abc' }, ['pages'], /PORT="abc" 不是端口号/],
  ['bench', { PORT: 'abc' }, ['serve'], /PORT="abc" 不是端口号/],
  ['bench', {}, ['rehearsal', '--x'], /没有 --x 这个选项/],
  ['bench', {}, ['pages', '--round=3'], /没有 --round 这个选项.*你是不是想写 "--rounds"/],
  ['bench', {}, ['serve', '--seconds=ten'], /--seconds=ten 要写成数字，例如 --seconds=10/],
  ['bench', {}, ['search', '.', '--slwo=600'], /没有 --slwo=600 这个选项/],
  ['bench', {}, ['search', '.', '--slow=many'], /--slow=many 要写成逗号隔开的页数/],
  ['bench', {}, ['search', '.', '--json'], /--json 后面要写存放结果的文件/],
  ['bench', {}, ['search', '.', 'tests'], /一次只测一个文件夹，多出了 tests/],
  ['bench', {}, ['firefox', '--rot'], /没有 --rot 这个选项.*你是不是想写 "--root"/],
  ['new', {}, ['trading/x', '--titel', '手续费不对'], /没有 --titel 这个选项。你是不是想写 "--title"？/],
];

for (const [command, env, args, says] of cases) {
  test(`npm run ${[command, ...args].join(' ')}（${JSON.stringify(env)}）只说一句话`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${command}.ts`, ...args], { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', timeout: 30_000 });
    assert.equal(status, 1, stdout + stderr);
    assert.match(stderr, says);
    assert.doesNotMatch(stdout + stderr, /^\s+at |node:internal|Error:/m);
  });
}

test('还没有生成网站时，需要它的命令只说先做什么', () => {
  const empty = mkdtempSync(join(tmpdir(), 'nothing-built-'));
  try {
    for (const [script, args, says] of [['check-search', [], /请先运行 npm run build/], ['bench', ['rehearsal'], /请先运行 npm run build/], ['start', ['--built'], /还没有 dist 文件夹/]] as const) {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, `scripts/${script}.ts`), ...args], { cwd: empty, env: { ...process.env, CONTENT_DIR: join(root, 'content') }, encoding: 'utf8', timeout: 30_000 });
      assert.equal(status, 1, stdout + stderr);
      assert.match(stderr, says);
      assert.doesNotMatch(stdout + stderr, /ENOENT|^\s+at /m);
    }
  } finally {
    rmSync(empty, { recursive: true });
  }
});

test('演练在 git 仓库以外用中文说不行', () => {
  const outside = mkdtempSync(join(tmpdir(), 'no-git-'));
  try {
    mkdirSync(join(outside, 'dist'));
    writeFileSync(join(outside, 'dist/build.json'), '{}');
    const { status, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts/bench.ts'), 'rehearsal'], { cwd: outside, env: { ...process.env, CONTENT_DIR: join(root, 'content'), GIT_CEILING_DIRECTORIES: tmpdir() }, encoding: 'utf8', timeout: 30_000 });
    assert.equal(status, 1);
    assert.match(stderr, /这里不是 git 仓库/);
    assert.doesNotMatch(stderr, /git ls-files|fatal|^\s+at /m);
  } finally {
    rmSync(outside, { recursive: true });
  }
});
