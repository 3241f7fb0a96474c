// How the findings of a check are shown to a person in a terminal and to a continuous integration.
import { formatProblem, type Problem } from '../../src/config/problem.ts';
import { rules } from './rules.ts';

/** Findings that are many and mean one thing in preview; `--all` shows each. */
const folded = new Set(['placeholder']);

/** Errors first, then by rule; one line a problem. */
export function formatReport(problems: readonly Problem[], { showAll = false }: { showAll?: boolean } = {}): string {
  const lines: string[] = [];
  for (const [severity, mark] of [['error', '✗'], ['warning', '!']] as const) {
    const groups = Map.groupBy(problems.filter((problem) => problem.severity === severity), ({ rule }) => rule);
    for (const [rule, found] of groups) {
      lines.push(`${mark} ${rules[rule]?.title ?? rule}（${found.length}）`);
      if (severity === 'warning' && folded.has(rule) && !showAll) {
        const files = [...Map.groupBy(found, ({ file }) => file)].map(([file, inFile]) => `${file} ${inFile.length} 处`);
        lines.push(`  ${files.join('，')}。预览可以，正式构建会逐条拒绝；npm run check -- --all 列出全部。`);
      } else for (const problem of [...found].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))) lines.push(`  ${formatProblem(problem)}`);
      lines.push('');
    }
  }
  return lines.join('\n');
}

/** Lines that GitHub, Gitea and Forgejo show beside the file. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function formatAnnotations(problems: readonly Problem[]): string[] {
  const value = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems.filter(({ severity, rule }) => severity === 'error' || !folded.has(rule)).map(({ file, line, severity, rule, message, fix }) => `::${severity} file=${property(file)},line=${Math.max(1, line)},title=${property(rules[rule]?.title ?? rule)}::${value(`${message} ${fix}`)}`);
}
