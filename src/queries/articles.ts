// The only code that asks astro:content. Hides drafts from everything but the dev server, sorts, and joins.
import { getCollection, type CollectionEntry } from 'astro:content';
import { site } from '../config/site.ts';
import { byReadingOrder } from '../domain/reading-order.ts';
import { collectionIds, type CollectionId } from '../schemas/article.ts';

/** An article as pages see it; `path` is `collection/slug`. */
export interface Article {
  path: string;
  href: string;
  collection: CollectionId;
  slug: string;
  entry: CollectionEntry<CollectionId>;
  data: CollectionEntry<CollectionId>['data'];
}

/** A section page's content: its words from data and its articles grouped in order. */
export interface Section {
  id: CollectionId;
  title: string;
  description: string;
  groups: { id: string; title: string; articles: Article[] }[];
  articles: Article[];
}

const toArticle = (entry: CollectionEntry<CollectionId>): Article => ({
  path: `${entry.collection}/${entry.id}`,
  href: `/${entry.collection}/${entry.id}/`,
  collection: entry.collection,
  slug: entry.id,
  entry,
  data: entry.data,
});

/** Articles of one section in reading order: group by group, then `order`. */
export async function articlesOf(collection: CollectionId): Promise<Article[]> {
  const entries = await getCollection(collection, ({ data }) => import.meta.env.DEV || !data.draft);
  return entries.map((entry) => toArticle(entry as CollectionEntry<CollectionId>)).sort(byReadingOrder(collectionIds, site.sections));
}

/** Every published article, section by section. */
async function allArticles(): Promise<Article[]> {
  return (await Promise.all(collectionIds.map(articlesOf))).flat();
}

/** All five sections with their groups; empty groups are left out. */
export async function allSections(): Promise<Section[]> {
  return Promise.all(
    collectionIds.map(async (id) => {
      const articles = await articlesOf(id);
      const { title, description, groups } = site.sections[id];
      return {
        id,
        title,
        description,
        articles,
        groups: groups.map((group) => ({ ...group, articles: articles.filter(({ data }) => data.group === group.id) })).filter(({ articles: inside }) => inside.length > 0),
      };
    }),
  );
}

/** The articles with these paths, in this order; paths of drafts and unknown paths are left out (the content check names them). */
export async function articlesByPath(paths: readonly string[]): Promise<Article[]> {
  const byPath = new Map((await allArticles()).map((article) => [article.path, article]));
  return paths.flatMap((path) => byPath.get(path) ?? []);
}
