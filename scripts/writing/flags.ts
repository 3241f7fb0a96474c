// Switches of the commands that take nothing else.
import { choices } from '../checks/nearest.ts';

/** Which of the known switches stand on the command line; throws one Chinese sentence for anything else, since a slip must not run the command otherwise than meant. */
export function readFlags<Flag extends `--${string}`>(args: readonly string[], known: readonly Flag[]): ReadonlySet<Flag> {
  const unknown = args.find((arg) => !(known as readonly string[]).includes(arg));
  if (unknown !== undefined) throw new Error(`没有 ${unknown} 这个选项，什么也没有做。${choices(unknown, known)}`);
  return new Set(args as readonly Flag[]);
}
