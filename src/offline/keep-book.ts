import type { BookFile } from "./book-file.ts";
import { cacheName, choiceKey, isLasting } from "./cache-names.ts";

const atOnce = 6;

/**
 * Keeps every file of the book.
 * @param base path that the book is published under
 * @param tell called with the bytes that are kept so far, and all
 * @returns addresses that could not be had
 */
export const keepBook = async (
  base: string,
  list: readonly BookFile[],
  tell: (done: number, all: number) => void,
): Promise<string[]> => {
  const [pages, files] = await Promise.all([
    caches.open(cacheName(base, "pages")),
    caches.open(cacheName(base, "files")),
  ]);
  const all = list.reduce((sum, { bytes }) => sum + bytes, 0);
  const failed: string[] = [];
  let done = 0;
  const waiting = [...list];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { path, bytes } = next;
      const address = `${base}${path}`;
      const cache = path === "" || path.endsWith("/") ? pages : files;
      if (!isLasting(address) || !(await cache.match(address)))
        await cache.add(new Request(address, { cache: "reload" })).catch(() => failed.push(address));
      done += bytes;
      tell(done, all);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
};

/** Removes all copies of this book, and of no other on the same host. */
export const removeCopies = async (base: string): Promise<void> => {
  for (const kind of ["pages", "files"] as const) await caches.delete(cacheName(base, kind));
};

/** Switches the copies off or on again; off also removes them and the worker. */
export const choose = async (base: string, on: boolean): Promise<void> => {
  if (on) {
    localStorage.removeItem(choiceKey(base));
    await navigator.serviceWorker.register(`${base}worker.js`, { scope: base });
    return;
  }
  localStorage.setItem(choiceKey(base), "off");
  await (await navigator.serviceWorker.getRegistration(base))?.unregister();
  await removeCopies(base);
};
