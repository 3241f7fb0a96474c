import { foldText, isInvisible } from '../secrets/folded-text.ts';
import { listOfficial, type OfficialList } from './official-list.ts';
import { holdsOfficial, readLink } from './read-address.ts';
import { readHandle, readMailbox, readPhone, readWords } from './read-name.ts';
import { showCharacters } from './show-characters.ts';
import type { OfficialChannel, OfficialResult, ParseHost, Reading, ReasonId, ShownCharacter, Verdict } from './verdict.ts';

/** Longer than any address that a reader could compare; what follows is not looked at and cannot be listed. */
const longest = 500;

/**
 * Compares a pasted link, address, number or account name with the official list. Says `listed` only for a channel
 * written the way an official one can be written; every oddity speaks against it.
 */
export function checkOfficial(raw: string, channels: readonly OfficialChannel[], parseHost: ParseHost): OfficialResult {
  const list = listOfficial(channels);
  const short = raw.slice(0, longest).trim();
  const trimmed = isPhoneShaped(withoutMarks(short)) ? withoutMarks(short) : short;
  const plain = unwrap(onlyVisible(trimmed).normalize('NFKC'));
  if (/\s/.test(plain) && /\s/.test(trimmed) && !isPhoneShaped(plain) && !isMailbox(plain)) {
    const pieces = trimmed.split(/\s+/).filter((piece) => addressShape.test(piece));
    if (pieces.length > 0) return gravest(pieces.map((piece) => checkOfficial(piece, channels, parseHost)));
  }
  const reading = read(plain, list, parseHost);
  const deciding = reading.isHostAlone === true ? headOf(trimmed) : trimmed;
  const visible = onlyVisible(deciding);
  const folded = unwrap(visible.normalize('NFKC'));
  const against: ReasonId[] = [];
  if (visible !== deciding) against.push('hidden-characters');
  // A telephone number typed in full-width digits stays the same number; an address does not stay the same address.
  const isNumber = isPhoneShaped(plain);
  if (!isNumber && (unwrap(visible) !== folded || /[\u3002\uFF61]/.test(folded))) against.push('full-width');
  if (!isNumber && /[^\u0000-\u007F]/.test(reading.compared ?? '') && reading.match) against.push('foreign-letters');
  if (raw.trim().length > longest) against.push('several');
  const letters = (): ShownCharacter[] => showCharacters(trimmed, { near: reading.near, end: deciding.length, host: originOf(reading.hostSpan, plain, trimmed) });
  return conclude(reading, against, letters);
}

/** Of several things in one text the gravest counts, and none is listed: an official one may stand there to lend its name. */
function gravest(results: readonly OfficialResult[]): OfficialResult {
  const order: readonly Verdict[] = ['look-alike', 'not-listed', 'same-domain', 'no-address', 'listed'];
  const worst = results.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))[0];
  if (worst === undefined || worst.verdict === 'listed') return { verdict: 'not-listed', reasons: ['several'], shown: [] };
  return { ...worst, reasons: ['several', ...worst.reasons] };
}

function onlyVisible(text: string): string {
  return [...text].filter((character) => !isInvisible(character) && (character >= ' ' || /\s/.test(character))).join('');
}

/** What stands before the path, the query and the fragment: all that tells which site an address opens. */
function headOf(text: string): string {
  return /^(?:[^/?#]*?:[\\/]+|[\\/]*)[^/?#]*/.exec(text)?.[0] ?? text;
}

/** Leads a stretch of the plain text back to the text as it was pasted. */
function originOf(span: Reading['hostSpan'], plain: string, original: string): Reading['hostSpan'] {
  const folded = foldText(original);
  const front = folded.text.indexOf(plain);
  const origin = (at: number): number => folded.originAt(front + at);
  return span && front >= 0 ? { start: origin(span.start), owner: origin(span.owner), end: origin(span.end) } : undefined;
}

/** Address books put direction marks around numbers; they change no digit. */
function withoutMarks(text: string): string {
  return text.replace(/^[\u200E\u200F\u202A-\u202E\u2066-\u2069\s]+|[\u200E\u200F\u202A-\u202E\u2066-\u2069\s]+$/g, '');
}

/** Drops what sentences and quotations put around an address. */
function unwrap(text: string): string {
  return text
    .trim()
    .replace(/^["'“‘「『《【([]+/, '')
    .replace(/["'”’」』》】)\]。,、;!?，；！？]+$/, '')
    .replace(/^<([^<>]*)>$/, '$1')
    .replace(/\.$/, '')
    .trim();
}

function isPhoneShaped(text: string): boolean {
  return /^(tel:)?\+?[\d\s().\-\u2010-\u2015/]{5,40}$/i.test(text) && !/^\d+\.\d+\.\d+\.\d+$/.test(text);
}

function isMailbox(text: string): boolean {
  return /^(mailto:)?[^\s@/\\]+@[^\s@/\\]+$/i.test(text) || /<[^<>@\s]+@[^<>@\s]+>$/.test(text);
}

/** A dot, colon, slash or other sign as addresses have it, not as sentences do. */
const addressShape = /[\p{L}\p{N}\]-][.．｡]\p{L}|[a-z0-9]。[a-z0-9]|\d\.\d+\.\d|[a-z0-9][:：]\S|^[「『<(]*(?:\/\/|[@＠]\w)|[\w.-][@＠]\w|%[0-9a-f]{2}|\\/iu;
/** No network has longer account names; the addresses of wallets are longer. */
const accountShape = /^@[\w-]+$|^(?=.*[a-z])[\w-]{1,32}$/i;

function read(text: string, list: OfficialList, parseHost: ParseHost): Reading {
  if (isPhoneShaped(text)) return readPhone(text, list);
  const app = list.apps.get(text.toLowerCase());
  if (app) return { match: app, notes: [], against: [], compared: text };
  // `www.bank.example@evil.example` looks like a web address, and a browser takes it for one.
  const isDisguised = /^www\.[^@]*@/i.test(text) || (!text.includes('<') && holdsOfficial(text.slice(0, Math.max(0, text.lastIndexOf('@'))), list));
  if (isMailbox(text) && !isDisguised) return readMailbox(text, list, parseHost);
  if (accountShape.test(text)) return readHandle(text, list);
  return addressShape.test(text) ? readLink(text, list, parseHost) : readWords(text, list);
}

function conclude({ match, similar, neutral, notes, against: own, destination }: Reading, signs: readonly ReasonId[], letters: () => ShownCharacter[]): OfficialResult {
  if (neutral === 'no-address') return { verdict: neutral, reasons: own, shown: [] };
  const against = [...new Set([...signs, ...own])];
  if (match && against.length === 0) return { verdict: 'listed', channel: match, reasons: ['exact', ...notes], shown: [] };
  const channel = match ?? similar;
  const verdict = channel === undefined ? 'not-listed' : neutral && signs.length === 0 ? neutral : 'look-alike';
  const reasons: ReasonId[] = against.length > 0 ? against : [channel ? 'brand-inside' : 'not-found'];
  return { verdict, ...(channel ? { channel } : {}), reasons, shown: letters(), ...(destination ? { destination } : {}) };
}
