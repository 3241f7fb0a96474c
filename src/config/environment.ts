// What the deployer sets from outside. Read once, checked at once.
import { resolve } from 'node:path';

/** Settings that come from environment variables, with their defaults filled in. */
export interface Environment {
  /** Origin under which the site will be reached, e.g. `https://help.bitp.example`. */
  siteUrl: string;
  /** Path prefix with a slash at both ends. */
  basePath: string;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** `production` refuses placeholders; everything else is `preview`. */
  siteEnv: 'preview' | 'production';
}

/** Reads SITE_URL, BASE_PATH, CONTENT_DIR and SITE_ENV; throws one Chinese sentence that names every wrong value. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const wrong: string[] = [];
  const siteUrl = env['SITE_URL'] ?? 'https://help.bitp.example';
  if (!URL.canParse(siteUrl) || !/^https?:$/.test(new URL(siteUrl).protocol)) {
    wrong.push(`SITE_URL="${siteUrl}" 不是完整网址，请写成 https://help.example.com 这样。`);
  }
  const basePath = `/${(env['BASE_PATH'] ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  if (!/^\/([\w.~-]+\/)*$/.test(basePath)) {
    wrong.push(`BASE_PATH="${env['BASE_PATH']}" 里有不能用的字符，请写成 /help/ 这样。`);
  }
  const siteEnv = env['SITE_ENV'] === undefined || env['SITE_ENV'] === '' ? 'preview' : env['SITE_ENV'];
  if (siteEnv !== 'preview' && siteEnv !== 'production') {
    wrong.push(`SITE_ENV="${siteEnv}" 不认识，可用：preview、production。`);
  }
  if (wrong.length > 0) throw new Error(`环境变量有误：\n${wrong.join('\n')}`);
  return {
    siteUrl: new URL(siteUrl).origin,
    basePath,
    contentDir: resolve(env['CONTENT_DIR'] ?? 'content'),
    siteEnv: siteEnv as Environment['siteEnv'],
  };
}
