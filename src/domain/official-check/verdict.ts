import type { Channel } from '../../schemas/site-data.ts';

/** What the check needs to know of a channel. */
export type OfficialChannel = Pick<Channel, 'id' | 'kind' | 'name' | 'value' | 'href'>;

/** Turns a host name into the ASCII form that browsers use (UTS 46), or tells that none would open it. */
export type ParseHost = (host: string) => string | undefined;

/**
 * Never "safe": the list is all we know. `same-domain` is another name under an official domain, ours or a neighbour's;
 * `no-address` is a text with nothing in it that could be compared.
 */
export type Verdict = 'listed' | 'not-listed' | 'look-alike' | 'same-domain' | 'no-address';

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
  'short-link',
  'invalid-host',
  'sub-domain',
  'other-mailbox',
  'other-ending',
  'near-spelling',
  'brand-inside',
  'official-inside',
  'other-path',
  'near-number',
  'no-country-code',
  'several',
  'no-address',
  'not-found',
] as const;
/** Name of a reason that the page can give for a verdict; the words stand in the page. */
export type ReasonId = (typeof reasonIds)[number];

/** One character as the reader should see it: `odd` where it deceives, `owner` where it tells whose address it is. */
export interface ShownCharacter {
  char: string;
  odd: boolean;
  owner: boolean;
}

/** Where a text that is not official leads: `front` can be anything its owner likes, `domain` tells who that is. */
export interface Destination {
  kind: 'web' | 'mail';
  front: string;
  domain: string;
}

/** Where a host stands in a text; from `owner` on it tells whose it is. */
export interface HostSpan {
  start: number;
  owner: number;
  end: number;
}

/** The outcome of one check. */
export interface OfficialResult {
  verdict: Verdict;
  /** The listed channel, or the one that the text imitates. */
  channel?: OfficialChannel;
  reasons: ReasonId[];
  /** The text letter by letter; empty where no letter needs to be pointed at. */
  shown: ShownCharacter[];
  destination?: Destination;
}

/** What one reading of the text found. */
export interface Reading {
  match?: OfficialChannel;
  similar?: OfficialChannel;
  /** Facts that go with a match. */
  notes: ReasonId[];
  /** Facts that speak against; any of them outweighs a match. */
  against: ReasonId[];
  /** The verdict when there is nothing to accuse the text of. */
  neutral?: 'same-domain' | 'no-address';
  /** The part that was compared. */
  compared?: string;
  /** The official writing that is so near that its differences can be pointed at. */
  near?: string;
  /** Whether the host alone decides, so that what follows it is nobody's trick. */
  isHostAlone?: boolean;
  /** The host as it stands in the text that was read, and where in it the owner's part begins. */
  hostSpan?: HostSpan;
  destination?: Destination;
}
