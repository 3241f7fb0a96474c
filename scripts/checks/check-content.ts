// All checks of the content in one run. Pure reading: nothing of the content is compiled or run.
import type { Problem } from '../../src/config/problem.ts';
import { checkComponentUse } from './component-use.ts';
import { loadContent, type Check, type CheckOptions, type Content } from './content.ts';
import { checkContactData } from './contact-checks.ts';
import { checkCopyRules } from './copy-rules.ts';
import { checkCopyStyle } from './copy-style.ts';
import { checkCoverage } from './coverage.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkHeadings } from './headings.ts';
import { checkImages } from './images.ts';
import { checkLinks } from './links.ts';
import { checkMoved } from './moved.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkReferences } from './references.ts';
import { checkReviewClock } from './review-clock.ts';
import { checkSafeMdx } from './safe-mdx.ts';
import { checkSecrets } from './secrets.ts';
import { checkTerms } from './terms.ts';
import { checkUnreadFiles } from './unread-files.ts';

const checkContact: Check = ({ loaded, options }) =>
  checkContactData(loaded, { now: Date.parse(`${options.today}T12:00:00Z`), production: options.siteEnv === 'production' });

/** Every check that can find errors, in the order in which their findings matter to a reader. */
const checks: readonly Check[] = [
  checkSafeMdx,
  checkSecrets,
  checkCopyRules,
  checkReferences,
  checkContact,
  checkLinks,
  checkMoved,
  checkUnreadFiles,
  checkImages,
  checkComponentUse,
  checkHeadings,
  checkDuplicates,
  checkCoverage,
  checkReviewClock,
  checkPlaceholders,
];

/** Checks that only ever advise; the live preview leaves them out so that a page reloads at once. */
const adviceChecks: readonly Check[] = [checkTerms, checkCopyStyle];

/** Everything that is wrong with the content below `contentDir`, and the content itself; never throws for what a writer wrote. */
export function inspectContent(contentDir: string, options: CheckOptions): { content: Content; problems: Problem[] } {
  const content = loadContent(contentDir, options);
  const problems = [...content.problems, ...[...checks, ...adviceChecks].flatMap((check) => check(content))];
  return { content, problems: withoutTwins(problems) };
}

/** Only the errors, without the checks that only advise: what the live preview covers a page with. */
export function contentErrors(contentDir: string, options: CheckOptions): Problem[] {
  const content = loadContent(contentDir, options);
  return withoutTwins([...content.problems, ...checks.flatMap((check) => check(content))]).filter(({ severity }) => severity === 'error');
}

/** Today in the platform's usual zone, `2026-11-22`; TODAY overrides it for trying out the review clock. Throws one Chinese sentence for a TODAY that is no day, and for one with SITE_ENV=production: a made-up day would let what is overdue pass. */
export function todayInShanghai(env: NodeJS.ProcessEnv = process.env): string {
  const { TODAY: wanted } = env;
  if (!wanted) return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  if (env['SITE_ENV'] === 'production') throw new Error(`TODAY="${wanted}" 只能在预览里用：正式构建按今天的日期检查。请去掉 TODAY 再运行。`);
  const day = Date.parse(wanted);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wanted) || Number.isNaN(day) || !new Date(day).toISOString().startsWith(wanted)) throw new Error(`TODAY="${wanted}" 不是日期。请写成 2026-11-22 这样，或去掉 TODAY。`);
  return wanted;
}

/** Two checks may name the same thing; a writer reads it once. */
function withoutTwins(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, line, rule, message }) => {
    const key = `${file}\n${line}\n${rule}\n${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
