// What a file holds is never guessed: other encodings are named with their line.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readTextFile } from './text-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'text-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'a.mdx');
const read = (bytes: string | Uint8Array) => {
  writeFileSync(file, bytes);
  return readTextFile(file);
};

test('UTF-8 照原样读；开头的标记和 Windows 的换行去掉', () => {
  assert.deepEqual(read('一行\r\n二行\r\n'), { text: '一行\n二行\n', problems: [] });
  assert.deepEqual(read('\uFEFF一行'), { text: '一行', problems: [] });
});

test('别的编码指出从哪一行起读不懂，怎么保存', () => {
  const gbk = Uint8Array.of(0x61, 0x0a, 0xcc, 0xe1, 0xcf, 0xd6, 0x0a); // 「提现」
  const utf16 = Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00);
  for (const [bytes, line] of [[gbk, 2], [utf16, 1]] as const) {
    const { text, problems } = read(bytes);
    assert.equal(text, undefined);
    assert.deepEqual(problems.map((problem) => [problem.line, problem.severity, problem.rule]), [[line, 'error', 'encoding']]);
    assert.match(problems[0]?.fix ?? '', /用 UTF-8 编码保存/);
  }
});
