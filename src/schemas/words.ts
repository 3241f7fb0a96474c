// Words: synonyms, glossary, queries that must find their article, and the rules for copy.
import { z } from 'zod';
import { id, slugPath, zhText } from './primitives.ts';

/** synonyms.yaml: words that readers use for the same thing. */
export const synonyms = z.array(
  z.strictObject({
    words: z.array(z.string().min(1).max(40)).min(2),
    direction: z.enum(['both', 'to-first']).default('both').describe('to-first：只把其他词换成第一个，不反过来'),
    note: z.string().optional(),
  }),
);

/** glossary.yaml: one spelling and one sentence for each term. */
export const glossary = z.record(
  id,
  z.strictObject({
    term: zhText(1, 20),
    definition: zhText(8, 120),
    avoid: z.array(z.string().min(1).max(20)).default([]).describe('不要用的写法；检查会提示换成 term'),
    article: slugPath.optional(),
  }),
);

/** search-cases.yaml: queries of our own that must find their article. */
export const searchCases = z.array(
  z.strictObject({
    q: z.string().min(1).max(120),
    expect: z.union([slugPath, z.array(slugPath).min(1)]).describe('应当找到的文章；写多个表示任一即可'),
    kind: z.enum(['word', 'sentence', 'synonym', 'traditional', 'pinyin', 'initials', 'english', 'typo', 'mixed', 'emergency', 'phrase']),
  }),
);

const pattern = z.string().min(1).refine(
  (text) => {
    try {
      return !new RegExp(text, 'u').test('');
    } catch {
      return false;
    }
  },
  { error: '不是可用的正则表达式，或者连空白都能匹配' },
);

/** copy-rules.yaml: words that articles must not use, each with examples that prove the rule. */
export const copyRules = z.array(
  z.strictObject({
    id,
    kind: z.enum(['fact', 'unsafe', 'word', 'style']).describe('fact 只能来自数据的内容；unsafe 会害到读者的建议；word 用词；style 写法'),
    severity: z.enum(['error', 'warning']).describe('error 会拦住构建；warning 只提醒'),
    pattern: pattern.describe('正则表达式（不写两边的斜线），在一段连续的文字里查找'),
    unless: pattern.optional().describe('同一句里有这个写法就不算（fact 规则只看同一个分句），例如 不要|切勿'),
    replace: z.string().max(40).optional().describe('能直接替换时写替换成什么；npm run fix 会照着改'),
    use: z.enum(['fact', 'channel']).optional().describe('提示里列出可用的 <Fact> 或 <Channel>'),
    message: zhText(4, 80).describe('哪里不对、为什么；{text} 会换成读到的文字'),
    fix: zhText(4, 120).describe('应当怎么写'),
    examples: z
      .strictObject({
        mustMatch: z.array(z.string().min(1)).min(1).describe('必须查得到的例子'),
        mustNotMatch: z.array(z.string().min(1)).min(1).describe('不能误报的例子'),
      })
      .describe('每次检查都会拿这些例子验证规则'),
  }),
);
