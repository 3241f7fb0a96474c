import { isInvisible } from '../secrets/folded-text.ts';
import { listOfficial, type OfficialList } from './official-list.ts';
import { readLink, resemblance } from './read-address.ts';
import { readHandle, readMailbox, readPhone } from './read-name.ts';
import { showCharacters } from './show-characters.ts';
import type { OfficialChannel, OfficialResult, ParseHost, Reading, ReasonId } from './verdict.ts';

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
  const visible = [...trimmed].filter((character) => !isInvisible(character) && (character >= ' ' || /\s/.test(character))).join('');
  const plain = unwrap(visible.normalize('NFKC'));
  const against: ReasonId[] = [];
  if (visible !== trimmed) against.push('hidden-characters');
  const reading = read(plain, list, parseHost);
  // A telephone number typed in full-width digits stays the same number; an address does not stay the same address.
  const isNumber = isPhoneShaped(plain);
  if (!isNumber && (unwrap(visible) !== plain || /[\u3002\uFF61]/.test(plain))) against.push('full-width');
  if (!isNumber && /[^\u0000-\u007F]/.test(reading.compared ?? '') && reading.match) against.push('foreign-letters');
  if (raw.trim().length > longest) against.push('several');
  return conclude(trimmed, reading, [...new Set([...against, ...reading.against])]);
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

function read(text: string, list: OfficialList, parseHost: ParseHost): Reading {
  if (isPhoneShaped(text)) return readPhone(text, list);
  const app = list.apps.get(text.toLowerCase());
  if (app) return { match: app, notes: [], against: [], compared: text };
  const isMailbox = /^(mailto:)?[^\s@/\\]+@[^\s@/\\]+$/i.test(text) || /<[^<>@\s]+@[^<>@\s]+>$/.test(text);
  if (isMailbox) return readMailbox(text, list, parseHost);
  if (/\s/.test(text)) return { ...resemblance(text, list), notes: [], against: ['several'] };
  if (/^@?[\w-]+$/.test(text)) return readHandle(text, list);
  if (/[.:/\\%@。]/.test(text)) return readLink(text, list, parseHost);
  const { similar } = resemblance(text, list);
  return { ...(similar ? { similar } : {}), notes: [], against: similar ? ['brand-inside'] : ['not-found'], compared: text };
}

function conclude(raw: string, reading: Reading, against: ReasonId[]): OfficialResult {
  const punycode = reading.punycode === undefined ? {} : { punycode: reading.punycode };
  if (reading.match && against.length === 0) {
    return { verdict: 'listed', channel: reading.match, reasons: ['exact', ...reading.notes], shown: showCharacters(raw), ...punycode };
  }
  const channel = reading.match ?? reading.similar;
  if (channel) {
    const target = targetOf(channel, reading.compared ?? raw);
    return { verdict: 'look-alike', channel, reasons: against.length > 0 ? against : ['brand-inside'], shown: showCharacters(raw, target), ...punycode };
  }
  return { verdict: 'not-listed', reasons: against.length > 0 ? against : ['not-found'], shown: showCharacters(raw), ...punycode };
}

/** What to compare letter by letter: the host alone where a host was compared. */
function targetOf(channel: OfficialChannel, compared: string): string {
  const value = channel.value.toLowerCase();
  const host = /^https:\/\/([^/]+)/.exec(value)?.[1];
  return host !== undefined && !compared.includes('/') ? host : value;
}
