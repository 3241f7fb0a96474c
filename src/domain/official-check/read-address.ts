import type { OfficialList } from './official-list.ts';
import { editDistance, isNear, packedSkeletonOf, skeletonOf } from './skeleton.ts';
import type { OfficialChannel, ParseHost, Reading, ReasonId } from './verdict.ts';

/** Reads a link or host name the way a browser would, and notes everything that is used to deceive. */
export function readLink(text: string, list: OfficialList, parseHost: ParseHost): Reading {
  const scheme = /^([a-z][a-z0-9+.-]*):(?=\/|[^\d/]|$)/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return { ...resemblance(text, list), notes: [], against: ['wrong-scheme'] };
  const rest = text.slice(scheme === undefined ? 0 : scheme.length + 1).replace(/^[\\/]+/, '');
  const against: ReasonId[] = [];
  const authority = /^[^/?#\\]*/.exec(rest)?.[0] ?? '';
  const after = rest.slice(authority.length);
  if (text.includes('\\')) against.push('backslash');
  let host = authority;
  if (host.includes('@')) against.push('user-info');
  host = host.slice(host.lastIndexOf('@') + 1);
  if (host.includes('%')) against.push('encoded');
  const port = /:(\d*)$/.exec(host)?.[1];
  if (port !== undefined) host = host.slice(0, -port.length - 1);
  if (port && port !== (scheme === 'http' ? '80' : '443')) against.push('port');
  const ascii = parseHost(host)?.replace(/\.$/, '');
  if (ascii === undefined || ascii === '') return { ...resemblance(rest, list), notes: [], against: [...against, 'invalid-host'], compared: host };
  const isForeign = /[^\u0000-\u007F]/.test(host);
  if (/^(\d+\.){3}\d+$|^\[/.test(ascii)) against.push('ip-address');
  if (/(^|\.)xn--/.test(ascii)) against.push(isForeign ? 'foreign-letters' : 'punycode');
  const path = (/^\/[^?#]*/.exec(after)?.[0] ?? '').replace(/\/+$/, '').toLowerCase();
  const match = findPlace(ascii, path, after, list);
  const found = { compared: host, ...(isForeign || host.includes('%') ? { punycode: ascii } : {}) };
  if (match) return { ...found, match, notes: [...(scheme === 'http' ? (['not-https'] as const) : [])], against };
  return { ...found, ...imitation(ascii, host, rest, against, list), notes: [] };
}

function findPlace(host: string, path: string, after: string, list: OfficialList): OfficialChannel | undefined {
  if (host === 'play.google.com' && path === '/store/apps/details') {
    return list.apps.get(/[?&]id=([a-z0-9._]+)(?:&|#|$)/i.exec(after)?.[1]?.toLowerCase() ?? '');
  }
  const here = list.places.filter((place) => place.host === host);
  const isPlain = !/[%]/.test(path) && !path.includes('//') && !/(^|\/)\.\.?(\/|$)/.test(path);
  const exact = isPlain ? here.find((place) => place.path !== '' && place.path === path) : undefined;
  return (exact ?? here.find((place) => place.path === ''))?.channel;
}

function imitation(ascii: string, host: string, rest: string, against: ReasonId[], list: OfficialList): Pick<Reading, 'similar' | 'against'> {
  const found = [...against];
  const place = list.places.find((each) => each.host === ascii);
  if (place) return { similar: place.channel, against: [...found, 'other-path'] };
  const near = list.places.find((each) => list.hosts.includes(each.host) && isImitation(ascii, host, each.host, found));
  const inside = resemblance(rest, list);
  if (list.domains.some((own) => rest.toLowerCase().includes(own)) && !found.includes('sub-domain')) found.push('official-inside');
  else if (inside.similar && near === undefined) found.push('brand-inside');
  return { ...inside, ...(near ? { similar: near.channel } : {}), against: found };
}

/** Compares with one official host: same name under another ending, a further sub-domain, or a slip of the pen. */
function isImitation(ascii: string, host: string, own: string, found: ReasonId[]): boolean {
  const root = own.split('.').slice(-2).join('.');
  if (ascii.endsWith(`.${own}`) || ascii === root || ascii.endsWith(`.${root}`)) return note(found, 'sub-domain');
  const name = (domain: string): string => domain.split('.').slice(0, -1).join('.').replace(/^www\./, '');
  if (name(ascii) === name(own)) return note(found, 'other-ending');
  if (isNear(host, own) || isNear(name(host), name(own)) || editDistance(skeletonOf(host), skeletonOf(own), 2) <= 2) return note(found, 'near-spelling');
  return false;
}

function note(found: ReasonId[], reason: ReasonId): true {
  if (!found.includes(reason)) found.push(reason);
  return true;
}

/** Whether any word of the text is, holds or nearly is the brand. */
export function resemblance(text: string, list: OfficialList): Pick<Reading, 'similar'> {
  const whole = packedSkeletonOf(text);
  const words = text.split(/[^\p{L}\p{N}]+/u).map((word) => skeletonOf(word)).filter((word) => word !== '');
  const isSimilar = list.brands.some((brand) => whole.includes(brand) || words.some((word) => editDistance(word, brand, 1) <= (brand.length < 4 ? 0 : 1)));
  const similar = list.places.find((place) => list.hosts.includes(place.host))?.channel ?? [...list.mailboxes.values(), ...list.handles.values()][0];
  return isSimilar && similar ? { similar } : {};
}
