// Turns an article's built HTML into Markdown: what programs read is then exactly what readers see, with every fact filled in.
import { HTMLElement, NodeType, type Node } from 'node-html-parser';

const skipped = new Set(['SVG', 'SCRIPT', 'STYLE', 'TEMPLATE', 'BUTTON', 'NAV', 'FORM']);
const blocks = new Set(['P', 'UL', 'OL', 'DL', 'TABLE', 'DIV', 'SECTION', 'ASIDE', 'FIGURE', 'FIGCAPTION', 'BLOCKQUOTE', 'DETAILS', 'SUMMARY', 'PRE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
/** Paragraphs that are titles of a box or a case; emphasis keeps them apart from what follows. */
const titleClasses = ['callout-title', 'case-when', 'compare-caption'];

/** Markdown of everything inside `root`; `resolve` makes an address absolute. */
export function htmlToMarkdown(root: HTMLElement, resolve: (href: string) => string): string {
  const inline = (node: Node): string => {
    if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace(/\s+/g, ' ');
    if (!(node instanceof HTMLElement) || isHidden(node)) return '';
    const text = node.childNodes.map(inline).join('');
    if (text.trim() === '' && node.tagName !== 'BR') return text;
    switch (node.tagName) {
      case 'BR':
        return '  \n';
      case 'STRONG':
      case 'B':
        return `**${text.trim()}**`;
      case 'CODE':
      case 'KBD':
        return `\`${text}\``;
      case 'A': {
        const href = node.getAttribute('href');
        return href === undefined || href.startsWith('#') ? text : `[${text.trim()}](${resolve(href)})`;
      }
      default:
        return text;
    }
  };

  const list = (element: HTMLElement, depth: number): string => {
    const ordered = element.tagName === 'OL';
    return element.children
      .filter((child) => child.tagName === 'LI')
      .map((item, index) => {
        const marker = ordered ? `${index + 1}. ` : '- ';
        const body = block(item, depth + 1).replaceAll('\n', `\n${' '.repeat(marker.length)}`);
        return `${marker}${body}`;
      })
      .join('\n')
      .replace(/^ +$/gm, '');
  };

  const table = (element: HTMLElement): string => {
    const rows = element.querySelectorAll('tr').map((row) => row.children.map((cell) => inline(cell).trim().replaceAll('|', '\\|')));
    const [head = [], ...body] = rows;
    return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
  };

  const one = (element: HTMLElement, depth: number): string => {
    const { tagName } = element;
    if (/^H[1-6]$/.test(tagName)) return `${'#'.repeat(Number(tagName[1]))} ${inline(element).trim()}`;
    if (tagName === 'UL' || tagName === 'OL') return list(element, depth);
    if (tagName === 'TABLE') return table(element);
    if (tagName === 'BLOCKQUOTE') return block(element, depth).replace(/^/gm, '> ');
    if (tagName === 'PRE') return `\`\`\`\n${element.text.trimEnd()}\n\`\`\``;
    if (tagName === 'P' || tagName === 'SUMMARY' || tagName === 'FIGCAPTION') {
      const text = inline(element).trim();
      const isTitle = tagName !== 'P' || titleClasses.some((name) => element.classList.contains(name));
      return isTitle && text !== '' ? `**${text}**` : text;
    }
    return block(element, depth);
  };

  /** Children of a container: runs of inline content become paragraphs between the blocks. */
  const block = (element: HTMLElement, depth: number): string => {
    const parts: string[] = [];
    let run = '';
    const flush = (): void => {
      if (run.trim() !== '') parts.push(run.trim());
      run = '';
    };
    // Labels that stand side by side on the page, without a space in the source.
    const isRow = element.tagName === 'LI' && element.childNodes.every((child) => child instanceof HTMLElement || child.text.trim() === '');
    for (const child of element.childNodes) {
      if (isRow && run.trim() !== '' && inline(child).trim() !== '') run += '：';
      if (child instanceof HTMLElement && blocks.has(child.tagName) && !isHidden(child)) {
        flush();
        parts.push(one(child, depth));
      } else run += inline(child);
    }
    flush();
    return parts.filter((part) => part !== '').join('\n\n');
  };

  return `${block(root, 0)}\n`;
}

function isHidden(element: HTMLElement): boolean {
  return skipped.has(element.tagName) || element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}
