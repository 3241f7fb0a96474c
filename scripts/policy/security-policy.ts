// The one place that says what a browser may do with this site. The <meta> policy of every page, the headers of `npm start`
// and the configuration for every host are derived from it; nothing else in the project writes a security header.
// Sources of the values: OWASP ASVS 5.0 V3, MDN HTTP Observatory, CSP Level 3, Trusted Types.

/** What one build opens beyond the constant policy: hashes of its inlined stylesheets, and origins that site data names. */
export interface Openings {
  /** `sha256-…` of each stylesheet that stands inside the pages. */
  styleHashes?: readonly string[];
  /** Address that receives article feedback; its origin may be connected to, nothing else. */
  feedbackEndpoint?: string | undefined;
  /** Address of an embedded chat; its origin may be framed and connected to. */
  chatOrigin?: string | undefined;
}

/** The whole policy of one build. */
export interface SecurityPolicy {
  /** Content Security Policy: directive → sources, in the order in which it is written out. */
  csp: Readonly<Record<string, readonly string[]>>;
  /** Every other security header with its value. */
  headers: Readonly<Record<string, string>>;
}

/** Trusted Types policies that exist, each of which lets exactly one script address through. */
const trustedTypesPolicies = ['bitp-search', 'bitp-sw'] as const;

/** Directives that browsers ignore or complain about inside `<meta>`. */
const headerOnlyDirectives = new Set(['frame-ancestors']);

/** Browser features that no page of a help centre needs; all are switched off, for this site and for anything framed in it. */
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** Builds the policy; an opening that is not an https origin throws, since it would open more than its author meant. */
export function createPolicy({ styleHashes = [], feedbackEndpoint, chatOrigin }: Openings = {}): SecurityPolicy {
  const feedback = feedbackEndpoint === undefined ? [] : [httpsOrigin(feedbackEndpoint)];
  const chat = chatOrigin === undefined ? [] : [httpsOrigin(chatOrigin)];
  return {
    csp: {
      'default-src': ["'none'"],
      // Pagefind's index is searched by WebAssembly; 'wasm-unsafe-eval' allows that and not eval().
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'style-src': ["'self'", ...[...new Set(styleHashes)].sort().map((hash) => `'${hash}'`)],
      'img-src': ["'self'"],
      'connect-src': ["'self'", ...new Set([...feedback, ...chat])],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      'frame-src': chat.length > 0 ? chat : ["'none'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      // The search form goes to this site's own search page when JavaScript is off.
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': trustedTypesPolicies,
      // No upgrade-insecure-requests: 'self' already refuses http on an https page, and it would break http://127.0.0.1 in Safari.
    },
    headers: {
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      // Every script comes with its hash, or not at all: also those that other scripts load.
      'Integrity-Policy': 'blocked-destinations=(script)',
      'X-Content-Type-Options': 'nosniff',
      // For browsers that do not know frame-ancestors.
      'X-Frame-Options': 'DENY',
      // Search words stand in the address; no other site may learn them.
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': [...deniedFeatures.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      // An embedded chat seldom sends CORP, so isolation gives way where the deployer asked for one.
      'Cross-Origin-Embedder-Policy': chat.length > 0 ? 'unsafe-none' : 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Origin-Agent-Cluster': '?1',
    },
  };
}

/** The policy as the value of a Content-Security-Policy header. */
export function headerCsp(policy: SecurityPolicy): string {
  return serialize(Object.entries(policy.csp));
}

/** The policy as the content of a `<meta http-equiv>`: equal to the header but for what only a header can carry. */
export function metaCsp(policy: SecurityPolicy): string {
  return serialize(Object.entries(policy.csp).filter(([directive]) => !headerOnlyDirectives.has(directive)));
}

/** All security headers of every response, the Content-Security-Policy first. */
export function securityHeaders(policy: SecurityPolicy): Readonly<Record<string, string>> {
  return { 'Content-Security-Policy': headerCsp(policy), ...policy.headers };
}

function serialize(directives: readonly (readonly [string, readonly string[]])[]): string {
  return directives.map(([directive, sources]) => `${directive} ${sources.join(' ')}`).join('; ');
}

function httpsOrigin(address: string): string {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') {
    throw new Error(`"${address}" 不能写进安全策略：要写以 https:// 开头的完整网址。`);
  }
  return new URL(address).origin;
}
