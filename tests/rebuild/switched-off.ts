import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a page says of copies, to those who read it and to the scripts that it starts; its own address says nothing. */
const ofCopies =
  /keep the whole book|your browser keeps|how to keep all of it|data-offline-|(?<!rel="canonical" )href="[^"]*\/offline\/"/gi;

/** What pages of an edition that keeps no copies say of them all the same, each with its page. */
export const speakingOfCopies = (pages: Iterable<readonly [path: string, html: string]>): string[] =>
  [...pages].flatMap(([path, html]) => [...new Set(html.match(ofCopies) ?? [])].map((words) => `${path}: ${words}`));

/** What is wrong with an edition that was built with `offline: false` in `src/site.ts`. */
export const faultsOfSwitchedOff = (folder: string, files: readonly string[]): string[] => {
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const pages = files.filter((file) => file.endsWith(".html"));
  const worker = read("worker.js");
  return [
    ...speakingOfCopies(pages.map((file) => [file, read(file)] as const)),
    ...(read("offline/index.html").includes("is not kept") ? [] : ["offline/index.html: no word that copies are off"]),
    ...(worker.includes(".unregister(") ? [] : ["worker.js: does not remove itself"]),
    ...(/["'`]fetch["'`]/.test(worker) ? ["worker.js: answers what pages ask for"] : []),
  ];
};
