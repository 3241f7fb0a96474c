// Words that articles must not use, by the rules of content/data/copy-rules.yaml. A support lead adds rules there, without code.
import type { Problem } from '../../src/config/problem.ts';
import type { CopyRule } from '../../src/schemas/site-data.ts';
import type { Content } from './content.ts';
import { dataStretches } from './data-prose.ts';
import { componentMark, isQuoted, stretchesOf, type Stretch } from './prose.ts';

/** A rule that found something. */
export interface Match {
  text: string;
  index: number;
}

/** Every place where a rule matches a stretch of text, leaving out sentences that its `unless` excuses and words that are quoted. */
export function matchesOf(rule: Pick<CopyRule, 'kind' | 'pattern' | 'unless'>, text: string): Match[] {
  const unless = rule.unless === undefined ? undefined : new RegExp(rule.unless, 'u');
  return [...text.matchAll(new RegExp(rule.pattern, 'gu'))].flatMap((match) => {
    const found = { text: match[0], index: match.index };
    // Somebody else's word, quoted, is not ours.
    if (rule.kind === 'word' && isQuoted(text, found.index, found.text.length)) return [];
    return unless?.test(around(text, found, rule.kind === 'fact' ? clauseEnd : sentenceEnd)) === true ? [] : [found];
  });
}

const sentenceEnd = /[。！？；\n\uFFFC]/u;
// One number in a sentence may be general knowledge and the next a promise, so facts are judged clause by clause.
const clauseEnd = /[，。！？；\n\uFFFC]/u;

/** The sentence or clause in which a match stands; a line break or a component ends one too. */
function around(text: string, { text: matched, index }: Match, end: RegExp): string {
  const before = text.slice(0, index).split(end).at(-1) ?? '';
  const after = text.slice(index + matched.length).split(end)[0] ?? '';
  return before + matched + after;
}

/** Articles and data texts against all rules, and the rules against their own examples. */
export function checkCopyRules(content: Content): Problem[] {
  const rules = content.data['copy-rules'] ?? [];
  const problems = rules.flatMap((rule, index) => selfTest(content, rule, index));
  const perFile: [string, Stretch[]][] = [...content.sources.map((source): [string, Stretch[]] => [source.file, stretchesOf(source)]), ...dataStretches(content)];
  for (const [file, stretches] of perFile) {
    for (const rule of rules) {
      for (const stretch of stretches) {
        if (rule.kind === 'fact' && stretch.where === 'data') continue; // data is where facts belong
        if (stretch.where === 'code' && (rule.kind === 'word' || rule.kind === 'style')) continue;
        for (const match of matchesOf(rule, halfWidth(stretch.text))) problems.push(toProblem(content, rule, match, file, stretch.lineAt(match.index)));
      }
    }
  }
  return problems;
}

/** Full-width letters and digits as the usual ones, so that nobody hides a number by accident; every character keeps its place. */
function halfWidth(text: string): string {
  return text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF20\uFF0B\uFF0D]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function toProblem(content: Content, rule: CopyRule, match: Match, file: string, line: number): Problem {
  const shown = match.text.replaceAll(componentMark, '').trim();
  return { file, line, severity: rule.severity, rule: `copy-${rule.kind}`, message: rule.message.replaceAll('{text}', shown), fix: rule.fix + suggestion(content, rule, shown) };
}

/** Names the entry to use: the one whose value is the text that was typed, or else those that can be meant. */
function suggestion({ data, loaded }: Content, rule: CopyRule, typed: string): string {
  const digits = (text: string): string => text.replace(/[^\d]/g, '');
  if (rule.use === 'channel') {
    const channels = data.channels ?? [];
    const same = channels.filter(({ value }) => value.includes(typed) || typed.includes(value) || (digits(typed).length > 6 && digits(value).endsWith(digits(typed).slice(-8))));
    const listed = (same.length > 0 ? same : channels.filter(({ contact }) => contact)).map(({ id }) => `<Channel id="${id}" />`);
    return ` 可用：${listed.join('、')}。`;
  }
  if (rule.use === 'fact') {
    const facts = Object.entries(data.facts ?? {}).filter(([, { text, value }]) => text.includes(typed) || (value !== undefined && digits(typed) === String(value)));
    const listed = facts.slice(0, 3).map(([id]) => `<Fact id="${id}" />`);
    return listed.length > 0 ? ` 可用：${listed.join('、')}。` : ` 还没有就先在 ${loaded.fileOf('facts')} 加一条。`;
  }
  return '';
}

/** A rule whose examples do not behave is worse than none: it is an error until it is mended. */
function selfTest({ loaded }: Content, rule: CopyRule, index: number): Problem[] {
  const report = (path: readonly PropertyKey[], message: string, fix: string): Problem => ({ file: loaded.fileOf('copy-rules'), line: loaded.lineOf('copy-rules', [index, ...path]), severity: 'error', rule: 'copy-rule-broken', message: `规则「${rule.id}」${message}`, fix });
  return [
    ...rule.examples.mustMatch.flatMap((text, at) => (matchesOf(rule, text).length > 0 ? [] : [report(['examples', 'mustMatch', at], `查不到它自己的例子「${text}」。`, '请改 pattern 或 unless，或改正例子。')])),
    ...rule.examples.mustNotMatch.flatMap((text, at) => (matchesOf(rule, text).length === 0 ? [] : [report(['examples', 'mustNotMatch', at], `误报了不该查到的例子「${text}」。`, '请让 pattern 更窄，或写 unless。')])),
  ];
}
