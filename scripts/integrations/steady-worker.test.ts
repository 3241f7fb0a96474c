// A check that falls over while somebody writes must not end the preview.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { steadyWorker } from './steady-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
after(() => rmSync(folder, { recursive: true }));

test('检查中途出错时说出原因，下一次保存照样检查', async () => {
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads'; parentPort.on('message', (asked) => { if (asked === 'fall') throw new Error('坏了'); parentPort.postMessage(asked); });`);
  const heard: unknown[] = [];
  const worker = steadyWorker(pathToFileURL(file), {}, (message) => heard.push(message), (reason) => heard.push(`失败：${reason}`));
  const until = async (count: number): Promise<void> => {
    for (let waited = 0; heard.length < count && waited < 10_000; waited += 10) await wait(10);
  };
  worker.send('一');
  await until(1);
  worker.send('fall');
  await until(2);
  worker.send('二');
  await until(3);
  worker.end();
  assert.deepEqual(heard, ['一', '失败：坏了', '二']);
});
