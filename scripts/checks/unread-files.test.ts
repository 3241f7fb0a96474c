// Files that look like articles or data but never reach the site are named; what every computer leaves lying about is not.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { displayPath } from '../../src/config/text-file.ts';
import { contentErrors } from './check-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'unread-'));
after(() => rmSync(folder, { recursive: true }));
cpSync(join(import.meta.dirname, 'fixtures/base'), folder, { recursive: true });
cpSync(join(import.meta.dirname, '../../content/data/copy-rules.yaml'), join(folder, 'data', 'copy-rules.yaml'));
const put = (file: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), '文字');
};
const found = () => contentErrors(folder, { siteEnv: 'preview', today: '2026-11-22' });

test('编辑器和系统留下的文件、图片、README 都不提', () => {
  const junk = ['README.md', 'accounts/README.md', 'account/readme.md', '.DS_Store', 'accounts/.DS_Store', 'accounts/Thumbs.db', 'accounts/.x.mdx.swp', 'accounts/.#x.mdx', 'accounts/._x.mdx', 'accounts/x.mdx~', 'accounts/#x.mdx#', 'accounts/x.mdx.bak', 'accounts/x.mdx.orig', 'accounts/images/a.png', 'accounts/images/a.txt', '.obsidian/a.md'];
  for (const file of junk) put(file);
  assert.deepEqual(found(), []);
});

test('放错地方、写错扩展名的文章都指出来，说清怎么办', () => {
  const wrong: [file: string, says: RegExp][] = [
    ['accounts/x.md', /文章的扩展名是 \.mdx.*请改名为 x\.mdx/],
    ['accounts/y.MDX', /请改名为 y\.mdx/],
    ['accounts/z.mdx.txt', /请改名为 z\.mdx/],
    ['accounts/old/deposit.mdx', /下级文件夹.*请移到 \S+\/accounts\/deposit\.mdx/],
    ['accounts/images/picture.md', /下级文件夹/],
    ['account/lost.mdx', /"account" 不是栏目.*你是不是想写 "accounts".*可用：accounts、trading/],
    ['articles/accounts/lost.mdx', /"articles" 不是栏目/],
    ['data/note.mdx', /"data" 不是栏目/],
    ['data/hour.yaml', /没有叫 "hour\.yaml" 的数据文件.*你是不是想写 "hours\.yaml"？可用：allow-list\.yaml、/],
    ['data/synonyms.yml', /请改名为 synonyms\.yaml/],
    ['data/facts.yaml.txt', /请改名为 facts\.yaml/],
    ['top.mdx', /不在任何栏目里.*可用：accounts、trading/],
  ];
  for (const [file] of wrong) put(file);
  const said = found();
  const shown = displayPath(folder);
  assert.deepEqual(said.map(({ file }) => relative(shown, file)).sort(), wrong.map(([file]) => file).sort());
  for (const [file, says] of wrong) {
    const problem = said.find((each) => relative(shown, each.file) === file);
    assert.equal(problem?.rule, 'unread-file');
    assert.match(`${problem?.message} ${problem?.fix}`, says);
  }
});
