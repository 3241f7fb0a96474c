// What a writer is told about YAML that cannot be read or does not fit: in Chinese, true, and once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { allowList } from '../schemas/addresses.ts';
import { articleSchemas } from '../schemas/article.ts';
import { prepare, roles, sections } from '../schemas/brand.ts';
import { day, id } from '../schemas/primitives.ts';
import { checkShape, parseLocatedYaml } from './located-yaml.ts';

const english = /[A-Za-z]{3,}/;
const said = (text: string): string[] => parseLocatedYaml(text, 'f').problems.map(({ line, message, fix }) => `${line} ${message} ${fix}`);

const broken: [string, RegExp][] = [
  ['a: 1\n---\nb: 2\n', /^2 .*一个文件只能写一份内容.*请删掉这一行/],
  ['a: 1\n---\n', /^2 .*一个文件只能写一份内容/],
  ['a: 1\nx: *重要*\n', /^2 .*「\*」/],
  ['<<: *none\n', /^1 .*「\*」/],
  ['a: 1\nx: !a 的事\n', /^2 .*「!」/],
  ['x: &甲 &乙 丙\n', /^1 .*「&」/],
  ['x: !a !b 丙\n', /^1 .*「!」/],
  ['%符号\n---\na: 1\n', /^1 .*「%」/],
  ['x: "没有写完', /^1 .*引号/],
  ['a: &甲 [字]\nb: *甲\n', /^1 .*「&」.*再写一遍/],
  ['a: &甲\n  b: *甲\n', /「[*&]」/],
  [`a: &a [x, x]\n${Array.from({ length: 30 }, (_, at) => `k${at}: &a${at} [*a${at === 0 ? '' : at - 1}, *a${at === 0 ? '' : at - 1}]\n`).join('')}`, /^1 .*「&」/],
  ['标题: &重要 的事\n', /^1 .*「&」/],
  ['['.repeat(100_000), /^1 .*(?:太深|括号)/],
];
for (const [text, expected] of broken) {
  test(`读不懂的 YAML 用中文说一次：${JSON.stringify(text)}`, () => {
    const problems = said(text);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', expected);
    assert.doesNotMatch((problems[0] ?? '').replace('YAML', ''), english);
  });
}

const schema = z.strictObject({
  list: z.array(z.string()).min(2).max(3).optional(),
  number: z.int().min(1).max(9).optional(),
  any: z.number().optional(),
  flag: z.boolean().optional(),
  code: z.string().regex(/^a$/).optional(),
  word: z.string().min(3).max(4).optional(),
  path: z.string().startsWith('/').optional(),
  pair: z.tuple([z.string(), z.string()]).optional(),
  either: z.union([z.string().regex(/^a$/), z.array(z.string()).min(1)]).optional(),
  names: z.record(id, z.number()).optional(),
  parts: z.strictObject({ a: z.number() }).optional(),
  day: day.optional(),
});
const wrong: [string, string][] = [
  ['list: 一段比三个字符长的文字', '“list”写的是 “一段比三个字符长的文字”：要写成列表，每项一行，以「- 」开头。'],
  ['list: 字', '“list”写的是 “字”：要写成列表，每项一行，以「- 」开头。'],
  ['list: [甲]', '“list”写的是 “["甲"]”：太少，至少写 2 项。'],
  ['list: [甲, 乙, 丙, 丁]', '“list”写的是 “["甲","乙","丙","丁"]”：太多，最多写 3 项。'],
  ['number: abc', '“number”写的是 “abc”：要写数字。'],
  ['number: 1.5', '“number”写的是 “1.5”：要写整数。'],
  ['number:', '“number”没有内容：要写数字。'],
  ['number: 0', '“number”写的是 “0”：太小，最小是 1。'],
  ['number: 10', '“number”写的是 “10”：太大，最大是 9。'],
  ['flag: 是', '“flag”写的是 “是”：要写 true 或 false。'],
  ['code: b', '“code”写的是 “b”：写法不对。'],
  ['word: 5', '“word”写的是 “5”：要写一句文字；数字、日期要用引号括起来。'],
  ['word: 短', '“word”写的是 “短”：太短，至少 3 个字。'],
  ['word: 这一段太长', '“word”写的是 “这一段太长”：太长，最多 4 个字。'],
  ['path: abc', '“path”写的是 “abc”：要以 / 开头。'],
  ['pair: 九点', '“pair”写的是 “九点”：要写成列表，每项一行，以「- 」开头。'],
  ['either: 5', '“either”写的是 “5”：写法不对。'],
  ['names: [甲]', '“names”写的是 “["甲"]”：要写成「名称: 内容」，每项一行。'],
  ['names: { A: 1 }', '“names › A”的名称不能用：id 只能用小写字母、数字和连字符，例如 email-reply。'],
  ['parts: 三', '“parts”写的是 “三”：要写成「名称: 内容」，每项一行。'],
  ['day: 2026-02-30', '“day”写的是 “2026-02-30”：没有 2026-02-30 这一天。'],
  ['day: 明天', '“day”写的是 “明天”：日期要写成 2026-11-22 这样的形式。'],
  ['', '这里没有内容：要写成「名称: 内容」，每项一行。'],
];
for (const [text, expected] of wrong) {
  test(`不合适的值只说一次，说得对：${text || '空的文件'}`, () => {
    const { problems } = checkShape(schema, parseLocatedYaml(text, 'f'), 'f');
    assert.deepEqual(problems.map(({ message }) => message), [expected]);
  });
}

test('可以链接的网站写成网址时，说明只写域名', () => {
  const { problems } = checkShape(allowList, parseLocatedYaml('- { host: "https://nist.gov", why: 公开的密码标准 }\n', 'f'), 'f');
  assert.deepEqual(problems.map(({ message, fix }) => `${message} ${fix}`), ['“0 › host”写的是 “https://nist.gov”：只写域名，小写，不带 https:// 和后面的路径。 网站的域名，例如 nist.gov。']);
});

test('名称固定的清单里写错一个名称，说出可用的名称', () => {
  const named: [z.ZodType, string, RegExp][] = [
    [roles, 'qualitty: 质量组\n', /可用：account-support、trading-support、security、operations、quality。/],
    [sections, 'acounts: { title: 账户, description: 登录与安全, groups: [] }\n', /可用：accounts、trading、security、hours、feedback。/],
    [prepare, 'uidd: { label: 编号, hint: 在个人中心里 }\n', /可用：uid、/],
  ];
  for (const [each, text, says] of named) {
    const unknown = checkShape(each, parseLocatedYaml(text, 'f'), 'f').problems.find(({ message }) => message.includes('这个字段'));
    assert.match(unknown?.fix ?? '', says);
  }
});

test('一处类型不对，不藏起别处的错', () => {
  const { problems } = checkShape(articleSchemas.accounts, parseLocatedYaml('questions: 一句很长很长很长很长很长很长很长的话\norder: abc\nautor: x\n', 'f'), 'f');
  const lines = problems.filter(({ message }) => !message.startsWith('缺少')).map(({ line, message }) => `${line} ${message}`);
  assert.equal(lines.length, 3);
  assert.match(lines.join('\n'), /1 “questions”.*要写成列表[^]*2 “order”.*要写数字[^]*3 没有 "autor" 这个字段/);
});
