import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { builtPages } from "../built-pages.ts";
import { holds } from "./figures.ts";

const fileOf = (path: string): string => `dist/${path.endsWith("/") || path === "" ? `${path}index.html` : path}`;

/** For each page the anchors that it, or another page of the book, leads to. */
const anchorsOf = (() => {
  let known: Map<string, Set<string>> | undefined;
  return (path: string, baseURL: string): string[] => {
    known ??= builtPages.reduce((all, from) => {
      for (const [, href = ""] of readFileSync(fileOf(from), "utf8").matchAll(/href="([^"]*#[^"]+)"/g)) {
        const { origin, pathname, hash } = new URL(href, new URL(from, baseURL));
        if (origin !== new URL(baseURL).origin) continue;
        const to = pathname.slice(new URL(baseURL).pathname.length);
        all.set(to, (all.get(to) ?? new Set()).add(decodeURIComponent(hash.slice(1))));
      }
      return all;
    }, new Map<string, Set<string>>());
    return [...(known.get(path) ?? [])];
  };
})();

/** Goes to each anchor; what of it is not in view, or lies beneath something that stays where it is. Runs in the page. */
const visit = async (anchors: readonly string[]): Promise<string[]> => {
  const { name } = window.access;
  const staying = [...document.querySelectorAll("*")].filter((element) =>
    ["sticky", "fixed"].includes(getComputedStyle(element).position),
  );
  const faults: string[] = [];
  for (const [index, anchor] of anchors.entries()) {
    const target = document.getElementById(anchor);
    if (!target) {
      faults.push(`#${anchor} is not there`);
      continue;
    }
    location.hash = `#${encodeURIComponent(anchor)}`;
    // To scroll is part of the step that follows; every fiftieth time the browser may rest.
    if (index % 50 === 0) await new Promise(requestAnimationFrame);
    const inside = target.getClientRects().length > 0 ? target : (target.firstElementChild ?? target);
    const box = inside.getClientRects()[0];
    if (!box) {
      faults.push(`#${anchor} is not shown`);
      continue;
    }
    if (box.top < -1 || box.top > innerHeight - 8) faults.push(`#${anchor} stands at ${box.top} of ${innerHeight}`);
    if (box.left > innerWidth - 8 || box.right < 8) faults.push(`#${anchor} is beside the window`);
    for (const one of staying) {
      if (one.contains(target) || target.contains(one) || !one.checkVisibility()) continue;
      const cover = one.getBoundingClientRect();
      const covers = cover.bottom > box.top + 1 && cover.top < box.top + 8;
      if (covers && cover.left < box.right && cover.right > box.left)
        faults.push(`#${anchor} lies beneath ${name(one)}`);
    }
  }
  return faults;
};

/** Every anchor that the book leads to on this page lands in view, with nothing over it. */
export const landsInView = async (page: Page, path: string, baseURL: string): Promise<void> => {
  const anchors = anchorsOf(path, baseURL);
  const faults = anchors.length > 0 ? await page.evaluate(visit, anchors) : [];
  holds("anchors that land in view, with nothing over them", anchors.length, faults);
};
