// Making a new article: what a writer may answer, and the file that comes of it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadArticles } from '../../src/config/articles.ts';
import { loadSiteData } from '../../src/config/site-data.ts';
import { displayPath } from '../../src/config/text-file.ts';
import { collectionIds, roleIds, urgencies, type CollectionId } from '../../src/schemas/article.ts';
import { choices } from '../checks/nearest.ts';
import { skeletonOf, usualOwner } from './skeleton.ts';

/** What the writer gave: by command line, or by answering. */
export interface Answers {
  /** `collection/slug`. */
  path: string;
  title: string;
  urgency?: string;
  topic?: string;
  group?: string;
  owner?: string;
}

/** One choice: its name in the file and what it is called. */
export interface Option {
  id: string;
  label: string;
}

/** Choices for each question, for a section; its own contact topics come first. */
export function optionsFor(contentDir: string, collection: CollectionId): { topics: Option[]; groups: Option[]; channels: string[] } {
  const { partial } = loadSiteData(contentDir);
  const topics = partial['contact-routes']?.topics ?? [];
  const groups = partial.sections?.[collection].groups ?? [];
  return {
    topics: [...topics.filter((topic) => topic.collection === collection), ...topics.filter((topic) => topic.collection !== collection)].map(({ id, label }) => ({ id, label })),
    groups: groups.map(({ id, title }) => ({ id, label: title })),
    channels: (partial.channels ?? []).filter(({ hours }) => hours !== undefined).map(({ id }) => id),
  };
}

/** The sections with their titles. */
export function sectionOptions(contentDir: string): Option[] {
  const { sections } = loadSiteData(contentDir).partial;
  return collectionIds.map((id) => ({ id, label: sections?.[id].title ?? id }));
}

/** Section and file name of `collection/slug`; throws one Chinese sentence when it cannot be an address. */
export function parsePath(path: string): { collection: CollectionId; slug: string } {
  const [collection = '', slug = '', ...rest] = path.trim().replace(/^\/|\/$|\.mdx$/g, '').split('/');
  if (!(collectionIds as readonly string[]).includes(collection)) throw new Error(`没有 "${collection}" 这个栏目。${choices(collection, collectionIds)}例如 trading/deposit-missing。`);
  if (rest.length > 0 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) throw new Error(`文件名 "${[slug, ...rest].join('/')}" 会成为网址，不能用。只用小写字母、数字和连字符，例如 ${collection}/deposit-missing。`);
  return { collection: collection as CollectionId, slug };
}

/** Writes the new article and returns its path as a writer would open it; throws one Chinese sentence instead of overwriting or guessing. */
export function createArticle(contentDir: string, answers: Answers, today: string): string {
  const { collection, slug } = parsePath(answers.path);
  const title = answers.title.trim();
  if (title.length < 4 || title.length > 32) throw new Error(`标题「${title}」有 ${title.length} 个字。请用读者会问的一句话，4–32 个字。`);
  const file = join(contentDir, collection, `${slug}.mdx`);
  if (existsSync(file)) throw new Error(`${displayPath(file)} 已经有了，没有改动它。请换一个文件名，或直接修改那一篇。`);
  const { articles } = loadArticles(contentDir);
  const twin = articles.find(({ data }) => data.title === title);
  if (twin) throw new Error(`标题「${title}」已经用在 ${twin.file}。请改得更具体，或直接修改那一篇。`);
  const { topics, groups, channels } = optionsFor(contentDir, collection);
  const group = pick('分组', answers.group, groups.map(({ id }) => id));
  const order = Math.max(0, ...articles.filter(({ data, collection: other }) => other === collection && data.group === group).map(({ data }) => data.order)) + 10;
  mkdirSync(dirname(file), { recursive: true });
  const text = skeletonOf({
    collection,
    slug,
    title,
    urgency: pick('紧急程度', answers.urgency ?? 'normal', urgencies),
    topic: pick('联系主题', answers.topic, topics.map(({ id }) => id)),
    group,
    owner: pick('负责角色', answers.owner ?? usualOwner[collection], roleIds),
    order: Math.min(999, order),
    channels,
    today,
  });
  writeFileSync(file, text, { flag: 'wx' });
  return displayPath(file);
}

/** The given value, or the first choice when none was given. */
function pick<T extends string>(what: string, given: string | undefined, known: readonly T[]): T {
  const value = given === undefined || given === '' ? known[0] : known.find((each) => each === given);
  if (value === undefined) throw new Error(`${what} "${given ?? ''}" 不存在。${choices(given ?? '', known)}`);
  return value;
}
