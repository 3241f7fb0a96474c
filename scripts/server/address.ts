// From the raw address in a request line to a file, a redirect, or a refusal. Pure: no disk, no sockets.

/** Addresses longer than this are refused; the longest of the site is far below. */
const longestAddress = 8192;

/** Where an address leads. */
export type Destination =
  | { kind: 'file'; path: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'missing' }
  | { kind: 'refused'; status: 400 | 414 };

/** What the resolver must know about the site. */
export interface AddressBook {
  /** Path prefix with a slash at both ends. */
  basePath: string;
  /** Whether dist holds a file at this path. */
  has(path: string): boolean;
  /** Old path → new path of moved pages, both inside the site and with slashes at the end, e.g. `trading/old/`. */
  moved: ReadonlyMap<string, string>;
}

/** Files that other programs look for at the root of the origin, even when the site lives under a sub-path. */
const originFiles = new Set(['robots.txt', '.well-known/security.txt']);

/** Resolves the request target exactly as a client sent it. Nothing that a client sends ends up as another host in `location`. */
export function resolveAddress(target: string, book: AddressBook): Destination {
  if (target.length > longestAddress) return { kind: 'refused', status: 414 };
  if (!target.startsWith('/') || target.startsWith('//')) return { kind: 'refused', status: 400 };
  // What no address may hold would make an invalid Location header.
  if (/[^\u0021-\u007e\u0080-\u00ff]/.test(target)) return { kind: 'refused', status: 400 };
  const cut = target.search(/[?#]/);
  const rawPath = cut === -1 ? target : target.slice(0, cut);
  const query = cut === -1 || target[cut] === '#' ? '' : target.slice(cut).replace(/#.*$/s, '');
  const path = decode(rawPath);
  if (path === undefined) return { kind: 'refused', status: 400 };
  if (!path.startsWith(book.basePath)) return outsideBase(path, query, book);
  return insideBase(path.slice(book.basePath.length), query, book);
}

function outsideBase(path: string, query: string, { basePath, has }: AddressBook): Destination {
  if (path === '/' || `${path}/` === basePath) return { kind: 'redirect', location: basePath + query };
  const file = path.slice(1);
  return originFiles.has(file) && has(file) ? { kind: 'file', path: file } : { kind: 'missing' };
}

function insideBase(path: string, query: string, { basePath, has, moved }: AddressBook): Destination {
  const redirect = (to: string): Destination => ({ kind: 'redirect', location: encodeURI(basePath + to) + query });
  const page = path === '' || path.endsWith('/');
  const newPath = moved.get(page ? path : `${path}/`);
  if (newPath !== undefined) return redirect(newPath);
  if (page) return has(`${path}index.html`) ? { kind: 'file', path: `${path}index.html` } : { kind: 'missing' };
  if (path === 'index.html' || path.endsWith('/index.html')) {
    return has(path) ? redirect(path.slice(0, -'index.html'.length)) : { kind: 'missing' };
  }
  if (has(path)) return { kind: 'file', path };
  return has(`${path}/index.html`) ? redirect(`${path}/`) : { kind: 'missing' };
}

/** The path with its percent signs resolved; undefined where it is malformed, hides a control character, or climbs. */
function decode(raw: string): string | undefined {
  let path: string;
  try {
    path = raw.includes('%') ? decodeURIComponent(raw) : raw;
  } catch {
    return undefined;
  }
  if (/[\u0000-\u001f\u007f\\]/.test(path) || path.includes('//')) return undefined;
  return path.split('/').some((segment) => segment === '..' || segment === '.') ? undefined : path;
}
