// Stylesheets stand inside the pages (one request a page); the policy allows exactly these, by their hash.
import { createHash } from 'node:crypto';

const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;

/** `sha256-…` of each inlined stylesheet of one page. */
export function styleHashesOf(html: string): string[] {
  return [...html.matchAll(styleElement)].map(([, css = '']) => `sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}`);
}
