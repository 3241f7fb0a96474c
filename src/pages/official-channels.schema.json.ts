// /official-channels.schema.json: JSON Schema of the list, from the same schema that checks it at build.
import type { APIRoute } from 'astro';
import { z } from 'zod';
import { absoluteUrl } from '../config/site.ts';
import { officialChannels } from '../schemas/official-channels.ts';

export const GET: APIRoute = () => {
  const schema = { $id: absoluteUrl('/official-channels.schema.json'), ...z.toJSONSchema(officialChannels) };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
};
