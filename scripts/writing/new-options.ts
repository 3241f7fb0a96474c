// The command line of `npm run new`.
import { parseArgs } from 'node:util';
import { choices } from '../checks/nearest.ts';
import type { Answers } from './new-article.ts';

const names = ['title', 'urgency', 'topic', 'group', 'owner'] as const;
type Name = (typeof names)[number];

/** What the writer gave with the command; throws one Chinese sentence for the first slip. */
export function readAnswers(args: readonly string[]): Partial<Answers> {
  // Not strict: Node would refuse slips in English.
  const { tokens } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true, options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) });
  const answers: Partial<Answers> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (answers.path !== undefined) throw new Error(`多出了 "${token.value}"。地址只写一个；标题写在 --title 后面，里面有空格就用引号括起来，例如 --title "手续费 不对怎么办"。`);
      answers.path = token.value;
    } else if (token.kind === 'option') {
      const { name, rawName, value } = token;
      if (!isName(name)) throw new Error(`没有 ${rawName} 这个选项。${choices(rawName, names.map((each) => `--${each}`))}`);
      if (value === undefined || value === '' || value.startsWith('--')) throw new Error(`${rawName} 后面没有内容。请写成 ${rawName} 内容。`);
      if (answers[name] !== undefined) throw new Error(`${rawName} 写了两次。请只留一个。`);
      answers[name] = value;
    }
  }
  return answers;
}

function isName(name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
