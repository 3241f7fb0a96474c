const seen = new WeakMap<Request, Set<string>>();

/** True for the first component of a page that names a thing, so that what belongs to it stands in the page once. */
export function isFirstInPage(page: Request, name: string): boolean {
  const names = seen.get(page) ?? new Set();
  seen.set(page, names);
  return names.size !== names.add(name).size;
}
