// Small pictures for the health report: plain SVG with words, no script, no colour that alone means something.
import { escapeXml } from '../publish/xml.ts';

/** One bar: what it is, how much, and what stands behind the bar. */
export interface Bar {
  label: string;
  value: number;
  note?: string;
  /** Drawn hatched and named in words: something to look after. */
  isWarning?: boolean;
}

const svg = (width: number, height: number, title: string, inside: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escapeXml(title)}"><title>${escapeXml(title)}</title>${inside}</svg>`;

const text = (x: number, y: number, words: string, attributes = ''): string => `<text x="${x}" y="${y}" ${attributes}>${escapeXml(words)}</text>`;

/** Horizontal bars with their numbers; the longest fills the width. */
export function bars(title: string, list: readonly Bar[], unit = ''): string {
  const most = Math.max(1, ...list.map(({ value }) => value));
  const labelWidth = 220;
  const rows = list.map(({ label, value, note = '', isWarning = false }, index) => {
    const y = index * 24;
    const width = (value / most) * 300;
    return `${text(labelWidth - 8, y + 16, label, 'text-anchor="end"')}<rect x="${labelWidth}" y="${y + 4}" width="${width.toFixed(1)}" height="16" class="${isWarning ? 'warn' : 'bar'}"/>${text(labelWidth + width + 6, y + 16, `${Number.isInteger(value) ? value : value.toFixed(1)}${unit}${note === '' ? '' : ` ${note}`}`, 'class="note"')}`;
  });
  return svg(720, Math.max(24, list.length * 24), title, rows.join(''));
}

/** One square for each thing, in order; an empty square is one that is missing. */
export function squares(title: string, list: readonly { label: string; isFilled: boolean }[]): string {
  const across = 13;
  const cells = list.map(({ label, isFilled }, index) => {
    const x = (index % across) * 48;
    const y = Math.floor(index / across) * 34;
    return `<g><title>${escapeXml(label)}</title><rect x="${x + 1}" y="${y + 1}" width="44" height="30" class="${isFilled ? 'bar' : 'empty'}"/>${text(x + 23, y + 21, String(index + 1), `text-anchor="middle" class="${isFilled ? 'on' : ''}"`)}</g>`;
  });
  return svg(across * 48, Math.ceil(list.length / across) * 34, title, cells.join(''));
}

/** Weeks as columns, things due in each stacked upwards; the column before today's is what is overdue. */
export function calendar(title: string, dues: readonly string[], today: string, weeks = 26): string {
  const day = 86_400_000;
  const counts = Array.from({ length: weeks + 1 }, () => 0);
  for (const due of dues) {
    const week = Math.floor((Date.parse(due) - Date.parse(today)) / (7 * day));
    const column = due < today ? 0 : Math.min(weeks, week + 1);
    counts[column] = (counts[column] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  const columns = counts.map((count, index) => {
    const x = index * 26;
    const height = (count / most) * 110;
    const from = new Date(Date.parse(today) + (index - 1) * 7 * day).toISOString().slice(5, 10);
    const name = index === 0 ? '过期' : index === weeks ? '以后' : from;
    const shown = index === 0 || index === weeks || (index % 4 === 1 && index > 1 && index < weeks - 1);
    return `<g><title>${name}：${count} 项</title><rect x="${x + 3}" y="${130 - height}" width="20" height="${height.toFixed(1)}" class="${index === 0 ? 'warn' : 'bar'}"/>${count > 0 ? text(x + 13, 126 - height, String(count), 'text-anchor="middle" class="note"') : ''}${shown ? text(x + 13, 148, name, 'text-anchor="middle" class="note"') : ''}</g>`;
  });
  return svg((weeks + 1) * 26, 156, title, `${columns.join('')}<line x1="0" y1="130" x2="${(weeks + 1) * 26}" y2="130" class="axis"/>`);
}

/** One dot an article: reading time across, longest sentence up; a dashed line where sentences become too long. */
export function dots(title: string, list: readonly { label: string; x: number; y: number }[], limit: number, words: { x: string; y: string }): string {
  const mostX = Math.max(1, ...list.map(({ x }) => x)) * 1.1;
  const mostY = Math.max(limit, ...list.map(({ y }) => y)) * 1.1;
  const at = (x: number, y: number): [number, number] => [40 + (x / mostX) * 640, 220 - (y / mostY) * 200];
  const [, limitY] = at(0, limit);
  const points = list.map(({ label, x, y }) => {
    const [cx, cy] = at(x, y);
    return `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="5" class="${y > limit ? 'warn' : 'bar'}"><title>${escapeXml(`${label}：${words.x} ${x.toFixed(1)}，${words.y} ${y}`)}</title></circle>`;
  });
  const ticks = Array.from({ length: Math.floor(mostX) + 1 }, (_, minute) => text(at(minute, 0)[0], 238, String(minute), 'text-anchor="middle" class="note"'));
  return svg(720, 256, title, `<line x1="40" y1="220" x2="690" y2="220" class="axis"/><line x1="40" y1="${limitY}" x2="690" y2="${limitY}" class="limit"/>${text(690, limitY - 4, `${words.y} ${limit}`, 'text-anchor="end" class="note"')}${ticks.join('')}${text(690, 252, words.x, 'text-anchor="end" class="note"')}${points.join('')}`);
}
