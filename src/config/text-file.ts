// The text of a file that a writer edits. Only UTF-8 is read: guessing another encoding would put wrong characters before readers.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Problem } from './problem.ts';

/** What a file holds, with Unix line ends and without a byte order mark; no text, and the reason, when it cannot be read or is not UTF-8. */
export function readTextFile(absolute: string): { text?: string; problems: Problem[] } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(absolute);
  } catch (error) {
    return { problems: [unreadable(absolute, error)] };
  }
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

/** Why the system does not give out a file or folder, by its code. */
const reasons: Readonly<Record<string, string>> = { ENOENT: '它不在了，或者是指向别处的链接，那里没有文件', EISDIR: '这是文件夹，不是文件', ENOTDIR: '这是文件，不是文件夹', EACCES: '没有权限读它', EPERM: '没有权限读它', ELOOP: '它是绕成圈的链接' };

/** The problem that a file or folder is there by name but cannot be read; `error` is what the system said. */
export function unreadable(absolute: string, error: unknown): Problem {
  const { code = '' } = error as NodeJS.ErrnoException;
  return { file: displayPath(absolute), line: 0, severity: 'error', rule: 'unreadable', message: `读不了：${reasons[code] ?? `系统不肯给（${code}）`}。`, fix: '请换成普通的文件或文件夹，并确认能打开；不需要就删掉。' };
}

/** The path that messages show: relative to the project where the file is inside it. */
export function displayPath(absolute: string): string {
  const inside = relative(process.cwd(), absolute);
  return (inside.startsWith('..') ? absolute : inside).replaceAll('\\', '/');
}
