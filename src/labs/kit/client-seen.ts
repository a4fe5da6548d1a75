import type { ClientDirective } from "astro";
import { pause } from "./turns.ts";

declare module "astro" {
  interface AstroClientDirectives {
    "client:seen"?: boolean;
  }
}

/** Milliseconds after which no browser is waited for any longer: one may have painted without saying so. */
const patience = 3000;

/** The first paint of the page is on the screen. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (!PerformanceObserver.supportedEntryTypes.includes("paint")) return resolve();
    setTimeout(resolve, patience);
    return new PerformanceObserver((entries, observer) => {
      if (entries.getEntriesByName("first-contentful-paint").length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: "paint", buffered: true });
  });

/**
 * `client:seen`: comes alive when it is in view, like `client:visible`, but never before the page can be read: its scripts would
 * keep the browser from painting.
 */
const clientSeen: ClientDirective = (load, _options, island) => {
  const view = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    view.disconnect();
    void painted()
      .then(load)
      .then((comeAlive) => pause().then(comeAlive));
  });
  // An island has no box of its own.
  for (const child of island.children) view.observe(child);
};
export default clientSeen;
