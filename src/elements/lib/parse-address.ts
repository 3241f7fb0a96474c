import type { ParseAddress } from '../../domain/links/outbound.ts';
import type { ParseHost } from '../../domain/official-check/verdict.ts';

/** The browser's own reading of a host name, which is the one that counts (WHATWG URL, UTS 46). */
export const parseHost: ParseHost = (host) => (URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : undefined);

/** The browser's own reading of an absolute address. */
export const parseAddress: ParseAddress = (text) => (URL.canParse(text) ? new URL(text) : undefined);
