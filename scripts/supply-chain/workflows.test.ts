import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

const github = readFileSync('.github/workflows/check.yml', 'utf8');
const gitlab = readFileSync('.gitlab-ci.yml', 'utf8');

test('GitHub and GitLab run the same npm test as everybody, on the locked packages, before they publish dist', () => {
  const { jobs, permissions } = parse(github) as { permissions: object; jobs: Record<string, { needs?: string; permissions: Record<string, string>; steps: { run?: string; uses?: string; with?: Record<string, unknown> }[] }> };
  assert.deepEqual(permissions, {});
  assert.deepEqual(jobs['test']?.permissions, { contents: 'read' });
  assert.equal(jobs['publish']?.needs, 'test');
  for (const [name, wanted] of [['test', ['npm ci --no-audit --no-fund', 'npm test']], ['publish', ['npm ci --no-audit --no-fund', 'npm run build']]] as const) {
    const commands = jobs[name]?.steps.map(({ run }) => run) ?? [];
    for (const command of wanted) assert.ok(commands.includes(command), `${name}: ${command}`);
  }
  assert.ok(jobs['publish']?.steps.some(({ uses, with: options }) => uses?.startsWith('actions/upload-pages-artifact@') && options?.['path'] === 'dist'));
  const lab = parse(gitlab) as Record<'test' | 'pages', { needs?: string[]; script: string[]; artifacts: { paths: string[] } }>;
  assert.ok(lab.test.script.includes('npm test') && lab.test.script[0] === 'npm ci --no-audit --no-fund');
  assert.deepEqual([lab.pages.needs, lab.pages.script.at(-1), lab.pages.artifacts.paths], [['test'], 'mv dist public', ['public']]);
});

test('no workflow holds a secret or writes to the repository', () => {
  for (const text of [github, gitlab]) assert.doesNotMatch(text, /secrets\.|TOKEN|contents: write|pull_request_target/);
});

test('every command of the workflows exists in this project', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const measurements = readFileSync('scripts/bench.ts', 'utf8');
  for (const text of [github, gitlab]) {
    for (const [, name = ''] of text.matchAll(/npm (?:run )?(test|start|(?<=run )[\w:-]+)/g)) assert.ok(scripts[name], `npm run ${name}`);
    for (const [, name = ''] of text.matchAll(/npm run bench -- (\w+)/g)) assert.ok(measurements.includes(`  ${name}: async`), name);
    assert.match(text, /npm run bench -- firefox/);
  }
  for (const [name, command] of Object.entries(scripts)) assert.ok(existsSync(command.replace(/^node (\S+).*$/, '$1')) && existsSync(`scripts/${command.split(' ').at(-1)}.ts`), name);
});
