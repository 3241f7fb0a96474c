import { editDistance } from '../edit-distance.ts';
import { domainOf } from './domain-of.ts';
import type { OfficialList } from './official-list.ts';
import { isNear, packedSkeletonOf, skeletonOf } from './skeleton.ts';
import type { Destination, HostSpan, OfficialChannel, ParseHost, Reading, ReasonId } from './verdict.ts';

/** Services that give long addresses a short name, which tells nothing of where it leads; whoever lists a channel there is found before. */
const shorteners: ReadonlySet<string> = new Set('bit.ly t.co goo.gl tinyurl.com is.gd v.gd ow.ly buff.ly rebrand.ly cutt.ly tiny.cc rb.gy s.id lnkd.in t.ly t.cn url.cn w.url.cn dwz.cn suo.im sina.lt u.nu 985.so mrw.so'.split(' '));

/** Reads a link or host name the way a browser would, and notes everything that is used to deceive. */
export function readLink(text: string, list: OfficialList, parseHost: ParseHost): Reading {
  const scheme = /^([a-z][a-z0-9+.-]*):(?=\/|[^\d/]|$)/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return { ...imitatedSite(text, list), notes: [], against: ['wrong-scheme'] };
  const rest = text.slice(scheme === undefined ? 0 : scheme.length + 1).replace(/^[\\/]+/, '');
  const against: ReasonId[] = [];
  const authority = /^[^/?#\\]*/.exec(rest)?.[0] ?? '';
  const after = rest.slice(authority.length);
  // Behind the host a browser takes it for a slash, which changes nothing.
  if (/^[^/?#]*\\/.test(rest) || text.slice(0, -rest.length || undefined).includes('\\')) against.push('backslash');
  let host = authority;
  if (host.includes('@')) against.push('user-info');
  host = host.slice(host.lastIndexOf('@') + 1);
  if (host.includes('%')) against.push('encoded');
  const port = /:(\d*)$/.exec(host)?.[1];
  if (port !== undefined) host = host.slice(0, -port.length - 1);
  if (port && port !== (scheme === 'http' ? '80' : '443')) against.push('port');
  // A second port would be cut off as well.
  const ascii = /^[^[].*:/.test(host) ? undefined : parseHost(host)?.replace(/\.$/, '');
  if (ascii === undefined || ascii === '') return { ...imitatedSite(rest, list), notes: [], against: [...against, 'invalid-host'], compared: host };
  const isForeign = /[^\u0000-\u007F]/.test(host);
  if (/^(\d+\.){3}\d+$|^\[/.test(ascii)) against.push('ip-address');
  if (/(^|\.)xn--/.test(ascii)) against.push(isForeign ? 'foreign-letters' : 'punycode');
  const path = (/^\/[^?#]*/.exec(after)?.[0] ?? '').replace(/\/+$/, '').toLowerCase();
  const found = findPlace(ascii, path, after, list);
  const start = text.length - rest.length + authority.lastIndexOf('@') + 1;
  const isNameless = !ascii.includes('.') && !ascii.startsWith('[');
  const reading: Pick<Reading, 'notes' | 'compared' | 'isHostAlone' | 'hostSpan' | 'destination'> = {
    notes: scheme === 'http' ? ['not-https'] : [],
    compared: host,
    isHostAlone: found?.isHostAlone ?? !list.places.some((place) => place.host === ascii),
    ...(isNameless ? {} : { hostSpan: spanOf(host, start, ascii), destination: destinationOf('web', ascii) }),
  };
  if (found) return { ...reading, match: found.channel, against };
  const sibling = siblingOf(ascii, list);
  if (sibling) return { ...reading, similar: sibling, against: [...against, 'sub-domain'], ...(against.length === 0 ? { neutral: 'same-domain' } : {}) };
  if (shorteners.has(domainOf(ascii))) {
    const inside = imitatedSite(after, list);
    return { ...reading, ...inside, against: [...against, 'short-link', ...(inside.similar ? (['brand-inside'] as const) : [])] };
  }
  return { ...reading, ...imitation(ascii, host, path, rest, against, list) };
}

/** Names where an address leads, split where its owner's part begins. */
export function destinationOf(kind: Destination['kind'], host: string): Destination {
  const domain = domainOf(host);
  return { kind, front: host.slice(0, -domain.length), domain };
}

/** Where a host stands as it was written, and where its owner's part begins: as many labels from the end as the domain that a browser reads has. */
export function spanOf(host: string, start: number, ascii: string): HostSpan {
  const more = domainOf(ascii).split('.').length - 1;
  const owner = host.search(new RegExp(`[^.。]+(?:[.。][^.。]+){${more}}[.。]?$`));
  return { start, owner: start + Math.max(0, owner), end: start + host.length };
}

/** The channel whose domain a host shares. Where that domain is not our name, a front that borrows our name is no sibling. */
export function siblingOf(host: string, list: OfficialList): OfficialChannel | undefined {
  const domain = domainOf(host);
  const packed = packedSkeletonOf(domain);
  const isBorrowed = resembles(host.slice(0, -domain.length), list.brands.filter((brand) => !packed.includes(brand)));
  return isBorrowed ? undefined : list.shared.get(domain);
}

function findPlace(host: string, path: string, after: string, list: OfficialList): { channel: OfficialChannel; isHostAlone: boolean } | undefined {
  if (host === 'play.google.com' && path === '/store/apps/details') {
    // Written twice or in escapes, what stands behind `id` could be another app's for the shop.
    const asked = (/^[^?#]*\?([^#]*)/.exec(after)?.[1] ?? '').split('&').map((pair) => pair.split('='));
    const ids = asked.filter(([name = '']) => name.toLowerCase() === 'id' || name.includes('%'));
    const app = ids.length === 1 ? list.apps.get(ids[0]?.[1]?.toLowerCase() ?? '') : undefined;
    return app && { channel: app, isHostAlone: false };
  }
  const here = list.places.filter((place) => place.host === host);
  const isPlain = !/[%]/.test(path) && !path.includes('//') && !/(^|\/)\.\.?(\/|$)/.test(path);
  const exact = isPlain ? here.find((place) => place.path !== '' && place.path === path) : undefined;
  const place = exact ?? here.find((each) => each.path === '');
  return place && { channel: place.channel, isHostAlone: place !== exact };
}

function imitation(ascii: string, host: string, path: string, rest: string, against: ReasonId[], list: OfficialList): Pick<Reading, 'similar' | 'near' | 'against'> {
  const found = [...against];
  const here = list.places.filter((each) => each.host === ascii);
  const [place] = here;
  if (place) {
    const near = here.find((each) => isNear(path, each.path));
    return { similar: (near ?? place).channel, ...(near ? { near: near.host + near.path } : {}), against: [...found, 'other-path'] };
  }
  for (const { host: own, channel } of list.places.filter((each) => list.hosts.includes(each.host))) {
    const like = likeness(host, ascii, own);
    if (like) return { similar: channel, near: like.near, against: [...found, like.reason, ...(holdsOfficial(rest, list) ? (['official-inside'] as const) : [])] };
  }
  const inside = imitatedSite(rest, list);
  if (holdsOfficial(rest, list)) found.push('official-inside');
  else if (inside.similar) found.push('brand-inside');
  return { ...inside, against: found };
}

/** Whether a text has an official host or mail domain in it. */
export function holdsOfficial(text: string, list: OfficialList): boolean {
  return list.domains.some((own) => text.toLowerCase().includes(own));
}

/** How a host imitates an official one: same name under another ending, or a slip of the pen; `near` is what it was written after. */
function likeness(host: string, ascii: string, own: string): { reason: ReasonId; near: string } | undefined {
  const name = (domain: string): string => domain.split('.').slice(0, -1).join('.').replace(/^www\./, '');
  const near = isNear(host, own) || editDistance(skeletonOf(host), skeletonOf(own), 2) <= 2 ? own : name(own);
  if (name(ascii) === name(own)) return { reason: 'other-ending', near };
  return near === own || isNear(name(host), name(own)) ? { reason: 'near-spelling', near } : undefined;
}

/** The site that a text means to be taken for, when it carries the brand. */
function imitatedSite(text: string, list: OfficialList): Pick<Reading, 'similar'> {
  const similar = list.places.find((place) => list.hosts.includes(place.host))?.channel;
  return similar && resembles(text, list.brands) ? { similar } : {};
}

/** Whether a text holds a brand, or has a word that is one but for a letter. */
export function resembles(text: string, brands: readonly string[]): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u).map((word) => skeletonOf(word)).filter((word) => word !== '');
  return holdsBrand(text, brands) || brands.some((brand) => words.some((word) => editDistance(word, brand, 1) <= (brand.length < 4 ? 0 : 1)));
}

/** Whether a text holds a brand as a hurried eye sees it. */
export function holdsBrand(text: string, brands: readonly string[]): boolean {
  const whole = packedSkeletonOf(text);
  return brands.some((brand) => whole.includes(brand));
}
