// The words that readers see, as unbroken stretches of text with the way back to their lines.
import type { Nodes, Parent, Text } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { CheckedSource } from './content.ts';
import { lineOfNode } from './mdx.ts';

/** Stands in a stretch where a component puts its own text, so that rules neither match nor join across it. */
export const componentMark = '\uFFFC';

/** One paragraph, heading, table cell, attribute or front matter value. */
export interface Stretch {
  text: string;
  /** Line of the file at a position of `text` (1-based). */
  lineAt(index: number): number;
  where: 'body' | 'code' | 'attribute' | 'front-matter' | 'data';
}

const visibleAttributes = new Set(['title', 'when', 'caption']);
const frontMatterFields = ['title', 'summary', 'dataUse'] as const;
type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** All text of an article that readers see and the writer typed: front matter, body and component attributes. */
export function stretchesOf(source: CheckedSource): Stretch[] {
  return [...frontMatterStretches(source), ...bodyStretches(source)];
}

/** A stretch that stands on one line. */
export function oneLine(text: string, line: number, where: Stretch['where']): Stretch {
  return { text, lineAt: () => line, where };
}

function frontMatterStretches(source: CheckedSource): Stretch[] {
  // The parsed value: YAML writes one text in many ways, also over several lines.
  const { head } = source;
  if (typeof head !== 'object' || head === null) return [];
  return frontMatterFields.flatMap((field) => {
    const value: unknown = Object.hasOwn(head, field) ? (head as Record<string, unknown>)[field] : undefined;
    return typeof value === 'string' ? [oneLine(value, source.lineOf([field]), 'front-matter')] : [];
  });
}

function bodyStretches(source: CheckedSource): Stretch[] {
  const stretches: Stretch[] = [];
  // Text is read once, with the block that holds it; attributes and pictures inside it are read on their own.
  const visit = (node: Nodes, isInsideText: boolean): void => {
    if (isJsx(node)) {
      for (const attribute of node.attributes) {
        if (attribute.type === 'mdxJsxAttribute' && visibleAttributes.has(attribute.name) && typeof attribute.value === 'string') {
          stretches.push(oneLine(attribute.value, lineOfNode(source, attribute.position ? attribute : node), 'attribute'));
        }
      }
    }
    if (node.type === 'code') stretches.push({ text: node.value, lineAt: (index) => lineOfNode(source, node) + node.value.slice(0, index).split('\n').length, where: 'code' });
    if (node.type === 'image' && node.alt) stretches.push(oneLine(node.alt, lineOfNode(source, node), 'attribute'));
    if ((node.type === 'link' || node.type === 'image') && node.title) stretches.push(oneLine(node.title, lineOfNode(source, node), 'attribute'));
    if (!('children' in node)) return;
    const isBlock = !isInsideText && node.children.some(isInline);
    if (isBlock) stretches.push(flatten(node, source));
    for (const child of node.children) visit(child, isInsideText || isBlock);
  };
  visit(source.tree, false);
  return stretches;
}

/** Whether a node is a component or an HTML tag. */
export function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

const inline = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'mdxJsxTextElement', 'mdxTextExpression', 'break']);
const isInline = (node: Nodes): boolean => inline.has(node.type);

function flatten(parent: Parent, source: CheckedSource): Stretch {
  let text = '';
  const starts: { at: number; line: number }[] = [];
  const add = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      starts.push({ at: text.length, line: lineOfNode(source, node) });
      text += node.value;
    } else if (node.type === 'break') text += '\n';
    else if ('children' in node && node.children.length > 0) for (const child of node.children) add(child);
    else text += componentMark;
  };
  for (const child of parent.children) add(child);
  const lineAt = (index: number): number => {
    const start = starts.findLast(({ at }) => at <= index) ?? starts[0] ?? { at: 0, line: source.bodyLine };
    return start.line + text.slice(start.at, index).split('\n').length - 1;
  };
  return { text, lineAt, where: 'body' };
}

/** Every text node of a tree with its parent's other children, in reading order. */
export function textNodes(root: Nodes): { node: Text; siblings: readonly Nodes[] }[] {
  const found: { node: Text; siblings: readonly Nodes[] }[] = [];
  const visit = (node: Nodes, siblings: readonly Nodes[]): void => {
    if (node.type === 'text') found.push({ node, siblings });
    if ('children' in node) for (const child of node.children) visit(child, node.children);
  };
  visit(root, []);
  return found;
}

/** Whether the `length` characters at `at` stand inside 「」. */
export function isQuoted(text: string, at: number, length: number): boolean {
  return text.lastIndexOf('「', at) > text.lastIndexOf('」', at) && text.indexOf('」', at + length) !== -1;
}
