import { toPlainLine, toPlainLines } from './plain-text.ts';

/** Longest `mailto:` address that mail programs on Windows still take whole, in characters. */
export const longestMailto = 2000;

/** A link that opens the reader's mail program, or the fact that the text is too long for one. */
type Mailto = { fits: true; href: string } | { fits: false };

/**
 * Builds a `mailto:` link that carries exactly one recipient, a subject and a body, whatever these hold (RFC 6068:
 * everything percent-encoded, CRLF between lines). Throws when `to` is no plain mailbox, which the data check excludes.
 */
export function buildMailto(to: string, subject: string, body: string): Mailto {
  if (!/^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(to)) throw new Error(`不是可用的邮箱地址：${to}`);
  const lines = toPlainLines(body).replaceAll('\n', '\r\n');
  const href = `mailto:${to.replaceAll('+', '%2B')}?subject=${encodeURIComponent(toPlainLine(subject))}&body=${encodeURIComponent(lines)}`;
  return href.length <= longestMailto ? { fits: true, href } : { fits: false };
}
