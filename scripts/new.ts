// npm run new: makes a new article.
//   npm run new                                                    asks
//   npm run new -- trading/fee-wrong --title 手续费不对怎么办       makes it at once
//   more: --urgency emergency|urgent|normal  --topic …  --group …  --owner …
import { createInterface } from 'node:readline';
import { readEnvironment } from '../src/config/environment.ts';
import { todayInShanghai } from './checks/check-content.ts';
import { createArticle, optionsFor, parsePath, sectionOptions, type Answers, type Option } from './writing/new-article.ts';
import { readAnswers } from './writing/new-options.ts';

const urgencyOptions: readonly Option[] = [
  { id: 'normal', label: '一般：可以等' },
  { id: 'urgent', label: '较急：用不了，很着急' },
  { id: 'emergency', label: '紧急：钱正在受损' },
];

async function ask(given: Partial<Answers>, contentDir: string): Promise<Answers> {
  const lines = createInterface({ input: process.stdin });
  const typed = lines[Symbol.asyncIterator]();
  // Read line by line, so that answers pasted at once are not lost and closing the input ends the command.
  const question = async (text: string): Promise<string> => {
    process.stdout.write(`${text} `);
    const { done, value } = await typed.next();
    if (done === true) throw new Error('没有写完，什么也没有生成。');
    return value.trim();
  };
  const choose = async (text: string, known: readonly Option[]): Promise<string> => {
    const answer = await question(`\n${text}\n${known.map(({ label }, index) => `  ${index + 1} ${label}`).join('\n')}\n写数字，直接回车选 1：`);
    return (known[Number(answer) - 1] ?? known.find(({ id, label }) => answer === id || answer === label) ?? (answer === '' ? known[0] : undefined))?.id ?? answer;
  };
  try {
    let { path } = given;
    if (path === undefined) {
      const collection = await choose('放在哪个栏目？', sectionOptions(contentDir));
      path = `${collection}/${await question('\n网址里的英文名？小写字母和连字符，例如 deposit-missing：')}`;
    }
    const { collection } = parsePath(path);
    const title = given.title ?? (await question('\n标题？用读者会问的一句话，4–32 个字：'));
    const { topics, groups } = optionsFor(contentDir, collection);
    const urgency = given.urgency ?? (await choose('有多急？', urgencyOptions));
    const group = given.group ?? (await choose('栏目里的哪个分组？', groups));
    const topic = given.topic ?? (await choose('没解决时按哪个主题联系客服？', topics));
    return { ...given, path, title, urgency, group, topic };
  } finally {
    lines.close();
  }
}

try {
  const { contentDir } = readEnvironment();
  const given = readAnswers(process.argv.slice(2));
  const complete = given.path !== undefined && given.title !== undefined;
  if (!complete && !process.stdin.isTTY) throw new Error('请写明地址和标题，例如：npm run new -- trading/fee-wrong --title 手续费不对怎么办');
  const answers = complete ? (given as Answers) : await ask(given, contentDir);
  const file = createArticle(contentDir, answers, todayInShanghai());
  const { collection, slug } = parsePath(answers.path);
  console.log(`✓ 已生成 ${file}

接下来：
  1. 先看一眼 topic、group 和 urgency：没有写明的，已按栏目里的第一项填上。
  2. npm run dev，打开 http://127.0.0.1:4321/${collection}/${slug}/ ，边写边看（现在是草稿，只有你能看到）。
  3. 打开 ${file}，把每个【待填：…】换成真实文字；平台的数值用 <Fact>，渠道用 <Channel>。
  4. 写好后删去 draft: true，运行 npm run fix 和 npm run check，没有 ✗ 就可以提交。
  写法和组件见 docs/writing.md。`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
