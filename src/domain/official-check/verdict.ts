import type { Channel } from '../../schemas/site-data.ts';

/** What the check needs to know of a channel. */
export type OfficialChannel = Pick<Channel, 'id' | 'kind' | 'name' | 'value' | 'href'>;

/** Turns a host name into the ASCII form that browsers use (UTS 46), or tells that none would open it. */
export type ParseHost = (host: string) => string | undefined;

/** Never "safe": the list is all we know. */
export type Verdict = 'listed' | 'not-listed' | 'look-alike';

/** Why; the sentence for each stands in src/i18n. The first group goes with `listed`, the rest speak against. */
export const reasonIds = [
  'exact',
  'not-https',
  'platform-only',
  'hidden-characters',
  'full-width',
  'foreign-letters',
  'punycode',
  'user-info',
  'port',
  'encoded',
  'backslash',
  'wrong-scheme',
  'ip-address',
  'invalid-host',
  'sub-domain',
  'other-ending',
  'near-spelling',
  'brand-inside',
  'official-inside',
  'other-path',
  'near-number',
  'no-country-code',
  'several',
  'not-found',
] as const;
export type ReasonId = (typeof reasonIds)[number];

/** One character as the reader should see it; `odd` ones are those to look at. */
export interface ShownCharacter {
  char: string;
  odd: boolean;
}

/** The outcome of one check. */
export interface OfficialResult {
  verdict: Verdict;
  /** The listed channel, or the one that the text imitates. */
  channel?: OfficialChannel;
  reasons: ReasonId[];
  shown: ShownCharacter[];
  /** ASCII form of a host that holds other letters. */
  punycode?: string;
}

/** What one reading of the text found. */
export interface Reading {
  match?: OfficialChannel;
  similar?: OfficialChannel;
  /** Facts that go with a match. */
  notes: ReasonId[];
  /** Facts that speak against; any of them outweighs a match. */
  against: ReasonId[];
  /** The part that was compared, for marking differences. */
  compared?: string;
  punycode?: string;
}
