// Switches of the commands. A slip must not run a command otherwise than meant, so whatever is not known is refused.
import { choices } from '../checks/nearest.ts';

/** Which of the known switches stand on the command line; throws one Chinese sentence for anything else. */
export function readFlags<Flag extends `--${string}`>(args: readonly string[], known: readonly Flag[]): ReadonlySet<Flag> {
  const unknown = args.find((arg) => !(known as readonly string[]).includes(arg));
  if (unknown !== undefined) refuse(unknown, known);
  return new Set(args as readonly Flag[]);
}

/** Switches that take a whole number, `--rounds=3`, with what they are when not given; throws one Chinese sentence for anything else. */
export function readNumbers<Name extends string>(args: readonly string[], usual: Readonly<Record<Name, number>>): Record<Name, number> {
  const given: Record<Name, number> = { ...usual };
  for (const arg of args) {
    const [, name = '', value = ''] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
    if (!Object.hasOwn(usual, name)) refuse(arg.split('=')[0] ?? arg, Object.keys(usual).map((each) => `--${each}`));
    if (!/^\d{1,6}$/.test(value)) throw new Error(`${arg} 要写成数字，例如 --${name}=${usual[name as Name]}。什么也没有做。`);
    given[name as Name] = Number(value);
  }
  return given;
}

function refuse(unknown: string, known: readonly string[]): never {
  throw new Error(`没有 ${unknown} 这个选项，什么也没有做。${known.length === 0 ? '这个命令没有选项；能设置的环境变量见 README.md。' : choices(unknown, known)}`);
}
