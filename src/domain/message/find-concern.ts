import { detectSecrets, gravestFinding } from '../secrets/detect-secrets.ts';
import type { Finding, WordLists } from '../secrets/finding.ts';
import { looksLikeSecret } from '../secrets/looks-like-secret.ts';

/** One field of the composer with what the reader has typed. */
export interface FilledField {
  id: string;
  label: string;
  value: string;
}

/** The one thing to settle before a message may leave. Offsets are inside the field's value; where there are several, inside all of their values, a line each. */
export interface Concern extends Finding {
  /** The fields in which it stands: several when it runs across them. */
  fieldIds: string[];
  text: string;
}

/**
 * Finds the gravest secret in the fields, reading each behind its label, then in all of them together. `kept` holds texts
 * that the reader has already said are none. Until the word lists are there, the outline of a phrase is asked about.
 */
export function findConcern(fields: readonly FilledField[], wordLists: WordLists | undefined, kept: ReadonlySet<string>): Concern | undefined {
  const concerns = fields.flatMap((field) => concernsIn(field, wordLists)).filter(({ text, certainty }) => certainty === 'certain' || !kept.has(text));
  const worst = gravestFinding(concerns) as Concern | undefined;
  if (worst && worst.certainty !== 'soft') return worst;
  const together = fields.map(({ value }) => value).join('\n');
  const across = gravestFinding(detectSecrets(together, wordLists).filter(({ kind, certainty }) => kind === 'recovery-phrase' && certainty === 'certain'));
  if (across) return { ...across, fieldIds: idsWithin(fields, across), text: together.slice(across.start, across.end) };
  return worst;
}

/** The fields that a stretch of all values covers, each being a line. */
function idsWithin(fields: readonly FilledField[], { start, end }: Finding): string[] {
  let next = 0;
  return fields.flatMap(({ id, value }) => {
    const from = next;
    next += value.length + 1;
    return value !== '' && from < end && from + value.length > start ? [id] : [];
  });
}

function concernsIn({ id, label, value }: FilledField, wordLists: WordLists | undefined): Concern[] {
  const front = `${label}：`;
  const findings = detectSecrets(front + value, wordLists).flatMap((finding): Finding[] => {
    const start = Math.max(0, finding.start - front.length);
    const end = finding.end - front.length;
    return end > start ? [{ ...finding, start, end }] : [];
  });
  if (wordLists === undefined && findings.length === 0 && looksLikeSecret(value)) {
    findings.push({ kind: 'recovery-phrase', certainty: 'ask', start: 0, end: value.length });
  }
  return findings.map((finding) => ({ ...finding, fieldIds: [id], text: value.slice(finding.start, finding.end) }));
}
