/** What a secret is; the words that explain each stand in src/i18n. */
export type SecretKind =
  | 'recovery-phrase'
  | 'private-key'
  | 'hex-64'
  | 'base58-88'
  | 'keystore'
  | 'otp-secret'
  | 'password'
  | 'code'
  | 'card'
  | 'id-number';

/** How sure we are: `certain` stops the reader, `ask` asks what it is, `soft` only reminds. */
export type Certainty = 'certain' | 'ask' | 'soft';

/** One place in a text that is or may be a secret. */
export interface Finding {
  kind: SecretKind;
  certainty: Certainty;
  /** First character and the one after the last, as UTF-16 offsets into the text that was given. */
  start: number;
  end: number;
}

/** The BIP39 lists, handed in because they are loaded only where somebody writes. */
export interface WordLists {
  english: readonly string[];
  /** Simplified and traditional; both in the list's own order, which is by frequency of use. */
  chinese: readonly (readonly string[])[];
  /** Whether the words carry a valid BIP39 checksum in that list. */
  hasValidChecksum(words: readonly string[], list: readonly string[]): boolean;
}

/** Lengths that BIP39 allows, in words. */
export const phraseLengths: readonly number[] = [12, 15, 18, 21, 24];
