// Reads host configuration back into plain header tables, so that tests compare what a host would do with the one policy.

/** Headers of a rule that applies to every address, and Cache-Control by address pattern. */
interface ParsedHost {
  everywhere: Record<string, string>;
  cache: Record<string, string>;
  redirects: Record<string, string>;
}

/** `_headers` and `_redirects` as Netlify and Cloudflare Pages read them; throws on a line that they would ignore. */
export function parseNetlify(headers: string, redirects: string): ParsedHost {
  const parsed: ParsedHost = { everywhere: {}, cache: {}, redirects: {} };
  let pattern = '';
  for (const line of headers.split('\n').filter((text) => text !== '')) {
    const header = /^\s+([\w-]+): (.+)$/.exec(line);
    if (/^\//.test(line)) pattern = line;
    else if (!header) throw new Error(`unreadable line: ${line}`);
    else if (pattern === '/*') parsed.everywhere[header[1] ?? ''] = header[2] ?? '';
    else if (header[1] === 'Cache-Control') parsed.cache[pattern] = header[2] ?? '';
    else throw new Error(`${line} is set in two rules that match the same address`);
  }
  for (const line of redirects.split('\n').filter((text) => text !== '')) {
    const [, from = '', to = ''] = /^(\/\S*) (\/\S*) 301$/.exec(line) ?? [];
    parsed.redirects[from] = to;
  }
  return parsed;
}

interface VercelJson {
  headers: { source: string; headers: { key: string; value: string }[] }[];
  redirects: { source: string; destination: string; statusCode: number }[];
}

/** `vercel.json`. */
export function parseVercel(text: string): ParsedHost {
  const { headers, redirects } = JSON.parse(text) as VercelJson;
  const table = (rule: VercelJson['headers'][number]): Record<string, string> => Object.fromEntries(rule.headers.map(({ key, value }) => [key, value]));
  return {
    everywhere: Object.assign({}, ...headers.filter(({ source }) => source === '/(.*)').map(table)) as Record<string, string>,
    cache: Object.fromEntries(headers.filter(({ source }) => source !== '/(.*)').map((rule) => [rule.source, table(rule)['Cache-Control'] ?? ''])),
    redirects: Object.fromEntries(redirects.map(({ source, destination }) => [source, destination])),
  };
}

interface CloudFrontPolicy {
  SecurityHeadersConfig: {
    ContentSecurityPolicy: { ContentSecurityPolicy: string };
    StrictTransportSecurity: { AccessControlMaxAgeSec: number; IncludeSubdomains: boolean; Preload: boolean };
    ContentTypeOptions?: { Override: boolean };
    FrameOptions: { FrameOption: string };
    ReferrerPolicy: { ReferrerPolicy: string };
  };
  CustomHeadersConfig: { Quantity: number; Items: { Header: string; Value: string; Override: boolean }[] };
}

/** CloudFront's response headers policy as the headers that it makes CloudFront send. */
export function parseCloudFront(text: string): Record<string, string> {
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = JSON.parse(text) as CloudFrontPolicy;
  const { AccessControlMaxAgeSec, IncludeSubdomains, Preload } = security.StrictTransportSecurity;
  return {
    'Content-Security-Policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'Strict-Transport-Security': `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? '; includeSubDomains' : ''}${Preload ? '; preload' : ''}`,
    ...(security.ContentTypeOptions ? { 'X-Content-Type-Options': 'nosniff' } : {}),
    'X-Frame-Options': security.FrameOptions.FrameOption,
    'Referrer-Policy': security.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
  };
}

/** add_header lines of the nginx configuration; throws where one stands below `location`, since it would drop all the others. */
export function parseNginx(text: string): Record<string, string> {
  const parsed: Record<string, string> = {};
  for (const line of text.split('\n').filter((candidate) => candidate.includes('add_header'))) {
    const [, name = '', value = ''] = /^ {2}add_header ([\w-]+) (?:"([^"]*)"|\$\w+) always;$/.exec(line) ?? [];
    if (name === '') throw new Error(`unreadable or misplaced: ${line}`);
    if (value !== '') parsed[name] = value;
  }
  return parsed;
}

/** Security headers of the Caddyfile's first `header` block. */
export function parseCaddy(text: string): Record<string, string> {
  const block = /^ {2}header \{\n([\s\S]*?)^ {2}\}/m.exec(text)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/^ {4}([\w-]+) "([^"]*)"$/gm)].map(([, name, value]) => [name, value]).filter(([name]) => name !== 'Cache-Control')) as Record<string, string>;
}
