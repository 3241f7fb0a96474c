/** The parts of an address that decide, as the platform's own URL parser gives them. */
interface ParsedAddress {
  protocol: string;
  hostname: string;
  port: string;
  username: string;
  password: string;
  href: string;
}

/** Parses an absolute address; `undefined` when it is none. */
export type ParseAddress = (text: string) => ParsedAddress | undefined;

/**
 * How a link is treated: `internal` stays on this site, `direct` goes to an official or allowed host, `notice` passes the
 * leaving page, `refused` is not made a link at all.
 */
type Outbound = { way: 'internal' | 'direct' | 'refused' } | { way: 'notice'; href: string; host: string };

/** Hosts that readers may go to without a notice. Exact names; sub-domains count only if listed. */
export interface KnownHosts {
  official: readonly string[];
  allowed: readonly string[];
}

/** Decides about one link of an article. `mailto:` and `tel:` are direct only for channels, which `isOfficialHref` knows. */
export function decideOutbound(href: string, hosts: KnownHosts, parse: ParseAddress, isOfficialHref: (href: string) => boolean): Outbound {
  if (/^(\/(?![/\\])|#|\.{1,2}\/)/.test(href)) return { way: 'internal' };
  if (isOfficialHref(href)) return { way: 'direct' };
  const target = readTarget(href, parse);
  if (target === undefined) return { way: 'refused' };
  return [...hosts.official, ...hosts.allowed].includes(target.host) ? { way: 'direct' } : { way: 'notice', ...target };
}

/** Where a reader would go: https without user name, without a port of its own; everything else is no target. */
export function readTarget(text: string, parse: ParseAddress): { href: string; host: string } | undefined {
  if (!/^https:\/\/[^/\\]/i.test(text) || text.length > 2000 || /[\s\u0000-\u001F\u007F\\]/.test(text)) return undefined;
  const address = parse(text);
  if (address?.protocol !== 'https:' || address.username !== '' || address.password !== '' || address.port !== '') return undefined;
  const host = address.hostname.replace(/\.$/, '');
  return host.includes('.') && !/^[\d.]+$/.test(host) ? { href: address.href, host } : undefined;
}

/** The fragment that hands a target to the leaving page; a fragment is never sent to a server. */
export function toFragment(href: string): string {
  return `#${encodeURIComponent(href)}`;
}

/** Reads the target back; `undefined` for whatever is no https address. */
export function readFragment(fragment: string, parse: ParseAddress): { href: string; host: string } | undefined {
  try {
    return readTarget(decodeURIComponent(fragment.replace(/^#/, '')), parse);
  } catch {
    return undefined;
  }
}
