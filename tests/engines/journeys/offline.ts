import { equal, notEqual, ok } from "node:assert/strict";
import { standIns } from "../../../src/fonts/fallback-faces.ts";
import { builtPages } from "../../browser/built-pages.ts";
import { click, type Engine, type, until } from "../engine.ts";
import { openHost } from "../host.ts";
import { type Journey, open, type Visit } from "./journey.ts";

/** Until the worker stands between page and network, and has kept the page that was open before it. */
const guarded = (engine: Engine): Promise<void> =>
  until(
    engine,
    "a copy of this page",
    async () =>
      Boolean(navigator.serviceWorker.controller) && Boolean(await caches.match(location.href.replace(/#.*/, ""))),
  );

/** Runs in the page: is it all there? */
const whole = async (standIns: readonly string[]): Promise<string> => {
  await document.fonts.ready;
  if (!document.querySelector("h1")?.checkVisibility()) return "no heading";
  if (!/Serif/.test(getComputedStyle(document.body).fontFamily)) return "no style";
  const broken = [...document.fonts].filter(({ status }) => status === "error");
  const missing = broken.map(({ family }) => family.replaceAll('"', "")).filter((family) => !standIns.includes(family));
  return missing.length > 0 ? `no face ${missing.join(", ")}` : "";
};

/** Every page that has an address: nobody goes to that of a wrong address by its name. */
const addresses = builtPages.filter((page) => page !== "404.html");

/** A host of its own, since it is stopped. */
const onOwnHost = async ({ engine }: Visit, work: (visit: Visit) => Promise<undefined>): Promise<undefined> => {
  const host = await openHost("meta");
  try {
    return await work({ engine, host });
  } finally {
    await host.stop();
  }
};

export const offlineAfterVisit: Journey = {
  title: "pages that were visited are read after the server has stopped, and no others",
  go: (given) =>
    onOwnHost(given, async (visit) => {
      const { engine, host } = visit;
      await open(visit, "architectures/attention/");
      await guarded(engine);
      await open(visit, "glossary/");
      await guarded(engine);
      await host.stop();
      for (const path of ["architectures/attention/", "glossary/"]) {
        await open(visit, path);
        equal(await engine.evaluate(whole, standIns), "", path);
        ok(await engine.evaluate((end) => location.pathname.endsWith(end), path), path);
      }
      // An engine may refuse, or show a page of its own.
      await open(visit, "notation/").catch(() => undefined);
      notEqual(await engine.evaluate(() => document.querySelector("h1")?.textContent), "Notation");
      return undefined;
    }),
};

export const wholeBookOffline: Journey = {
  title: "the whole book is kept, read and searched after the server has stopped",
  go: async (given) => {
    await onOwnHost(given, async (visit) => {
      const { engine, host } = visit;
      await open(visit, "offline/");
      await guarded(engine);
      await click(engine, "[data-offline-keep]");
      await until(engine, "the whole book", () =>
        /The whole book is kept: \d+ files/.test(document.querySelector("[data-offline-said]")?.textContent ?? ""),
      );
      await host.stop();
      const broken: string[] = [];
      for (const path of addresses) {
        await open(visit, path);
        const fault = await engine.evaluate(whole, standIns);
        if (fault !== "") broken.push(`/${path}: ${fault}`);
      }
      equal(broken.join("\n"), "", "pages without a network");
      await open(visit, "scaling/scaling-laws/");
      await engine.press("/");
      await until(engine, "the search", () => document.activeElement?.getAttribute("role") === "combobox");
      await type(engine, "held-out text");
      await until(engine, "full text", () => document.querySelector(".search-results .excerpt mark") !== null);
    });
    return { pages: addresses.length };
  },
};
