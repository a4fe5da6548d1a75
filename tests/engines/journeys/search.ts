import { equal, match } from "node:assert/strict";
import { hostileQueries } from "../../browser/hostile-queries.ts";
import { type Engine, pause, type, until } from "../engine.ts";
import { type Journey, open, type Visit } from "./journey.ts";

const openSearch = async ({ engine }: Visit): Promise<void> => {
  await engine.press("/");
  await until(engine, "the search has the focus", () => document.activeElement?.getAttribute("role") === "combobox");
};

const found = (engine: Engine): Promise<void> =>
  until(engine, "results of the full text, with the words marked", () =>
    Boolean(
      document.querySelector('.search-results [role="option"]') &&
        /result/.test(document.querySelector(".search-said")?.textContent ?? "") &&
        document.querySelector(".search-results .excerpt mark"),
    ),
  );

export const searchByKeyboard: Journey = {
  title: "search by keyboard: / opens it, words find, Escape closes, Enter leads to the section",
  go: async (visit) => {
    const { engine } = visit;
    await open(visit, "foundations/what-is-generative-ai/");
    await openSearch(visit);
    await type(engine, "held-out text");
    await found(engine);
    for (let presses = 0; presses < 2; presses += 1)
      if (await engine.evaluate(() => document.querySelector("dialog[open]") !== null)) await engine.press("Escape");
    await until(engine, "the search is closed", () => !document.querySelector("dialog[open]"));
    await engine.press("k", "Control");
    await until(engine, "the search has the focus", () => document.activeElement?.getAttribute("role") === "combobox");
    await engine.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await type(engine, "evidence lower bound");
    await until(engine, "a first result about the bound", () =>
      /bound/i.test(document.querySelector('.search-results [role="option"]')?.textContent ?? ""),
    );
    await engine.press("Enter");
    await until(
      engine,
      "the section",
      () => /\/architectures\/variational-autoencoders\/#/.test(location.href) && document.readyState === "complete",
    );
    await until(engine, "its heading in view", () => {
      const top = document.querySelector(location.hash)?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    });
    match(await engine.evaluate(() => document.querySelector(location.hash)?.textContent ?? ""), /bound/i);
  },
};

export const hostileSearch: Journey = {
  title: "hostile queries run no script and break nothing",
  go: async (visit) => {
    const { engine } = visit;
    await open(visit, "glossary/");
    await openSearch(visit);
    for (const query of hostileQueries) {
      await engine.evaluate((text) => {
        const box = document.activeElement as HTMLInputElement;
        box.value = text;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, query);
      await pause(250);
      const [broken, nodes] = await engine.evaluate(() => [
        "broken" in window,
        document.querySelectorAll(".search-results :is(script, img, svg, iframe)").length,
      ]);
      equal(broken, false, `a script ran: ${query}`);
      equal(nodes, 0, `nodes from the query: ${query}`);
    }
    await engine.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await type(engine, "softmax");
    await found(engine);
    return { queries: hostileQueries.length };
  },
};
