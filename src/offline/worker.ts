/**
 * The service worker: every page that was visited can be read again without a network.
 *
 * Pages come from the network while there is one, so a new edition shows at the next visit. A page counts as come only
 * when all its parts have come too: after a publication that broke off half-way the last good copy is shown.
 */
/// <reference lib="webworker" />
import { clientsClaim } from "workbox-core/clientsClaim.js";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { cacheName, isLasting } from "./cache-names.ts";
import { partsOf } from "./page-parts.ts";

declare const self: ServiceWorkerGlobalScope;

const base = new URL(self.registration.scope).pathname;
const [pages, files] = [cacheName(base, "pages"), cacheName(base, "files")];

/** Keeps a file unless it is kept. @throws Error when it cannot be had */
const keep = async (address: string): Promise<void> => {
  const kept = await caches.open(files);
  if (!(await kept.match(address))) await kept.add(address);
};

const whole = {
  fetchDidSucceed: async ({ response }: { response: Response }): Promise<Response> => {
    if (response.status >= 500) throw new Error(`Unexpected status ${response.status}, expected a page.`);
    if (response.ok) await Promise.all(partsOf(await response.clone().text()).map(keep));
    return response;
  },
  /** No copy and no whole page: what the network has is better than nothing. */
  handlerDidError: ({ request }: { request: Request }): Promise<Response> => fetch(request),
};

// A query is the state of a lab: the file is the same.
const matchOptions = { ignoreSearch: true };
const visited = new NetworkFirst({ cacheName: pages, plugins: [whole], matchOptions });
const lasting = new CacheFirst({ cacheName: files });
const changing = new NetworkFirst({ cacheName: files, matchOptions });

// Three cases need no router, which would make the worker a third heavier.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  const strategy = request.mode === "navigate" ? visited : isLasting(pathname) ? lasting : changing;
  event.respondWith(strategy.handle({ event, request }));
});

/** What was loaded before the worker stood between page and network; the page says what that was. */
self.addEventListener("message", ({ data }) => {
  const { page, parts } = data as { readonly page: string; readonly parts: readonly string[] };
  void caches.open(pages).then((kept) => kept.add(page));
  for (const part of parts) void keep(part).catch(() => undefined);
});

// A new worker waits until no page is open that has the old one: Chromium stops an old one whose place is taken at once
// even while it fetches a page, and that page then never comes. Pages come from the network, so nobody reads old ones.
clientsClaim();
