// Article bodies as trees. Parsing only: nothing in them is ever run.
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { ArticleSource } from '../../src/config/articles.ts';
import type { Problem } from '../../src/config/problem.ts';
import { explainSyntax } from './mdx-syntax.ts';

/** A body and what its parser says about it. `tree` is empty when the body cannot be parsed. */
export interface ParsedBody {
  tree: Root;
  syntax: Problem[];
}

/** Parses the body of one article; a syntax error becomes a problem in Chinese with its line. */
export function parseBody(source: Pick<ArticleSource, 'body' | 'bodyLine' | 'file'>): ParsedBody {
  const { body, bodyLine, file } = source;
  const last = parsed.get(file);
  if (last?.body === body && last.bodyLine === bodyLine) return last.result;
  const result = parseAfresh(source);
  parsed.set(file, { body, bodyLine, result });
  return result;
}

// While somebody writes, one file of many changes: each file's last tree is kept. One entry a file, replaced on change.
const parsed = new Map<string, { body: string; bodyLine: number; result: ParsedBody }>();

function parseAfresh({ body, bodyLine, file }: Pick<ArticleSource, 'body' | 'bodyLine' | 'file'>): ParsedBody {
  try {
    return { tree: parseMdx(body), syntax: [] };
  } catch (error) {
    const { reason = String(error), line = 1, column } = error as { reason?: string; line?: number; column?: number };
    const { message, fix, line: began = line } = explainSyntax(reason, column);
    return { tree: { type: 'root', children: [] }, syntax: [{ file, line: began + bodyLine - 1, severity: 'error', rule: 'mdx-syntax', message, fix }] };
  }
}

/** Parses MDX; throws what the parser throws. Positions count from the start of `body`. */
export function parseMdx(body: string): Root {
  return fromMarkdown(body, { extensions: [gfm(), mdxjs()], mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()] });
}

/** Line in the file of a node of the body (1-based). */
export function lineOfNode({ bodyLine }: Pick<ArticleSource, 'bodyLine'>, node: { position?: Nodes['position'] }): number {
  return bodyLine - 1 + (node.position?.start.line ?? 1);
}

/** The text a reader sees in a node, as headings and search read it. */
export function plainText(node: Nodes): string {
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}
