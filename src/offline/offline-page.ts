import type { BookFile } from "./book-file.ts";
import { choiceKey } from "./cache-names.ts";
import { choose, keepBook } from "./keep-book.ts";

const base = document.documentElement.dataset["base"] ?? "/";
const find = <E extends Element>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`Unexpected absence of ${selector}, expected it on this page.`);
  return found;
};
const said = find<HTMLElement>("[data-offline-said]");
const bar = find<HTMLProgressElement>("[data-offline-bar]");
const keep = find<HTMLButtonElement>("[data-offline-keep]");
const toggle = find<HTMLButtonElement>("[data-offline-switch]");

const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const isOff = (): boolean => localStorage.getItem(choiceKey(base)) === "off";
const showChoice = (): void => {
  toggle.textContent = isOff() ? "Switch copies on again" : "Switch copies off and remove them";
  keep.disabled = isOff();
};

keep.addEventListener("click", async () => {
  keep.disabled = true;
  bar.hidden = false;
  try {
    const answer = await fetch(`${base}book-files.json`);
    const list = (await answer.json()) as BookFile[];
    const failed = await keepBook(base, list, (done, all) => {
      bar.max = all;
      bar.value = done;
      bar.textContent = `${MB(done)} of ${MB(all)}`;
    });
    said.textContent =
      failed.length === 0
        ? `The whole book is kept: ${list.length} files, ${MB(bar.max)}.`
        : `${failed.length} files could not be had, the first is ${failed[0]}. Try again with a better connection.`;
  } catch {
    said.textContent = "The list of files could not be had. Try again when there is a connection.";
  }
  bar.hidden = true;
  keep.disabled = false;
});

toggle.addEventListener("click", async () => {
  await choose(base, isOff());
  said.textContent = isOff()
    ? "Copies are off, and all of them removed."
    : "Copies are on: pages are kept as you visit them.";
  showChoice();
});

if ("serviceWorker" in navigator && "caches" in window) showChoice();
else {
  keep.disabled = true;
  toggle.disabled = true;
  said.textContent = "This browser keeps no copies here; a secure connection (https) is needed.";
}
