// What the deployer sets from outside. Read once, checked at once.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Settings that come from environment variables, with their defaults filled in. */
export interface Environment {
  /** Origin under which the site will be reached, e.g. `https://help.bitp.example`. */
  siteUrl: string;
  /** Path prefix with a slash at both ends. */
  basePath: string;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** `production` refuses placeholders and example addresses; no other value is taken but `preview`. */
  siteEnv: 'preview' | 'production';
}

/** Reads SITE_URL, BASE_PATH, CONTENT_DIR and SITE_ENV, empty ones as not set; throws one Chinese message that names every wrong value. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const wrong: string[] = [];
  const siteUrl = env['SITE_URL'] || 'https://help.bitp.example';
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    wrong.push(`SITE_URL="${siteUrl}" 不是完整网址，请写成 https://help.example.com 这样。`);
  } else if (url.href !== `${url.origin}/`) {
    wrong.push(`SITE_URL="${siteUrl}" 里只能有协议和域名，请写 ${url.origin}；网站放在子路径下时，路径写在 BASE_PATH 里。`);
  }
  const basePath = `/${(env['BASE_PATH'] || '/').replace(/^\/|\/$/g, '')}/`.replace(/^\/\/$/, '/');
  if (!/^\/([\w~-][\w.~-]*\/)*$/.test(basePath)) {
    wrong.push(`BASE_PATH="${env['BASE_PATH']}" 不能用，请写成 /help/ 这样：每一段只用英文字母、数字和 . _ ~ -，不以点开头。`);
  }
  const contentDir = resolve(env['CONTENT_DIR'] || 'content');
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    wrong.push(`CONTENT_DIR="${env['CONTENT_DIR'] || 'content'}" 不是文件夹（找的是 ${contentDir}）。请写内容文件夹的路径，例如 content。`);
  }
  const siteEnv = env['SITE_ENV'] || 'preview';
  if (siteEnv !== 'preview' && siteEnv !== 'production') {
    wrong.push(`SITE_ENV="${siteEnv}" 不认识，可用：preview、production。`);
  }
  if (wrong.length > 0) throw new Error(`环境变量有误：\n${wrong.join('\n')}`);
  return { siteUrl: url?.origin ?? siteUrl, basePath, contentDir, siteEnv: siteEnv as Environment['siteEnv'] };
}
