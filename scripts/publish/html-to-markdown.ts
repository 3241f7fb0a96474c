// Turns an article's built HTML into Markdown: what programs read is then exactly what readers see, with every fact filled in.
import { HTMLElement, NodeType, type Node } from 'node-html-parser';

const skipped = new Set(['SVG', 'SCRIPT', 'STYLE', 'TEMPLATE', 'BUTTON', 'NAV', 'FORM']);
const blocks = new Set(['P', 'UL', 'OL', 'DL', 'DT', 'DD', 'TABLE', 'DIV', 'SECTION', 'ASIDE', 'FIGURE', 'FIGCAPTION', 'BLOCKQUOTE', 'DETAILS', 'SUMMARY', 'PRE', 'STEP-LIST', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
/** Paragraphs that are titles of a box; emphasis keeps them apart from what follows. */
const titleClasses = ['callout-title'];

/** Markdown of everything inside `root`; `resolve` makes an address absolute. */
export function htmlToMarkdown(root: HTMLElement, resolve: (href: string) => string): string {
  const inline = (node: Node): string => {
    if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace(/\s+/g, ' ');
    if (!(node instanceof HTMLElement) || isHidden(node)) return '';
    const text = node.childNodes.map(inline).join('');
    // What a press on a term shows.
    if (node.hasAttribute('popover')) return `（${text.trim()}）`;
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

  const list = (element: HTMLElement): string => {
    const ordered = element.tagName === 'OL';
    return element.children
      .filter((child) => child.tagName === 'LI')
      .map((item, index) => {
        const marker = ordered ? `${index + 1}. ` : '- ';
        const body = block(item).replaceAll('\n', `\n${' '.repeat(marker.length)}`);
        return `${marker}${body}`;
      })
      .join('\n')
      .replace(/^ +$/gm, '');
  };

  const table = (element: HTMLElement): string => {
    const rows = element.querySelectorAll('tr').map((row) => row.children.map((cell) => inline(cell).trim().replaceAll('|', '\\|')));
    const [head = [], ...body] = rows;
    const caption = element.querySelector('caption')?.text.trim();
    const lines = [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
    return caption ? `**${caption}**\n\n${lines}` : lines;
  };

  const one = (element: HTMLElement): string => {
    const { tagName } = element;
    if (/^H[1-6]$/.test(tagName)) return `${'#'.repeat(Number(tagName[1]))} ${inline(element).trim()}`;
    if (tagName === 'UL' || tagName === 'OL') return list(element);
    if (tagName === 'TABLE') return table(element);
    if (tagName === 'BLOCKQUOTE') return block(element).replace(/^/gm, '> ');
    if (tagName === 'PRE') return `\`\`\`\n${element.text.trimEnd()}\n\`\`\``;
    if (tagName === 'P' || tagName === 'SUMMARY' || tagName === 'FIGCAPTION' || tagName === 'DT') {
      const text = inline(element).trim();
      const isTitle = tagName !== 'P' || titleClasses.some((name) => element.classList.contains(name));
      return isTitle && text !== '' ? `**${text}**` : text;
    }
    return block(element);
  };

  /** Children of a container: runs of inline content become paragraphs between the blocks. */
  const block = (element: HTMLElement): string => {
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
        parts.push(one(child));
      } else run += inline(child);
    }
    flush();
    return parts.filter((part) => part !== '').join('\n\n');
  };

  return `${block(root)}\n`;
}

function isHidden(element: HTMLElement): boolean {
  return (skipped.has(element.tagName) && !element.hasAttribute('popovertarget')) || element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}
