// The state of the content in figures: what the writers' page lists and the health report draws.
import type { Problem } from '../../src/config/problem.ts';
import { displayPath } from '../../src/config/text-file.ts';
import type { CollectionId, Urgency } from '../../src/schemas/article.ts';
import { inspectContent } from '../checks/check-content.ts';
import { sourceAt, type CheckOptions, type CheckedSource, type Content } from '../checks/content.ts';
import { sentences } from '../checks/copy-style.ts';
import { factCoverage } from '../checks/coverage.ts';
import { linksOf } from '../checks/links.ts';
import { stretchesOf } from '../checks/prose.ts';
import { reviewedThings, type Reviewed } from '../checks/review-clock.ts';
import type { LostCase } from './search-proof.ts';

/** Characters that an adult reads silently in a minute when the matter is serious. */
const charactersAMinute = 300;

/** One article in figures. */
export interface ArticleHealth {
  path: string;
  file: string;
  title: string;
  collection: CollectionId;
  urgency: Urgency;
  isDraft: boolean;
  reviewed: string;
  due: string;
  daysLeft: number;
  characters: number;
  minutes: number;
  /** Average and longest sentence, in 汉字. */
  averageSentence: number;
  longestSentence: number;
  /** Articles that lead here by a link or by `related`. */
  linkedFrom: string[];
}

/** Everything that the writers' page and the report show. */
export interface Health {
  today: string;
  contentDir: string;
  sections: { id: CollectionId; title: string }[];
  articles: ArticleHealth[];
  /** What the check found, as writers deal with it. */
  found: Record<'errors' | 'links' | 'toFill' | 'placeholders' | 'style', Problem[]>;
  reviews: Reviewed[];
  facts: { total: number; list: { id: number; text: string; carriers: string[] }[] };
  searchCases: { total: number; byKind: Record<string, number>; lost?: readonly LostCase[] };
}

// What a reader would meet as a dead end.
const linkRules = new Set(['broken-link', 'broken-anchor', 'link-to-draft', 'link-form', 'link-moved', 'unknown-article', 'address-lost', 'redirect', 'image-missing']);
// Listed on their own, from the data that they come from.
const listedElsewhere = new Set(['overdue', 'overdue-high-risk', 'fact-not-covered']);

/** Looks at all content once; `contentDir` is an absolute path, `lost` what the last search proof did not find, undefined when there is none. */
export function healthOf(contentDir: string, options: CheckOptions, lost?: readonly LostCase[]): Health {
  const { content, problems } = inspectContent(contentDir, options);
  const coverage = factCoverage(content);
  const incoming = incomingLinks(content);
  const cases = content.data['search-cases'] ?? [];
  return {
    today: options.today,
    contentDir: displayPath(contentDir),
    sections: Object.entries(content.data.sections ?? {}).map(([id, { title }]) => ({ id: id as CollectionId, title })),
    articles: content.articles.flatMap(({ path, file, collection, data }) => {
      const source = sourceAt(content, path);
      const reviews = reviewedThings({ articles: content.articles.filter((article) => article.path === path), data: {}, loaded: content.loaded })[0];
      if (source === undefined || reviews === undefined) return [];
      const characters = countHan(bodyText(source));
      const lengths = stretchesOf(source).filter(({ where }) => where === 'body').flatMap(({ text }) => sentences(text)).map(({ segment }) => countHan(segment)).filter((length) => length > 0);
      return [
        {
          path,
          file,
          title: data.title,
          collection,
          urgency: data.urgency,
          isDraft: data.draft,
          reviewed: data.reviewed,
          due: reviews.due,
          daysLeft: Math.round((Date.parse(reviews.due) - Date.parse(options.today)) / 86_400_000),
          characters,
          minutes: characters / charactersAMinute,
          averageSentence: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
          longestSentence: Math.max(0, ...lengths),
          linkedFrom: incoming.get(path) ?? [],
        },
      ];
    }),
    found: sorted(problems),
    reviews: reviewedThings(content),
    facts: { total: coverage.total, list: (content.data['source-facts'] ?? []).map(({ id, text }) => ({ id, text, carriers: coverage.carriers.get(id) ?? [] })) },
    searchCases: { total: cases.length, byKind: Object.fromEntries([...Map.groupBy(cases, ({ kind }) => kind)].map(([kind, inside]) => [kind, inside.length])), ...(lost === undefined ? {} : { lost }) },
  };
}

function sorted(problems: readonly Problem[]): Health['found'] {
  const found: Health['found'] = { errors: [], links: [], toFill: [], placeholders: [], style: [] };
  for (const problem of problems) {
    if (listedElsewhere.has(problem.rule)) continue;
    if (linkRules.has(problem.rule)) found.links.push(problem);
    else if (problem.rule === 'left-to-fill') found.toFill.push(problem);
    else if (problem.rule === 'placeholder' || problem.rule === 'example-value') found.placeholders.push(problem);
    else found[problem.severity === 'error' ? 'errors' : 'style'].push(problem);
  }
  return found;
}

function bodyText(source: CheckedSource): string {
  return stretchesOf(source).filter(({ where }) => where !== 'front-matter').map(({ text }) => text).join('\n');
}

function countHan(text: string): number {
  return (text.match(/\p{Script=Han}/gu) ?? []).length;
}

/** For each article, the articles that lead to it. */
function incomingLinks(content: Content): Map<string, string[]> {
  const incoming = new Map<string, Set<string>>();
  for (const source of content.sources) {
    if (source.isDraft) continue;
    const related = content.articles.find(({ path }) => path === source.path)?.data.related ?? [];
    const linked = linksOf(source).map(({ url }) => (/^\/([a-z]+\/[a-z0-9-]+)\/?(?:#|$)/.exec(url)?.[1] ?? ''));
    for (const target of new Set([...related, ...linked])) {
      if (target === source.path || sourceAt(content, target) === undefined) continue;
      incoming.set(target, (incoming.get(target) ?? new Set()).add(source.path));
    }
  }
  return new Map([...incoming].map(([path, from]) => [path, [...from].sort()]));
}
