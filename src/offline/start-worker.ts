import { choiceKey } from "./cache-names.ts";

const chosenOff = (base: string): boolean => {
  try {
    return localStorage.getItem(choiceKey(base)) === "off";
  } catch {
    return true;
  }
};

/** Own files that the page has loaded so far. */
const loaded = (): string[] =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => new URL(name).origin === location.origin);

/** Starts the service worker once the page stands, unless the reader has switched it off. It is told what came before it. */
export const startWorker = async (): Promise<void> => {
  const base = document.documentElement.dataset["base"] ?? "/";
  if (!import.meta.env.PROD || !("serviceWorker" in navigator) || chosenOff(base)) return;
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  const before = navigator.serviceWorker.controller;
  try {
    await navigator.serviceWorker.register(`${base}worker.js`, { scope: base });
  } catch {
    return; // a browser may refuse, in a private window for one: the book is read without copies
  }
  const { active } = await navigator.serviceWorker.ready;
  await document.fonts.ready; // a face under way from before the worker would be on no list of what has come
  const page = location.href.replace(/#.*$/, "");
  if (!before) active?.postMessage({ page, parts: loaded() });
};
