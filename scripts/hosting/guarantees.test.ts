import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { guaranteeTable, hosts } from './guarantees.ts';

const guide = readFileSync('docs/deploying.md', 'utf8');

test('the deploying guide shows the table of hosts and guarantees as it is', () => assert.ok(guide.includes(guaranteeTable()), `docs/deploying.md must hold:\n${guaranteeTable()}`));

test('every host has a chapter of at most five steps', () => {
  for (const host of Object.keys(hosts)) {
    const chapter = guide.split(/^### /m).find((part) => part.startsWith(host));
    assert.ok(chapter, host);
    const steps = chapter.split('\n').filter((line) => /^\d+\. /.test(line)).length;
    assert.ok(steps >= 1 && steps <= 5, `${host}: ${steps} steps`);
  }
});

test('what the guide says is measured on a real server has a test that measures it', () => {
  const tested = readFileSync('scripts/hosting/real-server.test.ts', 'utf8');
  for (const name of ['nginx', 'caddy']) assert.ok(tested.includes(`'${name}'`));
});
