// /official-channels.json: the channels in use, exactly as /official/ shows them. Holds no date of the build.
import type { APIRoute } from 'astro';
import { absoluteUrl, site } from '../config/site.ts';
import { zhCN } from '../i18n/zh-cn.ts';
import { officialChannels } from '../schemas/official-channels.ts';

export const GET: APIRoute = () => {
  const channels = site.channels
    .filter(({ enabled }) => enabled)
    .map(({ id, kind, name, value, href, purpose, contact, confirmedOn, placeholder }) => ({ id, kind, name, value, href, purpose, contact, confirmedOn, placeholder }));
  const list = officialChannels.parse({
    $schema: absoluteUrl('/official-channels.schema.json'),
    platform: site.brand.name,
    page: absoluteUrl('/official/'),
    placeholder: channels.some(({ placeholder }) => placeholder),
    rule: zhCN.official.rule,
    channels,
  });
  return new Response(`${JSON.stringify(list, null, 2)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
