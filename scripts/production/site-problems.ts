// All that is wrong with what is about to be built: the content, and in production the settings that only the real site must have right.
import type { Environment } from '../../src/config/environment.ts';
import type { Problem } from '../../src/config/problem.ts';
import { inspectContent } from '../checks/check-content.ts';
import type { Content } from '../checks/content.ts';
import { productionProblems } from './gate.ts';

/** What `npm run check` shows and what `npm run build` refuses, from one place; `today` is a calendar day such as `2026-11-22`. */
export function inspectSite(environment: Environment, today: string): { content: Content; problems: Problem[] } {
  const { contentDir, siteEnv } = environment;
  const { content, problems } = inspectContent(contentDir, { siteEnv, today });
  const { loaded } = content;
  return { content, problems: siteEnv === 'production' && loaded.data ? [...problems, ...productionProblems({ environment, loaded, data: loaded.data, today })] : problems };
}
