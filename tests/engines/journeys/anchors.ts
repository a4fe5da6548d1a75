import { equal } from "node:assert/strict";
import { click } from "../engine.ts";
import { type Journey, open } from "./journey.ts";

/** A link of each kind: contents, citation, equation, and the way around the menus, which shows only when it has the focus. */
const kinds = ['.part-contents a[href^="#"], nav a[href^="#"]', "article a.cite", 'article a[href^="#equation-"]'];

export const anchors: Journey = {
  title: "links within a page are clicked, and their targets come into view",
  go: async (visit) => {
    const { engine } = visit;
    for (const kind of kinds) {
      await open(visit, "architectures/attention/");
      const selector = await engine.evaluate((wanted) => {
        const link = [...document.querySelectorAll(wanted)].find((one) => one.checkVisibility());
        link?.setAttribute("data-chosen", "");
        return link ? "[data-chosen]" : "";
      }, kind);
      equal(selector, "[data-chosen]", `no link ${kind}`);
      await click(engine, selector);
      const fault = await engine.evaluate(async (wanted) => {
        for (let frames = 0; frames < 10; frames += 1) await new Promise(requestAnimationFrame);
        const link = document.querySelector<HTMLAnchorElement>(wanted);
        if (link?.hash !== location.hash) return `${location.hash} in the address, ${link?.hash} clicked`;
        const top = document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top ?? NaN;
        return top >= 0 && top < innerHeight ? "" : `${location.hash} is at ${top} px of ${innerHeight}`;
      }, selector);
      equal(fault, "", kind);
    }
  },
};
