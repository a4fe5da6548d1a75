import { equal, notEqual } from "node:assert/strict";
import { click, type Engine, focus } from "../engine.ts";
import { type Journey, open } from "./journey.ts";

const background = (engine: Engine): Promise<string> =>
  engine.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

export const theme: Journey = {
  title: "the theme is chosen by key and by mouse, and kept on other pages",
  go: async (visit) => {
    const { engine } = visit;
    await open(visit, "glossary/");
    const first = await background(engine);
    await focus(engine, "[data-theme-switch]");
    await engine.press("Enter");
    const chosen = await background(engine);
    notEqual(chosen, first, "the button changes nothing");
    await open(visit, "architectures/attention/");
    equal(await background(engine), chosen, "the choice is lost on another page");
    await click(engine, "[data-theme-switch]");
    equal(await background(engine), first, "the button does not change it back");
    await open(visit, "glossary/");
    equal(await background(engine), first, "the second choice is lost");
  },
};
