// Keeps the help centre readable without a network: the pages of an emergency, the articles a reader has opened, and search.
//
// Caches: `<prefix>core-<version>` is filled at install and replaced by the next build; `<prefix>visited` holds pages a reader opened;
// `<prefix>versioned` holds files whose address carries their version. Only complete answers (200, same origin, not redirected) are kept,
// never errors, never anything with a question in its address: search words stay out of storage.
// `settings` is written in front of this file by the build; types are stripped, nothing is bundled, so there are no imports.

// Makes TypeScript treat this file as its own scope; the build removes the line, since a classic worker has no exports.
export {};

declare const settings: {
  version: string;
  basePath: string;
  /** Names of all caches of this site begin with this; other sites on the origin are left alone. */
  prefix: string;
  /** Addresses fetched at install. */
  core: string[];
  /** Page shown for what was never opened. */
  offlinePage: string;
  /** Regular expression for paths below the base whose content never changes. */
  versioned: string;
  /** Files of the search, fetched once a reader has searched. */
  search: string[];
};

/** What the worker needs of its scope; TypeScript's DOM library does not know service workers. */
interface WorkerScope {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
  registration: { navigationPreload?: { enable(): Promise<void> } };
  addEventListener(type: 'install' | 'activate' | 'fetch', listener: (event: WorkerEvent) => void): void;
}
interface WorkerEvent {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  waitUntil(promise: Promise<unknown>): void;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as WorkerScope;
const coreCache = `${settings.prefix}core-${settings.version}`;
const visitedCache = `${settings.prefix}visited`;
const versionedCache = `${settings.prefix}versioned`;
const versionedPath = new RegExp(`^${settings.basePath}${settings.versioned}/`);
/** Pages and files kept at most; the oldest go first. */
const visitedLimit = 80;
const versionedLimit = 400;
/** After this many milliseconds a reader on a stalled network sees the kept copy. */
const patience = 4000;

const isGood = (response: Response): boolean => response.status === 200 && response.type === 'basic' && !response.redirected;

/** A full disk must never cost the reader the page. */
async function keep(cacheName: string, key: string, response: Response, limit: number): Promise<void> {
  if (!isGood(response)) return;
  try {
    const cache = await caches.open(cacheName);
    await cache.put(key, response);
    const keys = await cache.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - limit))) await cache.delete(old);
  } catch {
    // Nothing is kept; the network still answers.
  }
}

/** The newest copy: what a reader opened after the install comes before what the install fetched. */
async function kept(key: string): Promise<Response | undefined> {
  for (const name of [visitedCache, coreCache, versionedCache]) {
    const found = await (await caches.open(name)).match(key);
    if (found) return found;
  }
  return undefined;
}

/** Pages: the network first, so that a correction is live at once; the kept copy when there is none; else the offline page. */
async function answerPage(event: WorkerEvent, key: string): Promise<Response> {
  const fromNetwork = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  event.waitUntil(
    fromNetwork.then(
      (response) => keep(visitedCache, key, response.clone(), visitedLimit),
      () => undefined,
    ),
  );
  try {
    return await new Promise<Response>((resolve, reject) => {
      const timer = setTimeout(() => void kept(key).then((copy) => copy && resolve(copy), () => undefined), patience);
      fromNetwork.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  } catch {
    return (await kept(key)) ?? (await kept(settings.offlinePage)) ?? Response.error();
  }
}

/** Files with their version in the address never change: the kept copy first. */
async function answerVersioned(event: WorkerEvent, key: string): Promise<Response> {
  const copy = await kept(key);
  if (copy) return copy;
  const response = await fetch(event.request);
  event.waitUntil(keep(versionedCache, key, response.clone(), versionedLimit));
  if (response.ok && settings.search.includes(key)) event.waitUntil(warmSearch());
  return response;
}

let warming: Promise<void> | undefined;
/** Whoever has searched once can search without a network. */
function warmSearch(): Promise<void> {
  warming ??= (async () => {
    for (const path of settings.search) {
      if (await kept(path)) continue;
      try {
        await keep(versionedCache, path, await fetch(path, { credentials: 'omit' }), versionedLimit);
      } catch {
        // The line is gone; the next file that search asks for goes on from here.
        warming = undefined;
        return;
      }
    }
  })();
  return warming;
}

/** Everything else (icons, lists): the network first, the kept copy without one. */
async function answerFile(event: WorkerEvent, key: string): Promise<Response> {
  try {
    return await fetch(event.request);
  } catch {
    return (await kept(key)) ?? Response.error();
  }
}

scope.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(coreCache);
      // One missing file must not cost the reader all the others.
      await Promise.all(
        settings.core.map(async (path) => {
          const response = await fetch(path, { cache: 'no-cache', credentials: 'omit' }).catch(() => undefined);
          if (response && isGood(response)) await cache.put(path, response);
        }),
      ).catch(() => undefined);
      await scope.skipWaiting();
    })(),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const current = [coreCache, visitedCache, versionedCache];
      const names = (await caches.keys()).filter((name) => name.startsWith(settings.prefix) && !current.includes(name));
      await Promise.all(names.map((name) => caches.delete(name)));
      // What this build has just fetched is newer than what was read before it.
      const visited = await caches.open(visitedCache);
      await Promise.all((await (await caches.open(coreCache)).keys()).map((request) => visited.delete(request)));
      await scope.registration.navigationPreload?.enable();
      await scope.clients.claim();
    })(),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin || !url.pathname.startsWith(settings.basePath)) return;
  if (request.headers.has('range')) return;
  // The question part of an address is never a key: what a reader searched for is not stored.
  if (request.mode === 'navigate') event.respondWith(answerPage(event, url.pathname));
  // Here a question part is a program's own, such as a number against caches; the file is the same.
  else if (versionedPath.test(url.pathname)) event.respondWith(answerVersioned(event, url.pathname));
  else if (url.search !== '') return;
  else event.respondWith(answerFile(event, url.pathname));
});
