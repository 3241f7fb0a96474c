// The order in which the site lists its articles, on pages and in the files for programs alike.

/** What decides an article's place. */
export interface Placed<Collection extends string> {
  collection: Collection;
  slug: string;
  data: { group: string; order: number };
}

/**
 * Compares two articles for sorting: section by section in the order of `collections`, inside a section group by group as its data lists them,
 * then by `order`, the smaller first, and by slug where that is the same.
 */
export function byReadingOrder<Collection extends string>(collections: readonly Collection[], sections: Readonly<Record<Collection, { groups: readonly { id: string }[] }>>): (a: Placed<Collection>, b: Placed<Collection>) => number {
  const group = ({ collection, data }: Placed<Collection>): number => sections[collection].groups.findIndex(({ id }) => id === data.group);
  return (a, b) => collections.indexOf(a.collection) - collections.indexOf(b.collection) || group(a) - group(b) || a.data.order - b.data.order || (a.slug < b.slug ? -1 : 1);
}
