// YAML that remembers the line of every value, so that an error can point at it.
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import { wordsFor } from './shape-words.ts';

z.config({ localeError: wordsFor });

/** A parsed YAML text and the way back from a path inside it to its line. */
export interface LocatedYaml {
  value: unknown;
  problems: Problem[];
  /** 1-based line in the file of the value at `path`, or of its nearest parent. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** What the parser's codes mean to a writer. */
const syntaxWords: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '「*」开头有特殊含义，文字要用引号括起来。',
  ANCHOR: '「&」开头有特殊含义，文字要用引号括起来。',
  BAD_ALIAS: '「*」或「&」开头有特殊含义，文字要用引号括起来。',
  BAD_COLLECTION_TYPE: '列表和字段混在了一起。',
  BAD_DIRECTIVE: '「%」开头的行有特殊含义，文字要用引号括起来。',
  BAD_DQ_ESCAPE: '双引号里的反斜杠有特殊含义，请改用单引号。',
  BAD_INDENT: '缩进和上一行对不齐。',
  BAD_PROP_ORDER: '这里多了特殊符号。',
  BAD_SCALAR_START: '这一项的开头是特殊符号，文字要用引号括起来。',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，文字要用引号括起来。',
  BLOCK_IN_FLOW: '括号没有写完就换成了缩进写法。',
  DUPLICATE_KEY: '同一个字段写了两次。',
  MISSING_CHAR: '少了逗号、冒号、括号或引号。',
  MULTILINE_IMPLICIT_KEY: '一项写到一半就换了行，可能少了括号或引号。',
  MULTIPLE_ANCHORS: '「&」开头有特殊含义，文字要用引号括起来。',
  MULTIPLE_DOCS: '一个文件只能写一份内容，这里的 --- 开始了第二份。',
  MULTIPLE_TAGS: '「!」开头有特殊含义，文字要用引号括起来。',
  TAB_AS_INDENT: '缩进用了 Tab，请改成空格。',
  TAG_RESOLVE_FAILED: '「!」开头有特殊含义，文字要用引号括起来。',
  TOO_DEEP: '括号套得太深。',
  UNEXPECTED_TOKEN: '这里多了一个符号。',
};

const noReuse = '文字请用引号括起来；想重复使用别处的内容，请在这里再写一遍。';

/** What to do where the usual advice would mislead. */
const syntaxFixes: Readonly<Record<string, string>> = { ALIAS_PROPS: noReuse, ANCHOR: noReuse, BAD_ALIAS: noReuse, MULTIPLE_DOCS: '请删掉这一行，把下面的内容接到上面；不需要的就一起删掉。' };

/** Parses YAML; syntax errors become problems. `firstLine` is the line of the file on which the text begins (1-based). */
export function parseLocatedYaml(text: string, file: string, firstLine = 1): LocatedYaml {
  const counter = new LineCounter();
  const document: Document | undefined = parseOrGiveUp(text, counter);
  if (document === undefined) return { value: undefined, problems: [syntaxProblem('TOO_DEEP', file, firstLine)], lineOf: () => firstLine };
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  // One slip makes the parser complain several times; the first complaint is where to look.
  const [first] = [...document.errors, ...document.warnings, ...anchorsAndAliases(document)];
  const problems = first === undefined ? [] : [syntaxProblem(first.code, file, lineAt(first.pos[0]))];
  return {
    value: problems.length === 0 ? document.toJS() : undefined,
    problems,
    lineOf(path) {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const node = nodeAt(document, path.slice(0, depth));
        if (node?.range) return lineAt(node.range[0]);
      }
      return firstLine;
    },
  };
}

function syntaxProblem(code: string, file: string, line: number): Problem {
  return {
    file,
    line,
    severity: 'error',
    rule: 'yaml-syntax',
    message: `YAML 写法有误：${syntaxWords[code] ?? '这里的写法不能用。'}`,
    fix: syntaxFixes[code] ?? '请检查这一行和上一行的缩进、冒号后的空格、括号和引号；含有冒号的文字要用引号括起来。',
  };
}

/** The parser takes each level of nesting as a call of its own; a text that exhausts them is not one that somebody wrote. */
function parseOrGiveUp(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * `*name` and `&name`: to YAML, one value standing in several places. No file of ours needs it; a writer who begins a text with one of
 * the signs would lose words, and a few lines of it can name themselves or grow without end.
 */
function anchorsAndAliases(document: Document): { code: string; pos: readonly [number] }[] {
  const found: { code: string; pos: readonly [number] }[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) found.push({ code: 'BAD_ALIAS', pos: [node.range?.[0] ?? 0] });
    else if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') found.push({ code: 'ANCHOR', pos: [node.range?.[0] ?? 0] });
  });
  return found;
}

function nodeAt(document: Document, path: readonly PropertyKey[]): { range?: [number, number, number] | null } | undefined {
  const node = document.getIn(path as unknown[], true);
  return typeof node === 'object' && node !== null && 'range' in node ? (node as { range?: [number, number, number] }) : undefined;
}

/** Checks a value against a schema; every issue becomes a problem with its line and, where there are choices, the choices. */
export function checkShape<T extends z.ZodType>(schema: T, yaml: LocatedYaml, file: string): { data?: z.output<T>; problems: Problem[] } {
  const result = schema.safeParse(yaml.value);
  if (result.success) return { data: result.data, problems: [] };
  const { issues } = result.error;
  // A text where a list belongs is also measured as if it were one; only the first of the two is true.
  const at = ({ path }: z.core.$ZodIssue): string => JSON.stringify(path);
  const ofWrongType = new Set(issues.filter(({ code }) => code === 'invalid_type').map(at));
  return { problems: issues.filter((issue) => issue.code === 'invalid_type' || !ofWrongType.has(at(issue))).map((issue) => toProblem(issue, schema, yaml, file)) };
}

function toProblem(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: LocatedYaml, file: string): Problem {
  const where = issue.path.length === 0 ? '' : `“${issue.path.map(String).join(' › ')}”`;
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const line = yaml.lineOf(unknownKey === undefined ? issue.path : [...issue.path, unknownKey]);
  const base = { file, line, severity: 'error', rule: 'shape' } as const;
  if (issue.code === 'unrecognized_keys') {
    return {
      ...base,
      message: `${where}没有 ${issue.keys.map((key) => `"${key}"`).join('、')} 这个字段。`,
      fix: `请检查拼写或删除。可用：${fieldNames(schema, issue.path).join('、')}。`,
    };
  }
  if (issue.code === 'invalid_key') return { ...base, message: `${where}的名称不能用：${issue.issues[0]?.message ?? '写法不对'}。`, fix: '请改这一项冒号前面的名称。' };
  const missing = valueAt(yaml.value, issue.path) === undefined;
  const stands = `${where || '这里'}${show(yaml.value, issue.path)}`;
  if (issue.code === 'invalid_value') {
    if (missing) return { ...base, message: `缺少 ${where}。`, fix: `请补上这一项。可用：${issue.values.map(String).join('、')}。` };
    return { ...base, message: `${stands}，不在可选范围内。`, fix: `可用：${issue.values.map(String).join('、')}。` };
  }
  if (missing) return { ...base, message: `缺少 ${where}。`, fix: `请补上这一项。${describe(schema, issue.path)}` };
  return { ...base, message: `${stands}：${issue.message}。`.replace('。。', '。'), fix: describe(schema, issue.path) };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);
}

function show(value: unknown, path: readonly PropertyKey[]): string {
  const inner = valueAt(value, path);
  if (inner === undefined || inner === null) return '没有内容';
  const text = inner instanceof Date ? inner.toISOString().slice(0, 10) : typeof inner === 'string' ? inner : JSON.stringify(inner);
  return `写的是 “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** The schema that stands at a path, as far as objects, arrays and records lead there. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let inner: z.ZodType | undefined = schema;
  for (const key of path) {
    inner = unwrap(inner);
    if (inner instanceof z.ZodObject) inner = inner.shape[String(key)] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) inner = inner.element as z.ZodType;
    else if (inner instanceof z.ZodRecord) inner = inner.valueType as z.ZodType;
    else return undefined;
    if (inner === undefined) return undefined;
  }
  return inner;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.def.innerType as z.ZodType;
  return inner;
}

function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrap(schemaAt(schema, path));
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  return inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum ? inner.keyType.options.map(String) : [];
}

/** What the schema says about the value at a path, or about the nearest thing around it that is described. */
function describe(schema: z.ZodType, path: readonly PropertyKey[]): string {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const at = schemaAt(schema, path.slice(0, depth));
    const description = at?.description ?? unwrap(at)?.description;
    if (description !== undefined) return `${description}。`;
  }
  return '请对照旁边的例子改正。';
}
