// How Chinese is set: spaces beside Latin, full-width punctuation, 「」, no repeated punctuation, sentences one can read at once.
import autocorrect from 'autocorrect-node';
import type { Problem } from '../../src/config/problem.ts';
import type { Content } from './content.ts';
import { dataStretches } from './data-prose.ts';
import { componentMark, stretchesOf, type Stretch } from './prose.ts';

/** Longest sentence, in characters, that a frightened reader takes in at once on a phone. */
export const longestSentence = 60;

const han = '\\p{Script=Han}';

/** What can be mended without understanding the sentence, in order. */
const mends: readonly [RegExp, string | ((text: string, ...groups: string[]) => string)][] = [
  [/[“"]([^“”"\n]*?\p{Script=Han}[^“”"\n]*?)[”"]/gu, '「$1」'],
  [/[‘]([^‘’\n]+?)[’]/gu, '『$1』'],
  [new RegExp(`\\(([^()\\n]*${han}[^()\\n]*)\\)`, 'gu'), '（$1）'],
  [new RegExp(`(?<=${han})\\(([^()\\n]*)\\)`, 'gu'), '（$1）'],
  [/([。，、；：？！])\1+/gu, '$1'],
  [/[!！]{2,}/gu, '！'],
  [/[?？]{2,}/gu, '？'],
  [new RegExp(`(?<=${han})(?:\\.{3,}|…(?!…))`, 'gu'), '……'],
  [/。{2,}|\.{6}/gu, '……'],
  [/(?<=[A-Za-z0-9]),$/gu, '，'],
];

/** `text` set as the house sets Chinese; what is already right stays as it is. Only ever for text, never for markup. */
export function setChinese(text: string): string {
  let mended = text;
  for (const [pattern, replacement] of mends) mended = mended.replace(pattern, replacement as string);
  // AutoCorrect rewrites Chinese beside Latin; text without Han is somebody else's language.
  if (!/\p{Script=Han}/u.test(mended)) return mended;
  mended = mended.replaceAll('“', '「').replaceAll('”', '」');
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(mended) ?? [];
  return before + tighten(autocorrect.format(inner)) + after;
}

/** Full-width punctuation brings its own space; AutoCorrect leaves one in places. */
function tighten(text: string): string {
  return text.replace(/ +(?=[，。；：？！、）」』])|(?<=[，。；：？！、（「『]) +/gu, '');
}

/** Whether a space is missing where Chinese meets Latin or a digit across a component or mark. */
export function lacksSpace(before: string, after: string): boolean {
  return (/\p{Script=Han}$/u.test(before) && /^[A-Za-z0-9]/.test(after)) || (/[A-Za-z0-9]$/.test(before) && /^\p{Script=Han}/u.test(after));
}

/** Stretches that would be set differently, and sentences that are too long. */
export function checkCopyStyle(content: Content): Problem[] {
  const perFile: [string, Stretch[]][] = [...content.sources.map((source): [string, Stretch[]] => [source.file, stretchesOf(source)]), ...dataStretches(content)];
  return perFile.flatMap(([file, stretches]) => stretches.filter(({ where }) => where !== 'code').flatMap((stretch) => [...settingOf(file, stretch), ...longSentences(file, stretch)]));
}

function settingOf(file: string, { text, lineAt, where }: Stretch): Problem[] {
  const lines = text.split('\n');
  let at = 0;
  return lines.flatMap((line) => {
    const start = at;
    at += line.length + 1;
    const wanted = setChinese(line);
    if (wanted === line) return [];
    const [is, should, index] = firstDifference(line, wanted);
    return [
      {
        file,
        line: lineAt(start + index),
        severity: 'warning' as const,
        rule: 'copy-setting',
        message: `「${is}」的标点或空格不合写法。`,
        fix: `写成「${should}」。${where === 'body' ? 'npm run fix 可以自动改好。' : ''}`,
      },
    ];
  });
}

/** The part around the first difference, as it is and as it should be, and where it begins. */
function firstDifference(is: string, should: string): [string, string, number] {
  let head = 0;
  while (head < is.length && is[head] === should[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(is.length, should.length) - head && is[is.length - 1 - tail] === should[should.length - 1 - tail]) tail += 1;
  const from = Math.max(0, head - 6);
  const cut = (text: string): string => text.slice(from, Math.min(text.length - Math.max(0, tail - 6), from + 24)).replaceAll(componentMark, '…').trim();
  return [cut(is), cut(should), head];
}

function longSentences(file: string, { text, lineAt }: Stretch): Problem[] {
  const problems: Problem[] = [];
  for (const { segment, index } of sentences(text)) {
    const length = (segment.match(/\p{Script=Han}/gu) ?? []).length;
    if (length > longestSentence) {
      problems.push({ file, line: lineAt(index), severity: 'warning', rule: 'copy-long', message: `这一句有 ${length} 个汉字：「${segment.trim().slice(0, 18)}…」。`, fix: `请拆成两三句，每句不超过 ${longestSentence} 个汉字，一句说一件事。` });
    }
  }
  return problems;
}

/** Sentences of a stretch with their places. */
export function sentences(text: string): { segment: string; index: number }[] {
  return [...text.matchAll(/[^。！？；\n]+[。！？；]?/gu)].map((match) => ({ segment: match[0], index: match.index }));
}
