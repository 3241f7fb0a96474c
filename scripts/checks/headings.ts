// Headings of an article: the ids that links point at, and an order that a screen reader can follow.
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes } from 'mdast';
import type { Problem } from '../../src/config/problem.ts';
import type { CheckedSource, Content } from './content.ts';
import { lineOfNode, plainText } from './mdx.ts';

/** A heading with the id that the built page gives it. */
export interface HeadingId {
  id: string;
  text: string;
  node: Heading;
}

/** All headings of an article in order, with the ids that the site's Markdown processor makes (GitHub's rule, counted up when repeated). */
export function headingsOf(source: CheckedSource): HeadingId[] {
  const slugger = new GithubSlugger();
  const found: HeadingId[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      const text = plainText(node);
      found.push({ id: slugger.slug(text), text, node });
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(source.tree);
  return found;
}

/** Headings that repeat the title's level, skip a level, are empty, or say the same twice. */
export function checkHeadings({ sources }: Content): Problem[] {
  return sources.flatMap((source) => {
    const problems: Problem[] = [];
    let depth = 1;
    const seen = new Set<string>();
    for (const { text, node } of headingsOf(source)) {
      const report = (severity: Problem['severity'], message: string, fix: string): void => {
        problems.push({ file: source.file, line: lineOfNode(source, node), severity, rule: 'heading', message, fix });
      };
      if (node.depth === 1) report('error', `正文里用了一级标题「${text}」，页面标题已经是一级。`, '请改成两个井号：## 。');
      else if (node.depth > depth + 1) report('error', `标题「${text}」跳过了一级。`, `请改成 ${'#'.repeat(depth + 1)} ，一级一级往下写。`);
      if (text.trim() === '') report('error', '这个标题没有文字。', '请写上标题，或删掉井号。');
      if (seen.has(text)) report('warning', `标题「${text}」在本文出现两次，读者分不清。`, '请把其中一个写得更具体。');
      seen.add(text);
      depth = node.depth;
    }
    return problems;
  });
}
