import { immutableCache } from '../policy/cache-policy.ts';
import { securityHeaders } from '../policy/security-policy.ts';
import { moves, type HostInput } from './host-input.ts';

/** `vercel.json`, to be put into dist before `vercel deploy`: Vercel reads it before it builds, and the policy is known only after. */
export function vercelFile(input: HostInput): string {
  const { environment: { basePath }, policy, versionedFolders } = input;
  const toHeaders = (headers: Readonly<Record<string, string>>): { key: string; value: string }[] => Object.entries(headers).map(([key, value]) => ({ key, value }));
  return `${JSON.stringify(
    {
      $schema: 'https://openapi.vercel.sh/vercel.json',
      framework: null,
      buildCommand: '',
      outputDirectory: '.',
      trailingSlash: true,
      headers: [
        { source: '/(.*)', headers: toHeaders(securityHeaders(policy)) },
        ...versionedFolders.map((folder) => ({ source: `${basePath}${folder}/(.*)`, headers: toHeaders({ 'Cache-Control': immutableCache }) })),
      ],
      redirects: moves(input)
        .filter(([from]) => from.endsWith('/'))
        .map(([source, destination]) => ({ source, destination, statusCode: 301 })),
    },
    null,
    2,
  )}\n`;
}
