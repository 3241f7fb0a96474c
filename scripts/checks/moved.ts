// Addresses that have been public must keep working: as an article, or as a redirect to one.
import { isSeq, parseDocument } from 'yaml';
import type { Problem } from '../../src/config/problem.ts';
import { editDistance } from '../../src/domain/edit-distance.ts';
import { slugPath } from '../../src/schemas/primitives.ts';
import { sourceAt, type Content } from './content.ts';

/** Lost addresses, addresses not yet recorded, and redirects that loop, chain, shadow an article or lead nowhere. */
export function checkMoved(content: Content): Problem[] {
  return [...lostAddresses(content), ...redirectSense(content)];
}

/** Published articles whose address is not yet in published.yaml; a file name that cannot be an address is a mistake of its own. */
export function unrecorded({ sources, data }: Pick<Content, 'sources' | 'data'>): string[] {
  const known = new Set(data.published ?? []);
  return sources.filter(({ path, isDraft }) => !isDraft && !known.has(path) && slugPath.safeParse(path).success).map(({ path }) => path);
}

/** The text of published.yaml with `fresh` added, whichever way its list is written; comments and the other lines stay. */
export function withAddresses(text: string, fresh: readonly string[]): string {
  const document = parseDocument(text);
  if (!isSeq(document.contents)) throw new Error('published.yaml 里不是列表，没有记下新地址。请先运行 npm run check。');
  // An empty list has no way of its own yet.
  if (document.contents.items.length === 0) document.contents.flow = false;
  for (const path of fresh) document.add(path);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function lostAddresses(content: Content): Problem[] {
  const { data, loaded, options } = content;
  if (data.published === undefined || data.redirects === undefined) return [];
  const fresh = unrecorded(content);
  const moved = new Set(data.redirects.map(({ from }) => from));
  const lost = data.published.flatMap((path, index): Problem[] => {
    if (sourceAt(content, path) !== undefined || moved.has(path)) return [];
    const target = likelyTarget(path, fresh);
    return [
      {
        file: loaded.fileOf('published'),
        line: loaded.lineOf('published', [index]),
        severity: 'error',
        rule: 'address-lost',
        message: `/${path}/ 曾经公开过，现在没有文章，读者收藏的链接会打不开。`,
        fix: `文章改了名就在 redirects.yaml 加一行：- { from: ${path}, to: ${target ?? '新的 栏目/文件名'}, since: ${options.today} }。`,
      },
    ];
  });
  const notYet = fresh.map((path): Problem => ({
    file: sourceAt(content, path)?.file ?? path,
    line: 0,
    severity: options.siteEnv === 'production' ? 'error' : 'warning',
    rule: 'address-not-recorded',
    message: `新地址 /${path}/ 还没有记入 published.yaml，以后改名就不会被发现。`,
    fix: '请运行 npm run fix，它会自动记上。',
  }));
  return [...lost, ...notYet];
}

/** The new article that most resembles the lost address, same section first. */
function likelyTarget(path: string, fresh: readonly string[]): string | undefined {
  const cost = (other: string): number => editDistance(path, other) + (other.split('/')[0] === path.split('/')[0] ? 0 : 3);
  return [...fresh].sort((a, b) => cost(a) - cost(b))[0];
}

function redirectSense(content: Content): Problem[] {
  const { data, loaded, options } = content;
  const redirects = data.redirects ?? [];
  return redirects.flatMap(({ from, to, since }, index): Problem[] => {
    const report = (field: string, message: string, fix: string): Problem => ({ file: loaded.fileOf('redirects'), line: loaded.lineOf('redirects', [index, field]), severity: 'error', rule: 'redirect', message, fix });
    const problems: Problem[] = [];
    if (redirects.findIndex((other) => other.from === from) < index) problems.push(report('from', `${from} 写了两次跳转。`, '请删去一行。'));
    const standing = sourceAt(content, from);
    if (standing !== undefined) problems.push(report('from', `${from} 现在有文章（${standing.file}），不能再跳走。`, '请删去这一行，或给那篇文章换一个文件名。'));
    const end = follow(redirects, from);
    if (end === undefined) problems.push(report('to', `从 ${from} 出发的跳转绕成了圈。`, '请把 to 改成现在有文章的地址。'));
    else if (sourceAt(content, end) === undefined) problems.push(report('to', `跳转的去处 ${end} 没有文章。`, '请改成现在有文章的地址。'));
    else if (end !== to) problems.push(report('to', `${to} 自己也搬走了，读者要跳两次。`, `请把 to 直接写成 ${end}。`));
    else if (sourceAt(content, end)?.isDraft === true) problems.push(report('to', `跳转的去处 ${end} 还是草稿。`, '请先发布那一篇。'));
    if (since > options.today) problems.push(report('since', `since 是 ${since}，还没有到。`, `请写搬走的日期，最晚是今天 ${options.today}。`));
    return problems;
  });
}

/** Where a chain of redirects ends; undefined when it runs in a circle. */
function follow(redirects: readonly { from: string; to: string }[], start: string): string | undefined {
  const next = new Map(redirects.map(({ from, to }) => [from, to]));
  let at = start;
  for (const seen = new Set<string>(); next.has(at); at = next.get(at) ?? at) {
    if (seen.has(at)) return undefined;
    seen.add(at);
  }
  return at;
}
