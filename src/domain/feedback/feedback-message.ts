// What a reader's answer to 「这篇文章解决问题了吗？」 becomes: these fields and no others.
import { toPlainLines } from '../message/plain-text.ts';

/** The most that a reader may write, in UTF-16 units: with everything else the message stays under 2 KB. */
export const MOST_TEXT = 300;

/** All that is sent about an article. */
interface FeedbackMessage {
  /** `collection/slug`. */
  article: string;
  helpful: boolean;
  /** What was missing, in the reader's words; absent when nothing was written. */
  text?: string;
}

/** The message as it is sent: JSON of `article`, `helpful` and, where something was written, `text`. Never throws, whatever was typed. */
export function feedbackMessage(article: string, helpful: boolean, text: string): string {
  const plain = toPlainLines(text).slice(0, MOST_TEXT).toWellFormed().trim();
  const message: FeedbackMessage = { article, helpful, ...(plain === '' ? {} : { text: plain }) };
  return JSON.stringify(message);
}
