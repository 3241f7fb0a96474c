/** One thing that is wrong with the content: where it stands, what is wrong, and what to write instead. */
export interface Problem {
  /** Path as a writer would open it, e.g. `content/data/hours.yaml`. */
  file: string;
  /** 1-based line, or 0 when the problem concerns the whole file. */
  line: number;
  severity: 'error' | 'warning';
  /** Short kebab-case name of the rule, for grouping and tests. */
  rule: string;
  message: string;
  fix: string;
}

/** `file:line › problem. fix`, the one form in which every problem is shown. */
export function formatProblem({ file, line, message, fix }: Problem): string {
  return `${file}${line > 0 ? `:${line}` : ''} › ${message}${fix === '' ? '' : ` ${fix}`}`;
}

/** All problems of a run in one error, so that nobody mends them one build at a time. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`内容有 ${problems.length} 处错误：\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
