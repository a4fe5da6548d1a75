/**
 * The service worker of a book whose owner has switched copies off: it removes all copies of this book, then itself.
 *
 * Browsers ask for the worker anew at each visit, so that it takes the place of the one that readers have from before.
 */
/// <reference lib="webworker" />
import { cacheName } from "./cache-names.ts";

declare const self: ServiceWorkerGlobalScope;

const base = new URL(self.registration.scope).pathname;

const remove = async (): Promise<void> => {
  await Promise.all([caches.delete(cacheName(base, "pages")), caches.delete(cacheName(base, "files"))]);
  await self.registration.unregister();
};

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(remove()));
