// Keys that can be told by their shape alone. Every pattern has fixed or bounded repeats, so a scan is linear.
import type { Certainty, SecretKind } from './finding.ts';

/** A finding in folded text, before its offsets are led back to the original. */
export interface Shape {
  kind: SecretKind;
  certainty: Certainty;
  start: number;
  end: number;
}

interface Rule {
  kind: SecretKind;
  certainty: Certainty;
  pattern: RegExp;
  /** Narrows what the pattern found. */
  holds?: (match: string) => boolean;
}

const base58 = '[1-9A-HJ-NP-Za-km-z]';
const alone = (body: string): RegExp => new RegExp(`(?<![0-9A-Za-z])${body}(?![0-9A-Za-z])`, 'g');
const hasMixedCase = (text: string): boolean => /[a-z]/.test(text) && /[A-Z]/.test(text);

const rules: readonly Rule[] = [
  { kind: 'private-key', certainty: 'certain', pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g },
  { kind: 'private-key', certainty: 'certain', pattern: alone(`[xyztuvYZUV]prv${base58}{100,112}`) },
  { kind: 'private-key', certainty: 'certain', pattern: alone(`5[HJK]${base58}{49}`), holds: hasMixedCase },
  { kind: 'private-key', certainty: 'certain', pattern: alone(`[KL]${base58}{51}`), holds: hasMixedCase },
  { kind: 'private-key', certainty: 'certain', pattern: alone(`6P${base58}{56}`), holds: hasMixedCase },
  // A Solana key file: 64 bytes as numbers.
  { kind: 'private-key', certainty: 'certain', pattern: /\[\s{0,4}(?:\d{1,3}\s{0,4},\s{0,4}){63}\d{1,3}\s{0,4}\]/g },
  { kind: 'keystore', certainty: 'certain', pattern: /"(?:ciphertext|kdfparams)"\s{0,4}:\s{0,4}["{]/g },
  { kind: 'otp-secret', certainty: 'certain', pattern: /otpauth(?:-migration)?:\/\/[^\s"'<>]{1,400}/gi },
  { kind: 'hex-64', certainty: 'ask', pattern: /(?<![0-9A-Za-z])(?:0[xX])?(?:[0-9a-fA-F]{64}|[0-9a-fA-F]{128})(?![0-9A-Za-z])/g, holds: (text) => new Set(text.toLowerCase()).size > 4 },
  { kind: 'base58-88', certainty: 'ask', pattern: alone(`${base58}{87,88}`), holds: hasMixedCase },
];

const keyName = /(?:私钥|私鑰|私匙|private\s?key|priv(?:ate)?[_-]?key|secret\s?key)[^\n]{0,16}$/i;

/** Finds keys by shape; a hash-like string right behind the words 「私钥」 is a key and no longer a question. */
export function findKeyShapes(folded: string): Shape[] {
  return rules.flatMap((rule) =>
    [...folded.matchAll(rule.pattern)]
      .filter((match) => rule.holds === undefined || rule.holds(match[0]))
      .map((match) => {
        const isNamed = rule.certainty === 'ask' && keyName.test(folded.slice(Math.max(0, match.index - 32), match.index));
        return {
          kind: isNamed ? 'private-key' : rule.kind,
          certainty: isNamed ? 'certain' : rule.certainty,
          start: match.index,
          end: match.index + match[0].length,
        };
      }),
  );
}
