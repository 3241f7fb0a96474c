// The channels of the site's data, in the forms in which a reader may meet them.
import { hostOf } from '../links/host-of.ts';
import { domainOf } from './domain-of.ts';
import { packedSkeletonOf } from './skeleton.ts';
import type { OfficialChannel } from './verdict.ts';

/** A host, with a path where only that path is official. */
interface OfficialPlace {
  channel: OfficialChannel;
  host: string;
  /** Empty: every path of the host. */
  path: string;
}

/** All official channels, indexed by form. */
export interface OfficialList {
  places: OfficialPlace[];
  /** Lower-case mailboxes. */
  mailboxes: Map<string, OfficialChannel>;
  /** Digits with country code, without `+`. */
  phones: Map<string, OfficialChannel>;
  /** Lower-case names without `@`. */
  handles: Map<string, OfficialChannel>;
  /** Lower-case application ids. */
  apps: Map<string, OfficialChannel>;
  /** Hosts of the platform's own, longest first. */
  hosts: string[];
  /** These hosts and the domains of the mailboxes: whoever writes one elsewhere borrows our name. */
  domains: string[];
  /** What these end in, and a channel of each: its other names may be ours or a neighbour's. */
  shared: Map<string, OfficialChannel>;
  /** Skeletons of the brand's own words; whatever holds one and is not listed imitates us. */
  brands: string[];
}

const generic = /^(www|m|h5|help|support|app|mail|email|notice|news|chat|service|com|net|org|co|io|cn|example|test|invalid|info)$/;

/** Indexes the channels; addresses that belong to a social network or shop count with their path only. */
export function listOfficial(channels: readonly OfficialChannel[]): OfficialList {
  const list: OfficialList = { places: [], mailboxes: new Map(), phones: new Map(), handles: new Map(), apps: new Map(), hosts: [], domains: [], shared: new Map(), brands: [] };
  const own = new Set<string>();
  for (const channel of channels) {
    const value = channel.value.trim().toLowerCase();
    if (channel.kind === 'phone') list.phones.set(value.replace(/\D/g, ''), channel);
    else if (channel.kind === 'email' || channel.kind === 'sender') list.mailboxes.set(value, channel);
    else if (channel.kind === 'app') list.apps.set(value, channel);
    else if (channel.kind === 'social' && !value.includes('/')) list.handles.set(value.replace(/^@/, ''), channel);
    for (const address of new Set([value, (channel.href ?? '').toLowerCase()])) {
      const place = placeOf(address, channel);
      if (place) list.places.push(place);
      if (place && (channel.kind === 'website' || channel.kind === 'chat')) own.add(place.host);
    }
  }
  // An imitation is named after the site it imitates, not after one page of it.
  list.places.sort((one, other) => Number(other.channel.kind === 'website') - Number(one.channel.kind === 'website'));
  list.hosts = [...own].toSorted((one, other) => other.length - one.length);
  list.domains = [...own, ...[...list.mailboxes.keys()].map((mailbox) => mailbox.slice(mailbox.indexOf('@') + 1))];
  for (const [mailbox, channel] of list.mailboxes) list.shared.set(domainOf(mailbox.slice(mailbox.indexOf('@') + 1)), channel);
  for (const { host, channel } of list.places.filter((place) => own.has(place.host)).toReversed()) list.shared.set(domainOf(host), channel);
  const words = [...list.domains.flatMap((domain) => domain.split('.').slice(0, -1)), ...list.handles.keys()];
  list.brands = [...new Set(words.filter((word) => word.length >= 3 && !generic.test(word)).map(packedSkeletonOf))];
  return list;
}

/** `host/path` of a web address; a bare host counts for kinds that are hosts. What stands behind `?` is not compared, so such an address is no place. */
function placeOf(address: string, channel: OfficialChannel): OfficialPlace | undefined {
  const host = hostOf(address);
  if (host === undefined || /[?#]/.test(address) || (channel.kind !== 'website' && !address.startsWith('https://'))) return undefined;
  return { channel, host, path: address.replace('https://', '').slice(host.length).replace(/\/+$/, '') };
}
