// Reads search documents from the built site: what readers see is what is indexed. Front matter adds questions and aliases.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';
import type { ArticleFile } from '../../src/config/articles.ts';
import { ROW_END } from '../../src/domain/search/passage.ts';
import type { DocumentSection, SearchDocument } from '../../src/domain/search/search-document.ts';

const BLOCKS = new Set(['P', 'LI', 'OL', 'UL', 'DIV', 'SECTION', 'ASIDE', 'TABLE', 'DT', 'DD', 'DL', 'BLOCKQUOTE', 'FIGURE', 'FIGCAPTION', 'CAPTION', 'H4', 'DETAILS', 'SUMMARY', 'BR']);
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'SVG', 'TEMPLATE', 'NOSCRIPT', 'BUTTON']);

class OpenSection {
  readonly anchor: string | null;
  readonly heading: string;
  text = '';
  constructor(anchor: string | null, heading: string) {
    this.anchor = anchor;
    this.heading = heading;
  }
}

const ROWS = new RegExp(`\\s*${ROW_END}[\\s${ROW_END}]*`, 'g');
const tidy = (text: string): string => text.replace(/[ \t\u00a0]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n').replace(ROWS, ROW_END).trim();

/** Cuts an article body into sections by its h2 and h3 headings. */
export function readSections(body: HTMLElement): DocumentSection[] {
  const sections = [new OpenSection(null, '')];
  const walk = (node: Node): void => {
    if (node.nodeType === NodeType.TEXT_NODE) {
      const open = sections.at(-1);
      if (open) open.text += node.text.replace(/\s+/g, ' ');
      return;
    }
    if (node.nodeType !== NodeType.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    const name = (element.tagName ?? '').toUpperCase();
    // A term is a button of the sentence; what a press on it shows is another article's.
    if ((SKIPPED.has(name) && !element.hasAttribute('popovertarget')) || element.hasAttribute('popover') || element.hasAttribute('hidden') || element.classList.contains('sr-only') || element.hasAttribute('data-search-skip')) return;
    if (name === 'H2' || name === 'H3') {
      sections.push(new OpenSection(element.getAttribute('id') ?? sections.at(-1)?.anchor ?? null, tidy(element.text)));
      return;
    }
    if (BLOCKS.has(name)) edge();
    if (name === 'TD' || name === 'TH') edge();
    if (name === 'TR') edge(ROW_END);
    element.childNodes.forEach(walk);
    if (BLOCKS.has(name)) edge();
    if (name === 'TR') edge(ROW_END);
  };
  const edge = (mark = '\n'): void => {
    const open = sections.at(-1);
    if (open) open.text += mark;
  };
  body.childNodes.forEach(walk);
  return sections.map(({ anchor, heading, text }) => ({ anchor, heading, text: tidy(text) })).filter(({ heading, text }) => heading !== '' || text !== '');
}

/** The search document of every published article. Throws when a page was not built or has no body: the index would be wrong without a word. */
export function documentsFromSite(outDir: string, articles: readonly ArticleFile[]): SearchDocument[] {
  return articles
    .filter(({ data }) => !data.draft)
    .map(({ path, collection, data }) => {
      const file = join(outDir, path, 'index.html');
      const body = parse(readFileSync(file, 'utf8')).querySelector('[data-article-body]');
      if (!body) throw new Error(`${file}：没有找到正文（带 data-article-body 的元素），无法建立搜索索引。请检查 ArticleLayout.astro。`);
      const { title, questions, aliases, summary, urgency } = data;
      return { path: `/${path}/`, collection, title, questions, aliases, summary, urgency, sections: readSections(body) };
    });
}
