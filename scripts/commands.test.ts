// What a command says to a person who set something wrong: one Chinese sentence, never a stack trace.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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
