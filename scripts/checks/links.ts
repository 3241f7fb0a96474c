// Links and anchors in articles, also inside components: every one must lead somewhere that readers may go.
import type { Nodes } from 'mdast';
import type { Problem } from '../../src/config/problem.ts';
import type { Channel } from '../../src/schemas/site-data.ts';
import { sourceAt, type CheckedSource, type Content } from './content.ts';
import { headingsOf } from './headings.ts';
import { lineOfNode, plainText } from './mdx.ts';
import { choices, nearest } from './nearest.ts';

/** A link as it stands in an article. */
export interface ArticleLink {
  url: string;
  text: string;
  line: number;
}

/** All links of an article in reading order; definitions count where they stand. */
export function linksOf(source: CheckedSource): ArticleLink[] {
  const links: ArticleLink[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'definition') links.push({ url: node.url, text: plainText(node), line: lineOfNode(source, node) });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(source.tree);
  return links;
}

/** Broken links, missing anchors, links to drafts and moved pages, links by http, links without words. */
export function checkLinks(content: Content): Problem[] {
  const headings = new Map<string, Set<string>>();
  const anchorsOf = (source: CheckedSource): Set<string> => {
    const known = headings.get(source.path) ?? new Set(headingsOf(source).map(({ id }) => id));
    headings.set(source.path, known);
    return known;
  };
  return content.sources.flatMap((source) =>
    linksOf(source).flatMap((link) => {
      const finding = judge(content, source, link, anchorsOf);
      const vague = /^(?:这里|点击这里|点这里|点击|链接|此处|这个|here)$/.test(link.text.trim());
      const base = { file: source.file, line: link.line } as const;
      return [
        ...(finding === undefined ? [] : [{ ...base, severity: 'error' as const, ...finding }]),
        ...(vague ? [{ ...base, severity: 'warning' as const, rule: 'link-text', message: `链接文字「${link.text}」没说去哪里。`, fix: '请写成目标页的名字，例如「充值未到账」。' }] : []),
      ];
    }),
  );
}

type Finding = Pick<Problem, 'rule' | 'message' | 'fix'> & { severity?: Problem['severity'] };

function judge(content: Content, source: CheckedSource, { url, text }: ArticleLink, anchorsOf: (source: CheckedSource) => Set<string>): Finding | undefined {
  if (/^(?:javascript|vbscript|data|blob|file):/i.test(url.replace(/\s/g, ''))) return undefined; // named by the safety check
  if (text !== '' && /^(?:mailto:|https?:)/.test(url) && url.endsWith(text)) return undefined; // a bare address, named by the copy rules
  if (/^(?:mailto|tel|sms):/i.test(url)) return { rule: 'contact-in-prose', message: `正文里直接写了 ${url}。`, fix: `请用 <Channel id="…" />，号码和邮箱只写在 channels.yaml。` };
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return judgeOutside(content, url);
  if (url.startsWith('#')) return judgeAnchor(source, source, decode(url.slice(1)), anchorsOf);
  if (!url.startsWith('/')) return { rule: 'link-form', message: `链接 ${url} 是相对路径，换一页就会断。`, fix: '请从 / 写起，例如 /trading/deposit-missing/。' };
  const [path = '', hash] = url.replace(/\?.*?(?=#|$)/, '').split('#');
  const bare = path.replace(/^\/+|\/+$/g, '');
  const target = sourceAt(content, bare);
  const moved = content.data.redirects?.find(({ from }) => from === bare);
  if (target === undefined && moved !== undefined) return judgeMoved(content, source, url, moved.to, hash, anchorsOf);
  if (target === undefined && content.pages.has(path) && !path.endsWith('/')) return undefined; // a file
  if (target === undefined && !content.pages.has(path.endsWith('/') ? path : `${path}/`)) return brokenLink(content, url, bare);
  if (!path.endsWith('/')) return { rule: 'link-form', message: `链接 ${url} 结尾少了斜线，会多跳转一次。`, fix: `请写成 ${path}/${hash === undefined ? '' : `#${hash}`}。` };
  if (target?.isDraft === true && !source.isDraft) return { rule: 'link-to-draft', message: `链接 ${url} 指向草稿，读者打不开。`, fix: '请先发布那一篇（删去 draft: true），或去掉链接。' };
  if (hash === undefined || hash === '') return undefined;
  if (target !== undefined) return judgeAnchor(source, target, decode(hash), anchorsOf);
  const channels = content.data.channels;
  if (path === '/contact/' && channels !== undefined && !channels.some(({ id, contact }) => contact && id === hash)) {
    return { rule: 'broken-anchor', message: `联系页没有 #${hash}。`, fix: choices(hash, channels.filter(({ contact }) => contact).map(({ id }) => id)) };
  }
  return undefined;
}

function judgeOutside({ data }: Content, url: string): Finding | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || parsed.protocol !== 'https:') return { rule: 'link-form', message: `外部链接 ${url} 没有用 https。`, fix: '请改成 https:// 开头的完整网址。' };
  const official = data.channels?.find((channel) => isChannel(channel, parsed));
  if (official !== undefined) return { rule: 'contact-in-prose', message: `正文里直接写了官方网址 ${url}。`, fix: `请用 <Channel id="${official.id}" />，网址只写在 channels.yaml。` };
  if (data['allow-list'] === undefined || data['allow-list'].some(({ host }) => host === parsed.host)) return undefined;
  return { rule: 'link-outside', severity: 'warning', message: `外部网站 ${parsed.host} 不在 allow-list.yaml，读者离开前会看到提示。`, fix: '确实可靠就把它加进 allow-list.yaml 并写明原因；否则去掉链接。' };
}

/** Whether an address is this channel: a website or chat owns its whole host, an account or app only its own page among everybody's. */
function isChannel({ kind, value, href }: Channel, { host, href: address }: URL): boolean {
  const own = [href, kind === 'website' ? `https://${value}` : value].flatMap((text) => (text !== undefined && URL.canParse(text) ? [new URL(text)] : []));
  if (kind === 'website' || kind === 'chat') return own.some((each) => each.host === host);
  return (kind === 'social' || kind === 'app') && own.some((each) => each.href === address);
}

function judgeMoved(content: Content, source: CheckedSource, url: string, to: string, hash: string | undefined, anchorsOf: (source: CheckedSource) => Set<string>): Finding {
  const target = sourceAt(content, to);
  const lost = target === undefined || !hash ? undefined : judgeAnchor(source, target, decode(hash), anchorsOf);
  if (lost !== undefined) return { ...lost, message: `链接 ${url} 指向已搬走的地址，${lost.message}`, fix: `新地址是 /${to}/。${lost.fix}` };
  return { rule: 'link-moved', severity: 'warning', message: `链接 ${url} 指向已搬走的地址。`, fix: `请改成 /${to}/${hash ? `#${hash}` : ''}。` };
}

function judgeAnchor(source: CheckedSource, target: CheckedSource, hash: string, anchorsOf: (source: CheckedSource) => Set<string>): Finding | undefined {
  const anchors = [...anchorsOf(target)];
  if (anchors.includes(hash) || target.syntax.length > 0) return undefined;
  const where = target === source ? '本文' : `/${target.path}/ `;
  return { rule: 'broken-anchor', message: `${where}没有 #${hash} 这一节。`, fix: anchors.length === 0 ? '那一篇没有小标题，请去掉 # 和后面的文字。' : choices(hash, anchors) };
}

function brokenLink(content: Content, url: string, bare: string): Finding {
  const known = [...content.sourceByPath.keys(), ...[...content.pages].map((page) => page.replace(/^\/|\/$/g, ''))].filter((path) => path !== '');
  const sameName = known.find((path) => path.split('/')[1] !== undefined && path.split('/')[1] === bare.split('/').at(-1));
  const near = sameName ?? nearest(bare, known);
  return { rule: 'broken-link', message: `链接 ${url} 没有对应的页面。`, fix: near === undefined ? '请核对地址；文章的地址是 /栏目/文件名/。' : `你是不是想写 /${near}/？` };
}

/** Whether the article at `collection/slug` has a heading with this id; no while its body cannot be parsed. */
export function hasSection(content: Content, path: string, id: string): boolean {
  const target = sourceAt(content, path);
  return target !== undefined && headingsOf(target).some((heading) => heading.id === id);
}

/** What stands behind the # of a link, as headings have it; as it is when its % do not make characters. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
