import { expect, type Page } from "@playwright/test";

/** Until the worker stands between page and network, and has kept the page that was open before it. */
export const guarded = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  });
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match(location.href.replace(/#.*/, "")))))
    .toBe(true);
};
