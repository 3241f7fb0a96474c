import type { PrepareId } from '../../schemas/article.ts';
import { toPlainLine, toPlainLines } from './plain-text.ts';

/** How a checklist item is filled in: one line, several lines, or only a reminder to attach it. */
type FieldShape = 'line' | 'lines' | 'reminder';

const longer: Partial<Record<PrepareId, FieldShape>> = { 'error-text': 'lines', 'suspect-contact': 'lines', 'wanted-outcome': 'lines', screenshots: 'reminder' };

/** The shape of the field for a checklist item. */
export function fieldShapeOf(item: PrepareId): FieldShape {
  return longer[item] ?? 'line';
}

/** The fixed words of a message, in the reader's language. */
interface MessageWords {
  greeting: string;
  closing: string;
}

/** One line or paragraph of the message; empty values are left out. */
interface MessageEntry {
  label: string;
  value: string;
}

/** What the reader sees, copies and sends. */
export interface Message {
  subject: string;
  body: string;
}

/** Subject `[DEP] 充值没有到账 · 较急`: a code and labels of ours, never anything that the reader typed. */
export function composeSubject(code: string, labels: readonly string[]): string {
  return toPlainLine(`[${code}] ${labels.filter((label) => label !== '').join(' · ')}`);
}

/** A clear message: what happened first, then one fact a line in the order of the checklist. */
export function composeMessage(subject: string, words: MessageWords, story: string, entries: readonly MessageEntry[]): Message {
  const facts = entries
    .map(({ label, value }) => ({ label, value: toPlainLines(value).trim() }))
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => (value.includes('\n') ? `${label}：\n${value}` : `${label}：${toPlainLine(value)}`));
  const parts = [words.greeting, toPlainLines(story).trim(), facts.join('\n'), words.closing];
  return { subject, body: parts.filter((part) => part !== '').join('\n\n') };
}
