// What a file holds is never guessed: other encodings are named with their line.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadArticles } from './articles.ts';
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

test('读不了的文件是内容里的一处错，不让程序停下：断掉的链接、名字像文章的文件夹、刚删掉的文件', () => {
  const section = join(folder, 'content', 'accounts');
  mkdirSync(join(section, 'folder.mdx'), { recursive: true });
  symlinkSync(join(folder, 'nowhere'), join(section, 'link.mdx'));
  writeFileSync(join(folder, 'content', 'trading'), '');
  const { articles, sources, problems } = loadArticles(join(folder, 'content'));
  assert.deepEqual(articles, []);
  assert.deepEqual(sources.map(({ slug, isDraft }) => [slug, isDraft]), [['folder', false], ['link', false]]);
  const said = problems.map(({ file, rule, message }) => `${file.split('/').at(-1)} ${rule} ${message}`);
  assert.deepEqual(said, ['folder.mdx unreadable 读不了：这是文件夹，不是文件。', 'link.mdx unreadable 读不了：它不在了，或者是指向别处的链接，那里没有文件。', 'trading unreadable 读不了：这是文件，不是文件夹。']);
  assert.deepEqual(readTextFile(join(folder, 'gone.mdx')).problems.map(({ rule }) => rule), ['unreadable']);
});
