import type { Channel, SiteData } from '../../schemas/site-data.ts';
import { hostOf } from './host-of.ts';
import type { KnownHosts } from './outbound.ts';

/** The hosts of the site's data: official ones from channels in use, allowed ones from the allow list. */
export function knownHosts(channels: readonly Channel[], allowList: SiteData['allow-list']): KnownHosts {
  const own = channels.filter(({ enabled, kind }) => enabled && (kind === 'website' || kind === 'chat'));
  const hosts = own.flatMap(({ value }) => hostOf(value) ?? []);
  return { official: [...new Set(hosts)], allowed: allowList.map(({ host }) => host) };
}

/** Whether an address is written exactly as that of an official channel in use. */
export function isChannelHref(href: string, channels: readonly Channel[]): boolean {
  return channels.some((channel) => channel.enabled && channel.href === href);
}
