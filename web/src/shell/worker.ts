// The service worker: keeps the page's own files, so that an installed Wordkeep starts without a connection and says so
// kindly. It keeps nothing else and looks at nothing else: requests of the API pass it by, so no text ever comes here.
import { answeringOf, outdated, shellCachePrefix } from "./files";
import type { ShellOrder } from "./orders";

// Set by the build: the files' addresses, and a hash over them.
declare const SHELL_FILES: readonly string[];
declare const SHELL_VERSION: string;

// The parts of ServiceWorkerGlobalScope that are needed; the language's library for windows doesn't know them.
interface ExtendableEvent extends Event {
  waitUntil(until: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", act: (event: ExtendableEvent) => void): void;
  addEventListener(name: "fetch", act: (event: FetchEvent) => void): void;
  addEventListener(name: "message", act: (event: ExtendableEvent & { readonly data: unknown }) => void): void;
}
const scope = self as unknown as WorkerScope;

const own = `${shellCachePrefix}${SHELL_VERSION}`;
const pagePath = "/";
// A connection that gives no page within this time is as good as none.
const patienceMs = 4_000;

async function fill(): Promise<void> {
  const cache = await caches.open(own);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = [pagePath, ...SHELL_FILES].filter((path) => !kept.has(path));
  await cache.addAll(missing.map((path) => new Request(path, { cache: "no-cache" })));
}

async function tidy(): Promise<void> {
  const old = outdated(await caches.keys(), own);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// The server's page if it can be had soon, so that nobody is left with an old one; else the kept one.
async function page(request: Request): Promise<Response> {
  const kept = async () => (await caches.open(own)).match(pagePath);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  const asked = fetch(request);
  const came = await Promise.race([asked.catch(() => null), late]);
  if (came !== null && (came.ok || came.type === "opaqueredirect")) {
    return came;
  }
  return (await kept()) ?? asked;
}

// Their names carry a hash of their content, so a kept one is the right one.
async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

scope.addEventListener("install", (event) => event.waitUntil(fill().then(() => scope.skipWaiting())));
scope.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => scope.clients.claim())));
scope.addEventListener("message", (event) => {
  if (event.data === ("fill" satisfies ShellOrder)) {
    event.waitUntil(fill());
  }
});
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const answering = answeringOf({ method: request.method, navigates: request.mode === "navigate", url: new URL(request.url) }, location.origin);
  if (answering === "page") {
    event.respondWith(page(request));
  } else if (answering === "file") {
    event.respondWith(file(request));
  }
});
