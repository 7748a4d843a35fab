/**
 * Keeps the site at hand for when there is no network. A worker takes every file of its version, each held to its hash,
 * before it serves any. A page that is opened then gets that version whole; one that was open before goes on with its
 * own, since the files that a page is made of have the hash of their content in their names, and the files of earlier
 * versions are kept for a while. What is in no list, such as the API reference, is left to the network.
 */

interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchRequest extends Lifetime {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What a service worker has; the types of pages do not know it. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Lifetime) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchRequest) => void): void;
}

/** Written in when the site is built: the files by path, each with its hash, and the hash of this list. */
declare const UNTRAINED_FILES: Readonly<Record<string, string>>;
declare const UNTRAINED_VERSION: string;

/** Versions that are kept, for pages that have been open since; each is some hundred kilobytes. */
const KEPT_VERSIONS = 4;

const worker = self as unknown as WorkerScope;
const files = UNTRAINED_FILES;
const { scope } = worker.registration;

/** Several copies of the site may stand on one host, each in its folder. */
const ours = `untrained ${scope} `;
const cacheName = ours + UNTRAINED_VERSION;

/** Some hosts lead from `index.html` to the folder, so that the folder is what is asked for. */
const addressOf = (path: string): string => new URL(path === 'index.html' ? './' : path, scope).href;

async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(
      Object.entries(files).map(async ([path, integrity]) => {
        // A file of another version, as while a new one is being put on the server, does not have this hash.
        const response = await fetch(addressOf(path), { integrity, cache: 'no-cache' });
        await cache.put(addressOf(path), await unredirected(response));
      }),
    );
  } catch (reason) {
    await caches.delete(cacheName);
    throw reason;
  }
}

/** A page must not be answered with a response that came by way of another address. */
const unredirected = async (response: Response): Promise<Response> =>
  response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;

async function dropOld(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== cacheName);
  // In the order in which they were made.
  await Promise.all(names.slice(0, Math.max(0, names.length - KEPT_VERSIONS + 1)).map((name) => caches.delete(name)));
}

/** A file's path in the site; undefined where the network has to answer. */
function pathOf({ method, url }: Request): string | undefined {
  if (method !== 'GET' || !url.startsWith(scope)) return undefined;
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length) || 'index.html';
  // What is named by its content may be of an earlier version.
  return Object.hasOwn(files, path) || path.startsWith('assets/') ? path : undefined;
}

async function answer(path: string, request: Request): Promise<Response> {
  const names = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== cacheName);
  for (const name of Object.hasOwn(files, path) ? [cacheName] : names) {
    const kept = await caches.match(addressOf(path), { cacheName: name });
    if (kept) return kept;
  }
  return fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path !== undefined) event.respondWith(answer(path, event.request));
});
