// The points that MDN's HTTP Observatory gives (github.com/mdn/mdn-http-observatory, src/grader, 2026), as far as they depend on
// headers and the home page. Taken as given: https on every address, a redirect from http to https, no cookies, not on the HSTS preload list.

/** Points of one site: by the rules in use (version 4), and by the coming ones, which also count isolation. */
export interface ObservatoryScore {
  points: number;
  grade: string;
  comingPoints: number;
}

/** Below this many points nothing extra is counted. */
const enoughForExtra = 90;

const grades: readonly [points: number, grade: string][] = [[100, 'A+'], [90, 'A'], [85, 'A-'], [80, 'B+'], [70, 'B'], [65, 'B-'], [60, 'C+'], [50, 'C'], [45, 'C-'], [40, 'D+'], [30, 'D'], [25, 'D-'], [0, 'F']];

/** Scores a site by the headers of its home page and by the page itself, whose `<meta>` policy counts where no header has one. */
export function observatoryScore(headers: Readonly<Record<string, string>>, html: string): ObservatoryScore {
  const header = (name: string): string => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
  const inPage = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
  const policies = [header('content-security-policy'), inPage].filter((text) => text !== '').map(readPolicy);
  const framing = readPolicy(header('content-security-policy')).get('frame-ancestors');
  const maxAge = Number(/max-age=(\d+)/.exec(header('strict-transport-security'))?.[1] ?? 0);

  const modifiers = [
    policies.length === 0 ? -25 : Math.max(...policies.map(policyPoints)),
    maxAge >= 15_768_000 ? 0 : maxAge > 0 ? -10 : -20,
    header('x-content-type-options') === 'nosniff' ? 0 : -5,
    framing !== undefined && framing.every((source) => /^'(none|self)'$/.test(source)) ? 5 : /^(DENY|SAMEORIGIN)$/i.test(header('x-frame-options')) ? 0 : -20,
    referrerPoints(header('referrer-policy')),
    integrityPoints(html),
    /^same-(origin|site)$/.test(header('cross-origin-resource-policy')) ? 10 : 0,
  ];
  const coming = [/^same-origin$/.test(header('cross-origin-opener-policy')) ? 10 : 0, /^(require-corp|credentialless)$/.test(header('cross-origin-embedder-policy')) ? 10 : 0];
  const points = total(modifiers);
  return { points, grade: grades.find(([least]) => points >= least)?.[1] ?? 'F', comingPoints: total([...modifiers, ...coming]) };
}

function total(modifiers: readonly number[]): number {
  const sum = (some: readonly number[]): number => some.reduce((before, each) => before + each, 0);
  const base = 100 + sum(modifiers.filter((each) => each < 0));
  return Math.max(0, base < enoughForExtra ? base : base + sum(modifiers.filter((each) => each > 0)));
}

function readPolicy(text: string): Map<string, string[]> {
  return new Map(text.split(';').map((part) => part.trim().split(/\s+/)).map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

function policyPoints(policy: Map<string, string[]>): number {
  const sources = (name: string): string[] => policy.get(name) ?? policy.get('default-src') ?? ['*'];
  const isBroad = (source: string): boolean => /^(\*|https?:|https?:\/\/\*?|data:|'unsafe-inline')$/.test(source);
  if (sources('script-src').some(isBroad) || sources('object-src').some(isBroad)) return -20;
  if (sources('script-src').includes("'unsafe-eval'")) return -10;
  if (sources('style-src').some(isBroad)) return 0;
  const closedForms = (policy.get('form-action') ?? ['*']).every((source) => /^'(none|self)'$/.test(source));
  return policy.get('default-src')?.join(' ') === "'none'" && closedForms ? 10 : 5;
}

function referrerPoints(value: string): number {
  if (value === '') return 0;
  return /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value) ? 5 : -5;
}

/** Own scripts are safe without a hash and earn 5 points when every one has it; a foreign one without costs 5. */
function integrityPoints(html: string): number {
  const scripts = html.match(/<script\b[^>]*\ssrc="[^"]*"[^>]*>/g) ?? [];
  const bare = scripts.filter((tag) => !/\sintegrity="sha(256|384|512)-/.test(tag));
  if (bare.some((tag) => /\ssrc="(https?:)?\/\//.test(tag))) return -5;
  return scripts.length > 0 && bare.length === 0 ? 5 : 0;
}
