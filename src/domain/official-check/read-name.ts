import type { OfficialList } from './official-list.ts';
import { readLink, resemblance } from './read-address.ts';
import { editDistance, isNear } from './skeleton.ts';
import type { ParseHost, Reading } from './verdict.ts';

/** Reads a telephone number; equal only with its country code, whatever stands between the digits. */
export function readPhone(text: string, list: OfficialList): Reading {
  const dialled = text.replace(/^tel:/i, '').replace(/[^\d+]/g, '');
  const digits = dialled.replace(/^\+|^00/, '');
  const match = list.phones.get(digits);
  if (match && !/\+./.test(dialled.slice(1))) return { match, notes: [], against: [], compared: text };
  for (const [official, channel] of list.phones) {
    // Within mainland China nobody dials +86.
    if (official.startsWith('86') && official.slice(2) === digits.replace(/^0(?=[48]00)/, '')) return { match: channel, notes: [], against: [], compared: text };
    const isTail = digits.length >= 7 && (official.endsWith(digits.replace(/^0/, '')) || digits.endsWith(official));
    if (isTail) return { similar: channel, notes: [], against: [digits.length < official.length ? 'no-country-code' : 'near-number'], compared: text };
    if (editDistance(digits, official, 2) <= 2) return { similar: channel, notes: [], against: ['near-number'], compared: text };
  }
  return { notes: [], against: ['not-found'], compared: text };
}

/** Reads a mailbox; of `名字 <a@b.example>` only what stands in the brackets counts, the name in front can be anything. */
export function readMailbox(text: string, list: OfficialList, parseHost: ParseHost): Reading {
  const inside = /<([^<>]*)>\s*$/.exec(text)?.[1];
  const address = (inside ?? text).replace(/^mailto:/i, '').replace(/\?.*$/, '').trim();
  const match = list.mailboxes.get(address.toLowerCase());
  if (match) return { match, notes: [], against: [], compared: address };
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const ascii = parseHost(domain);
  const found: Reading = { notes: [], against: [], compared: address, ...(ascii !== undefined && ascii !== domain.toLowerCase() ? { punycode: ascii } : {}) };
  for (const [official, channel] of list.mailboxes) {
    const officialDomain = official.slice(official.indexOf('@') + 1);
    if (domain.toLowerCase() === officialDomain) return { ...found, similar: channel, against: ['not-found', 'official-inside'] };
    if (isNear(address, official) || isNear(domain, officialDomain)) return { ...found, similar: channel, against: ['near-spelling'] };
  }
  const link = readLink(domain, list, parseHost);
  const similar = link.match ?? link.similar ?? resemblance(text, list).similar;
  const isBorrowed = link.match !== undefined || (inside !== undefined && list.domains.some((own) => text.toLowerCase().includes(own)));
  return { ...found, ...(similar ? { similar } : {}), against: [...link.against, ...(isBorrowed ? (['official-inside'] as const) : [])] };
}

/** Reads an account name, with or without `@`; a name is official on its own network only. */
export function readHandle(text: string, list: OfficialList): Reading {
  const name = text.replace(/^@/, '').toLowerCase();
  const match = list.handles.get(name);
  if (match) return { match, notes: ['platform-only'], against: [], compared: text };
  for (const [official, channel] of list.handles) {
    if (isNear(name, official)) return { similar: channel, notes: [], against: ['near-spelling'], compared: text };
  }
  const { similar } = resemblance(text, list);
  return { ...(similar ? { similar } : {}), notes: [], against: similar ? ['brand-inside'] : ['not-found'], compared: text };
}
