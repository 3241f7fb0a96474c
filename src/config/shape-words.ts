// What is wrong with a value, said to a writer: zod's own Chinese names types in English and counts letters of lists.
import type { z } from 'zod';

const fields = '要写成「名称: 内容」，每项一行';
const list = '要写成列表，每项一行，以「- 」开头';

/** What should stand there, by the name that zod gives the type. */
const expected: Readonly<Record<string, string>> = {
  string: '要写一句文字；数字、日期要用引号括起来',
  number: '要写数字',
  int: '要写整数',
  boolean: '要写 true 或 false',
  array: list,
  tuple: list,
  object: fields,
  record: fields,
};

/** The words for an issue whose schema has none of its own; no full stop at the end. */
export function wordsFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return expected[issue.expected] ?? '写法不对';
    case 'too_small':
      return bound(issue.origin, issue.minimum, { text: '太短，至少', number: '太小，最小是', list: '太少，至少写' });
    case 'too_big':
      return bound(issue.origin, issue.maximum, { text: '太长，最多', number: '太大，最大是', list: '太多，最多写' });
    case 'invalid_format':
      return issue.format === 'starts_with' ? `要以 ${issue['prefix']} 开头` : '写法不对';
    default:
      return '写法不对';
  }
}

function bound(origin: string, limit: number | bigint, words: { text: string; number: string; list: string }): string {
  if (origin === 'string') return `${words.text} ${limit} 个字`;
  return origin === 'array' ? `${words.list} ${limit} 项` : `${words.number} ${limit}`;
}
