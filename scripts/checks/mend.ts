// What `npm run fix` may change in an article: the words inside text nodes and moved link addresses, nothing else.
import type { Link, Nodes, Root } from 'mdast';
import type { CopyRule } from '../../src/schemas/site-data.ts';
import { matchesOf } from './copy-rules.ts';
import { lacksSpace, setChinese } from './copy-style.ts';
import { parseMdx, plainText } from './mdx.ts';
import { textNodes } from './prose.ts';

/** What mending needs besides the text. */
export interface MendOptions {
  rules: readonly Pick<CopyRule, 'kind' | 'pattern' | 'unless' | 'replace'>[];
  /** Old address → new address, `collection/slug`. */
  moved: ReadonlyMap<string, string>;
}

/** One replacement in a text, by offsets. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** An article with what is mechanical mended. Throws, leaving all as it was, when the result would be more than other words. */
export function mendArticle(text: string, options: MendOptions): string {
  const head = /^---\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(text)?.[0] ?? '';
  const body = text.slice(head.length);
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

function linkEdits(root: Root, body: string, { moved }: MendOptions): Edit[] {
  return linksIn(root).flatMap((link): Edit[] => {
    const target = movedUrl(link.url, moved);
    const end = link.position?.end.offset;
    if (target === link.url || end === undefined) return [];
    const from = body.lastIndexOf(`](${link.url}`, end) + 2;
    return from < 2 ? [] : [{ from, to: from + link.url.length, text: target }];
  });
}

function linksIn(node: Nodes): Link[] {
  const inside = 'children' in node ? node.children.flatMap((child) => linksIn(child)) : [];
  return node.type === 'link' ? [node, ...inside] : inside;
}

function movedUrl(url: string, moved: ReadonlyMap<string, string>): string {
  const match = /^\/([a-z]+\/[a-z0-9-]+)\/?(#.*)?$/.exec(url);
  const target = moved.get(match?.[1] ?? '');
  return target === undefined ? url : `/${target}/`;
}

/** Everything of a tree but its words: kinds, components with their attributes, addresses, code, list numbers, columns. */
export function skeleton(root: Root, { moved }: Pick<MendOptions, 'moved'>): string {
  return JSON.stringify(root, (key, value: unknown) => {
    if (key === 'position' || key === 'data') return undefined;
    if (typeof value !== 'object' || value === null || !('type' in value)) return value;
    const node = value as Nodes;
    if (node.type === 'text') return { type: 'text' };
    return node.type === 'link' ? { ...node, url: movedUrl(node.url, moved) } : node;
  });
}
