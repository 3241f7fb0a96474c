import { editDistance } from '../edit-distance.ts';
import type { OfficialList } from './official-list.ts';
import { destinationOf, holdsBrand, holdsOfficial, readLink, resembles, siblingOf, spanOf } from './read-address.ts';
import { isNear } from './skeleton.ts';
import type { OfficialChannel, ParseHost, Reading } from './verdict.ts';

/** Reads a telephone number; equal only with its country code, whatever stands between the digits. */
export function readPhone(text: string, list: OfficialList): Reading {
  const dialled = text.replace(/^tel:/i, '').replace(/[^\d+]/g, '');
  const isInternational = /^(\+|00)/.test(dialled);
  const digits = dialled.replace(/^\+|^00/, '');
  const match = list.phones.get(digits);
  if (match && !/\+./.test(dialled.slice(1))) return { match, notes: [], against: [], compared: text };
  for (const [official, channel] of list.phones) {
    if (!isInternational && official.startsWith('86') && isDialledInChina(digits, official.slice(2))) return { match: channel, notes: [], against: [], compared: text };
    const isTail = digits.length >= 7 && (official.endsWith(digits.replace(/^0/, '')) || digits.endsWith(official));
    if (isTail) return { similar: channel, notes: [], against: [!isInternational && digits.length < official.length ? 'no-country-code' : 'near-number'], near: channel.value };
    if (editDistance(digits, official, 2) <= 2) return { similar: channel, notes: [], against: ['near-number'], near: channel.value };
  }
  return { notes: [], against: ['not-found'], compared: text };
}

/** Whether these digits reach a Chinese number within mainland China, where nobody dials +86: mobiles and 400 or 800 as they are, landlines with a 0 before the area (numbering plan of the MIIT). */
function isDialledInChina(digits: string, national: string): boolean {
  return digits === (/^(1[3-9]\d{9}|[48]00\d{7})$/.test(national) ? national : `0${national}`);
}

/** Reads a mailbox; of `名字 <a@b.example>` only what stands in the brackets counts, the name in front can be anything. */
export function readMailbox(text: string, list: OfficialList, parseHost: ParseHost): Reading {
  const inside = /<([^<>]*)>\s*$/.exec(text)?.[1];
  const address = (inside ?? text).replace(/^mailto:/i, '').replace(/\?.*$/, '').trim();
  const match = list.mailboxes.get(address.toLowerCase());
  if (match) return { match, notes: [], against: [], compared: address };
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const start = text.lastIndexOf(`@${domain}`) + 1;
  const ascii = parseHost(domain);
  const found: Reading = { notes: [], against: [], compared: address, ...(ascii?.includes('.') ? { hostSpan: spanOf(domain, start, ascii), destination: destinationOf('mail', ascii) } : {}) };
  const twin = [...list.mailboxes].find(([official]) => isNear(address, official));
  if (twin) return { ...found, similar: twin[1], near: twin[0], against: ['near-spelling'] };
  const link = readLink(domain, list, parseHost);
  const closest = closestMailbox(address.toLowerCase(), list);
  // The name of a domain that is ours says nothing bad of a mailbox there; every other oddity does.
  if (ascii !== undefined && (link.match || link.neutral) && siblingOf(ascii, list)) return { ...found, similar: closest, neutral: 'same-domain', against: ['other-mailbox'] };
  const near = [...list.mailboxes.keys()].map((mailbox) => mailbox.slice(mailbox.indexOf('@') + 1)).find((official) => isNear(domain, official));
  if (near !== undefined) return { ...found, similar: closest, near, against: ['near-spelling'] };
  const isBorrowed = inside !== undefined && holdsOfficial(text, list);
  const imitates = link.similar !== undefined || resembles(text, list.brands);
  return { ...found, ...(imitates ? { similar: closest ?? link.similar } : {}), against: [...link.against, ...(isBorrowed ? (['official-inside'] as const) : [])] };
}

/** The official mailbox that an address means to be taken for. */
function closestMailbox(address: string, list: OfficialList): OfficialChannel | undefined {
  const distance = (official: string): number => editDistance(address, official, 60);
  return [...list.mailboxes].toSorted(([one], [other]) => distance(one) - distance(other))[0]?.[1];
}

/** Reads an account name, with or without `@`; a name is official on its own network only, and without `@` it may be a mere word. */
export function readHandle(text: string, list: OfficialList): Reading {
  const name = text.replace(/^@/, '').toLowerCase();
  const match = list.handles.get(name);
  if (match) return { match, notes: ['platform-only'], against: [], compared: text };
  const found: Reading = { notes: [], against: ['brand-inside'], compared: text };
  for (const [official, channel] of list.handles) {
    if (isNear(name, official)) return { ...found, similar: channel, near: official, against: ['near-spelling'] };
  }
  const [similar] = list.handles.values();
  const isAccount = text.startsWith('@') || /[\d_]/.test(name);
  const isOwnWord = !isAccount && list.domains.some((domain) => domain.split('.').includes(name));
  const imitates = isAccount ? resembles(text, list.brands) : !isOwnWord && holdsBrand(text, list.brands);
  if (imitates && similar) return { ...found, similar };
  return isAccount ? { ...found, against: ['not-found'] } : readWords(text, list);
}

/** Reads what is no address at all: a question, a nickname, the address of a wallet. */
export function readWords(text: string, list: OfficialList): Reading {
  return { neutral: 'no-address', notes: [], against: holdsBrand(text, list.brands) ? ['no-address', 'brand-inside'] : ['no-address'] };
}
