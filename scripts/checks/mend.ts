// What `npm run fix` may change in an article: the words inside text nodes and moved link addresses, nothing else.
import type { Definition, Link, Nodes, Root } from 'mdast';
import { splitFrontMatter } from '../../src/config/articles.ts';
import type { CopyRule } from '../../src/schemas/site-data.ts';
import { matchesOf } from './copy-rules.ts';
import { lacksSpace, setChinese } from './copy-style.ts';
import { decode } from './links.ts';
import { parseMdx, plainText } from './mdx.ts';
import { textNodes } from './prose.ts';

/** What mending needs besides the text. */
export interface MendOptions {
  rules: readonly Pick<CopyRule, 'kind' | 'pattern' | 'unless' | 'replace'>[];
  /** Old address → new address, `collection/slug`. */
  moved: ReadonlyMap<string, string>;
  /** Whether the article at `collection/slug` has a heading with this id. */
  hasSection(path: string, id: string): boolean;
}

/** One replacement in a text, by offsets. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** An article with what is mechanical mended. Throws, leaving all as it was, when the result would be more than other words. */
export function mendArticle(text: string, options: MendOptions): string {
  const { fence: head, body } = splitFrontMatter(text) ?? { fence: '', body: text };
  const tree = parseMdx(body);
  const edits = [...textEdits(tree, body, options), ...linkEdits(tree, body, options)].sort((a, b) => b.from - a.from);
  let mended = body;
  for (const { from, to, text: words } of edits) mended = mended.slice(0, from) + words + mended.slice(to);
  if (skeleton(parseMdx(mended), options) !== skeleton(tree, options)) throw new Error('改动会影响组件或链接，已放弃。');
  return head + mended;
}

function textEdits(root: Root, body: string, { rules }: MendOptions): Edit[] {
  return textNodes(root).flatMap(({ node, siblings }) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return [];
    const raw = body.slice(from, to);
    // Indentation and quote marks stand between the lines of a text; escapes and entities make source and value differ.
    const lines = raw.split('\n').map((line, index) => (index === 0 ? { prefix: '', words: line } : split(line)));
    if (lines.map(({ words }) => words).join('\n') !== node.value) return [];
    const next = siblings[siblings.indexOf(node) + 1];
    const previous = siblings[siblings.indexOf(node) - 1];
    let words = lines.map(({ prefix, words: line }) => prefix + mendWords(line, rules)).join('\n');
    if (previous && lacksSpace(edgeText(previous), words)) words = ` ${words}`;
    if (next && lacksSpace(words, edgeText(next))) words = `${words} `;
    return words === raw ? [] : [{ from, to, text: words }];
  });
}

function split(line: string): { prefix: string; words: string } {
  const prefix = /^[ \t>]*/.exec(line)?.[0] ?? '';
  return { prefix, words: line.slice(prefix.length) };
}

function mendWords(line: string, rules: MendOptions['rules']): string {
  let words = line;
  for (const rule of rules) {
    if (rule.replace === undefined) continue;
    for (const { text, index } of matchesOf(rule, words).reverse()) words = words.slice(0, index) + rule.replace + words.slice(index + text.length);
  }
  return setChinese(words);
}

/** The text at the edge of a neighbour; components without text of their own give none. */
function edgeText(node: Nodes): string {
  return node.type === 'break' ? '' : plainText(node);
}

function linkEdits(root: Root, body: string, options: MendOptions): Edit[] {
  return linksIn(root).flatMap((link): Edit[] => {
    const target = movedUrl(link.url, options);
    const start = link.position?.start.offset;
    const end = link.position?.end.offset;
    if (target === link.url || start === undefined || end === undefined) return [];
    const raw = body.slice(start, end);
    // The words of a link and its title may show the same address; the one that leads somewhere stands first behind the bracket.
    const at = raw.indexOf(link.url, raw.lastIndexOf(link.type === 'link' ? '](' : ']:'));
    return at < 0 ? [] : [{ from: start + at, to: start + at + link.url.length, text: target }];
  });
}

function linksIn(node: Nodes): (Link | Definition)[] {
  const inside = 'children' in node ? node.children.flatMap((child) => linksIn(child)) : [];
  return node.type === 'link' || node.type === 'definition' ? [node, ...inside] : inside;
}

/** The new address of a moved article; a link to a section that the article no longer has is left for the writer, who alone knows where it should lead. */
function movedUrl(url: string, { moved, hasSection }: Pick<MendOptions, 'moved' | 'hasSection'>): string {
  const [, path = '', hash = ''] = /^\/([a-z]+\/[a-z0-9-]+)\/?(?:#(.*))?$/.exec(url) ?? [];
  const target = moved.get(path);
  if (target === undefined) return url;
  if (hash === '') return `/${target}/`;
  return hasSection(target, decode(hash)) ? `/${target}/#${hash}` : url;
}

/** Everything of a tree but its words: kinds, components with their attributes, addresses, code, list numbers, columns. */
export function skeleton(root: Root, options: Pick<MendOptions, 'moved' | 'hasSection'>): string {
  return JSON.stringify(root, (key, value: unknown) => {
    if (key === 'position' || key === 'data') return undefined;
    if (typeof value !== 'object' || value === null || !('type' in value)) return value;
    const node = value as Nodes;
    if (node.type === 'text') return { type: 'text' };
    return node.type === 'link' || node.type === 'definition' ? { ...node, url: movedUrl(node.url, options) } : node;
  });
}

/** `mended` with the line ends and the byte order mark of the file that it was made from: only words change. Throws when the lines are no longer the same ones. */
export function keepLineEnds(raw: string, mended: string): string {
  const ends = raw.match(/\r?\n/g) ?? [];
  const lines = mended.split('\n');
  if (lines.length !== ends.length + 1) throw new Error('改动会增减行，已放弃。');
  return (raw.startsWith('\uFEFF') ? '\uFEFF' : '') + lines.map((line, index) => line + (ends[index] ?? '')).join('');
}
