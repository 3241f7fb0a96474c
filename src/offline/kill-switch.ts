// Served as sw.js where the deployer has switched offline reading off: removes what an earlier build left on readers' devices.
// Browsers ask for sw.js again on the next visit, so every reader is reached without doing anything.

// Makes TypeScript treat this file as its own scope; the build removes the line, since a classic worker has no exports.
export {};

declare const settings: { prefix: string };

const scope = self as unknown as {
  skipWaiting(): Promise<void>;
  registration: { unregister(): Promise<boolean> };
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(promise: Promise<unknown>): void }) => void): void;
};

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith(settings.prefix)) await caches.delete(name);
      await scope.registration.unregister();
    })(),
  );
});
