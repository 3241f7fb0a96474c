// One title, one alias, one article: readers and search must never be torn between two.
import type { Problem } from '../../src/config/problem.ts';
import type { Content } from './content.ts';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]/gu, '');

/** Same title twice, same alias or question in two articles, an alias that is another article's title. */
export function checkDuplicates({ articles }: Content): Problem[] {
  const problems: Problem[] = [];
  const titles = new Map<string, (typeof articles)[number]>();
  const owners = { aliases: new Map<string, string>(), questions: new Map<string, string>() };
  for (const article of articles) {
    const key = plain(article.data.title);
    const other = titles.get(key);
    if (other) problems.push(at(article, ['title'], 'duplicate-title', `标题「${article.data.title}」和 ${other.file} 相同。`, '请把其中一篇改得更具体，或合并成一篇。'));
    else titles.set(key, article);
  }
  for (const article of articles) {
    for (const field of ['aliases', 'questions'] as const) {
      article.data[field].forEach((text, index) => {
        if (text.includes('【待填')) return;
        const key = plain(text);
        const titled = titles.get(key);
        const what = field === 'aliases' ? '别名' : '问法';
        if (titled && titled.path !== article.path) problems.push(at(article, [field, index], 'alias-is-title', `${what}「${text}」是另一篇文章的标题（${titled.file}）。`, `请删去这个${what}；需要的话把那一篇写进 related。`));
        const owner = owners[field].get(key);
        if (owner === article.path) problems.push(at(article, [field, index], 'duplicate-alias', `${what}「${text}」写了两次。`, '请删去一个。', 'warning'));
        else if (owner !== undefined) problems.push(at(article, [field, index], 'duplicate-alias', `${what}「${text}」和 ${owner} 重复，搜索分不清该给哪一篇。`, '只留在最能回答它的那一篇。', field === 'aliases' ? 'warning' : 'error'));
        else owners[field].set(key, article.path);
      });
    }
  }
  return problems;
}

function at(article: Content['articles'][number], path: readonly PropertyKey[], rule: string, message: string, fix: string, severity: Problem['severity'] = 'error'): Problem {
  return { file: article.file, line: article.lineOf(path), severity, rule, message, fix };
}
