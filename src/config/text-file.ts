// The text of a file that a writer edits. Only UTF-8 is read: guessing another encoding would put wrong characters before readers.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Problem } from './problem.ts';

/** What a file holds, with Unix line ends and without a byte order mark; no text, and the reason with its line, when it is not UTF-8. */
export function readTextFile(absolute: string): { text?: string; problems: Problem[] } {
  const bytes = readFileSync(absolute);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n'), problems: [] };
  } catch {
    const before = bytes.toString('utf8').split('\uFFFD')[0] ?? '';
    const problem: Problem = {
      file: displayPath(absolute),
      line: before.split('\n').length,
      severity: 'error',
      rule: 'encoding',
      message: '这个文件不是 UTF-8 编码，从这一行起读不懂。',
      fix: '请在编辑器里选「另存为」或「通过编码保存」，用 UTF-8 编码保存；先确认文字没有变成乱码。',
    };
    return { problems: [problem] };
  }
}

/** The path that messages show: relative to the project where the file is inside it. */
export function displayPath(absolute: string): string {
  const inside = relative(process.cwd(), absolute);
  return (inside.startsWith('..') ? absolute : inside).replaceAll('\\', '/');
}
