import { caddyFile } from './caddy.ts';
import { customErrors, responseHeadersPolicy, uploadScript, viewerRequest } from './cloudfront.ts';
import type { HostInput } from './host-input.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { nginxFile } from './nginx.ts';
import { vercelFile } from './vercel.ts';

/** Configuration for every host from the one policy: what a host reads inside dist, and what the deployer takes from beside it. */
export function hostFiles(input: HostInput): { inDist: Map<string, string>; beside: Map<string, string> } {
  return {
    inDist: new Map([
      ['_headers', headersFile(input)],
      ['_redirects', redirectsFile(input)],
    ]),
    beside: new Map([
      ['vercel.json', vercelFile(input)],
      ['nginx.conf', nginxFile(input)],
      ['Caddyfile', caddyFile(input)],
      ['cloudfront/response-headers-policy.json', responseHeadersPolicy(input)],
      ['cloudfront/custom-error-responses.json', customErrors(input)],
      ['cloudfront/viewer-request.js', viewerRequest(input)],
      ['cloudfront/upload.sh', uploadScript(input)],
    ]),
  };
}
