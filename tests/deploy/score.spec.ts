import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseCaddy, parseCloudFront, parseNetlify, parseNginx, parseVercel } from '../../scripts/hosting/parse-back.ts';
import { observatoryScore } from '../../scripts/policy/observatory.ts';

const home = readFileSync('dist/index.html', 'utf8');
const text = (path: string): string => readFileSync(path, 'utf8');
const sent: Record<string, () => Record<string, string>> = {
  nginx: () => parseNginx(text('dist-hosting/nginx.conf')),
  Caddy: () => parseCaddy(text('dist-hosting/Caddyfile')),
  'Netlify and Cloudflare Pages': () => parseNetlify(text('dist/_headers'), text('dist/_redirects')).everywhere,
  Vercel: () => parseVercel(text('dist-hosting/vercel.json')).everywhere,
  CloudFront: () => parseCloudFront(text('dist-hosting/cloudfront/response-headers-policy.json')),
};

for (const [host, headers] of Object.entries(sent)) {
  test(`${host} reaches A+ by the rules of MDN’s HTTP Observatory, as far as a site without cookies and preloading can`, () => {
    expect(observatoryScore(headers(), home)).toEqual({ points: 135, grade: 'A+', comingPoints: 155 });
  });
}

test('npm start sends what reaches A+ too', async ({ request }) => {
  expect(observatoryScore((await request.get('/')).headers(), home)).toEqual({ points: 135, grade: 'A+', comingPoints: 155 });
});

test('a host without headers ends at C, as the deploying guide says', () => {
  expect(observatoryScore({}, home)).toEqual({ points: 55, grade: 'C', comingPoints: 55 });
  expect(text('docs/deploying.md')).toMatch(/### GitHub Pages[^#]*Observatory[^#]*\bC\b/);
});

const faults: [what: string, spoil: (headers: Record<string, string>) => void, points: number][] = [
  ['no HSTS', (headers) => delete headers['Strict-Transport-Security'], 80],
  ['no nosniff', (headers) => delete headers['X-Content-Type-Options'], 130],
  ['inline scripts allowed', (headers) => { headers['Content-Security-Policy'] = "default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'"; }, 80],
  ['a referrer for everybody', (headers) => { headers['Referrer-Policy'] = 'unsafe-url'; }, 125],
  ['framing open to all', (headers) => {
    delete headers['X-Frame-Options'];
    headers['Content-Security-Policy'] = headers['Content-Security-Policy']?.replace("; frame-ancestors 'none'", '') ?? '';
  }, 80],
];
for (const [what, spoil, points] of faults) {
  test(`${what} costs points`, () => {
    const headers = { ...sent['nginx']?.() };
    spoil(headers);
    const page = what === 'inline scripts allowed' ? '<script src="/a.js" integrity="sha256-x"></script>' : home;
    expect(observatoryScore(headers, page).points).toBe(points);
  });
}
