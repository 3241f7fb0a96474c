/**
 * The host of a web address as content/data/channels.yaml writes one (src/schemas/channels.ts holds the rule): a bare domain, or
 * https:// with a host and what follows. None for anything else; a port or a user name is part of no official host.
 */
export function hostOf(address: string): string | undefined {
  return /^(?:https:\/\/)?([\w-]+(?:\.[\w-]+)+)(?=[/?#]|$)/.exec(address.trim().toLowerCase())?.[1];
}
