// Names that one file uses and another defines: every one must exist.
import type { Problem } from '../../src/config/problem.ts';
import type { SiteDataFile } from '../../src/schemas/site-data.ts';
import { sourceAt, type Content } from './content.ts';
import { choices } from './nearest.ts';

/** Names in front matter and data files that nothing defines. */
export function checkReferences(content: Content): Problem[] {
  return [...articleReferences(content), ...dataReferences(content), ...withoutSourceFacts(content)];
}

function articleReferences(content: Content): Problem[] {
  const { sections, 'contact-routes': routes, channels, 'source-facts': sourceFacts } = content.data;
  const problems: Problem[] = [];
  for (const { file, path, collection, data, lineOf } of content.articles) {
    const report = (at: readonly PropertyKey[], rule: string, message: string, fix: string, severity: Problem['severity'] = 'error'): void => {
      problems.push({ file, line: lineOf(at), severity, rule, message, fix });
    };
    data.related.forEach((other, index) => {
      const target = sourceAt(content, other);
      if (other === path) report(['related', index], 'unknown-article', '“related” 里写了本文自己。', '请换成另一篇或删去。');
      else if (target === undefined) report(['related', index], 'unknown-article', `“related” 里的 ${other} 不存在。`, choicesOfArticles(content, other));
      else if (target.isDraft && !data.draft) report(['related', index], 'link-to-draft', `“related” 里的 ${other} 还是草稿，不会显示。`, '发布那一篇，或换一篇。', 'warning');
      if (data.related.indexOf(other) < index) report(['related', index], 'twice', `“related” 里 ${other} 写了两次。`, '请删去一个。', 'warning');
    });
    const topics = routes?.topics.map(({ id }) => id);
    if (topics && !topics.includes(data.topic)) report(['topic'], 'unknown-topic', `主题 "${data.topic}" 不存在。`, choices(data.topic, topics));
    const groups = sections?.[collection].groups.map(({ id }) => id);
    if (groups && !groups.includes(data.group)) report(['group'], 'unknown-group', `分组 "${data.group}" 不在「${sections?.[collection].title}」栏目里。`, choices(data.group, groups));
    if (sourceFacts && sourceFacts.length > 0) {
      const last = Math.max(...sourceFacts.map(({ id }) => id));
      data.facts.forEach((id, index) => sourceFacts.some((fact) => fact.id === id) || report(['facts', index], 'unknown-fact', `事实编号 ${id} 不存在。`, `source-facts.yaml 里的编号是 1–${last}。`));
    }
    if ('channels' in data && channels) {
      const ids = channels.filter(({ hours }) => hours !== undefined).map(({ id }) => id);
      data.channels.forEach((id, index) => ids.includes(id) || report(['channels', index], 'unknown-channel', `渠道 "${id}" 不存在，或没有服务时间。`, choices(id, ids)));
    }
  }
  return problems;
}

function dataReferences(content: Content): Problem[] {
  const { data, loaded } = content;
  const problems: Problem[] = [];
  const article = (name: SiteDataFile, at: readonly PropertyKey[], path: string | undefined): void => {
    if (path === undefined) return;
    const target = sourceAt(content, path);
    const base = { file: loaded.fileOf(name), line: loaded.lineOf(name, at), severity: 'error' } as const;
    if (target === undefined) problems.push({ ...base, rule: 'unknown-article', message: `文章 ${path} 不存在。`, fix: choicesOfArticles(content, path) });
    else if (target.isDraft) problems.push({ ...base, rule: 'link-to-draft', message: `文章 ${path} 还是草稿，读者打不开。`, fix: '先发布那一篇（删去 draft: true），或换一篇。' });
  };
  const fact = (name: SiteDataFile, at: readonly PropertyKey[], id: string | undefined): void => {
    if (id === undefined || data.facts === undefined || Object.hasOwn(data.facts, id)) return;
    problems.push({ file: loaded.fileOf(name), line: loaded.lineOf(name, at), severity: 'error', rule: 'unknown-fact', message: `"${id}" 不在 facts.yaml 里。`, fix: choices(id, Object.keys(data.facts), 8) });
  };
  data.brand?.exampleQuestions.forEach((path, index) => article('brand', ['exampleQuestions', index], path));
  data.brand?.mostAsked.forEach((path, index) => article('brand', ['mostAsked', index], path));
  article('brand', ['neverShareArticle'], data.brand?.neverShareArticle);
  for (const [id, term] of Object.entries(data.glossary ?? {})) article('glossary', [id, 'article'], term.article);
  for (const [id, action] of Object.entries(data['contact-routes']?.firstActions ?? {})) {
    article('contact-routes', ['firstActions', id, 'article'], action.article);
    const address = action.href?.split(/[?#]/)[0] ?? '';
    const bare = address.replace(/^\/|\/$/g, '');
    if (sourceAt(content, bare) !== undefined) article('contact-routes', ['firstActions', id, 'href'], bare);
    else if (action.href !== undefined && !content.pages.has(address)) {
      problems.push({ file: loaded.fileOf('contact-routes'), line: loaded.lineOf('contact-routes', ['firstActions', id, 'href']), severity: 'error', rule: 'broken-link', message: `链接 ${action.href} 没有对应的页面。`, fix: choices(action.href, [...content.pages]) });
    }
  }
  data['search-cases']?.forEach(({ expect }, index) => [expect].flat().forEach((path) => article('search-cases', [index, 'expect'], path)));
  data.emergency?.steps.forEach((step, index) => {
    article('emergency', ['steps', index, 'article'], step.article);
    fact('emergency', ['steps', index, 'fact'], step.fact);
  });
  fact('emergency', ['ifCannotLogInFact'], data.emergency?.ifCannotLogInFact);
  article('emergency', ['ownWalletArticle'], data.emergency?.ownWalletArticle);
  for (const [id, { sourceFact }] of Object.entries(data.facts ?? {})) {
    if (sourceFact !== undefined && data['source-facts']?.length && !data['source-facts'].some((each) => each.id === sourceFact)) {
      problems.push({ file: loaded.fileOf('facts'), line: loaded.lineOf('facts', [id, 'sourceFact']), severity: 'error', rule: 'unknown-fact', message: `事实编号 ${sourceFact} 不存在。`, fix: `source-facts.yaml 里的编号是 1–${Math.max(...data['source-facts'].map((each) => each.id))}。` });
    }
  }
  return problems;
}

/** Numbers in use while the list of source facts is empty: the list is the one mistake, not each number. */
function withoutSourceFacts({ articles, data, loaded }: Content): Problem[] {
  if (data['source-facts']?.length !== 0) return [];
  const inArticles = articles.filter((article) => article.data.facts.length > 0).length;
  const inFacts = Object.values(data.facts ?? {}).filter(({ sourceFact }) => sourceFact !== undefined).length;
  if (inArticles + inFacts === 0) return [];
  return [{ file: loaded.fileOf('source-facts'), line: 1, severity: 'error', rule: 'unknown-fact', message: `这里没有事实，却有 ${inArticles} 篇文章的 facts、${inFacts} 条 facts.yaml 的 sourceFact 用了编号。`, fix: '请补回事实的清单，或删去那些编号。' }];
}

/** Points at the article that was most likely meant: same file name in another section first, then the nearest spelling. */
function choicesOfArticles(content: Content, path: string): string {
  const known = [...content.sourceByPath.keys()];
  const slug = path.split('/')[1];
  const sameName = known.find((each) => each.split('/')[1] === slug);
  if (sameName !== undefined) return `你是不是想写 "${sameName}"？`;
  const section = known.filter((each) => each.startsWith(`${path.split('/')[0]}/`));
  return choices(path, section.length > 0 ? section : known);
}
