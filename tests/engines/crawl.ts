import { standIns } from "../../src/fonts/fallback-faces.ts";
import { builtPages } from "../browser/built-pages.ts";
import { takeComplaints } from "./complaints.ts";
import type { Engine, Open } from "./engine.ts";
import { type Delivery, openHost } from "./host.ts";
import { within } from "./within.ts";

export type Crawl = {
  readonly delivery: Delivery;
  /** pixels that the pages had to themselves */
  readonly width: number;
  readonly pages: number;
  readonly violations: number;
  readonly errors: number;
  readonly labs: number;
  /** pages wider than their window */
  readonly wide: number;
  /** places that links of their own page lead to, and those of them that a reader does not see then */
  readonly anchors: number;
  readonly hidden: number;
  /** times that the browser broke down and opened a page well when it was started anew */
  readonly restarts: number;
  readonly seconds: number;
};

// What follows runs in the page, or in the page that has it in its frame: no function may call another.

/** Goes down the page, so that labs are all there, and waits for them. @returns how many labs there are */
const readToTheEnd = async (
  standIns: readonly string[],
): Promise<{ labs: number; asleep: string[]; faces: string[] }> => {
  const frame = document.querySelector("iframe");
  const view = frame?.contentWindow ?? window;
  const { document: page } = view;
  // Where a scroll bar takes room of its own the frame gets that much more.
  if (frame) frame.width = String(320 + view.innerWidth - page.documentElement.clientWidth);
  const labs = [...page.querySelectorAll<HTMLElement>(".lab[data-lab]")];
  for (let y = 0; y < page.documentElement.scrollHeight; y += 700) {
    view.scrollTo(0, y);
    await new Promise((done) => view.requestAnimationFrame(done));
  }
  await page.fonts.ready;
  const end = performance.now() + 30_000;
  for (const lab of labs) {
    lab.scrollIntoView();
    while (lab.dataset["live"] === undefined && performance.now() < end)
      await new Promise((done) => setTimeout(done, 30));
  }
  const asleep = labs.filter(({ dataset }) => dataset["live"] === undefined);
  const broken = [...page.fonts].filter(({ status }) => status === "error");
  const faces = broken.map(({ family }) => family.replaceAll('"', ""));
  return {
    labs: labs.length,
    asleep: asleep.map(({ dataset }) => dataset["lab"] ?? ""),
    faces: faces.filter((family) => !standIns.includes(family)),
  };
};

/** What stands out of the page to the right, if anything does. */
const standsOut = (): string => {
  const { document: page } = document.querySelector("iframe")?.contentWindow ?? window;
  const { scrollWidth, clientWidth } = page.documentElement;
  if (scrollWidth <= clientWidth) return "";
  const guilty = [...page.querySelectorAll("main *, header *, footer *")].filter((element) => {
    if (element.getBoundingClientRect().right <= clientWidth + 1) return false;
    for (let box = element.parentElement; box; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") return false;
    return true;
  });
  const names = guilty.slice(0, 3).map(({ tagName, className }) => `${tagName.toLowerCase()}.${className}`);
  return `${scrollWidth} px wide by ${names.join(", ")}`;
};

/** Follows every link to a place of its own page. @returns how many places, and the addresses of those that stay out of sight */
const followAnchors = async (): Promise<{ anchors: number; hidden: string[] }> => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const places = [...new Set(links.map(({ hash }) => hash))].filter((hash) => hash.length > 1);
  const hidden: string[] = [];
  for (const hash of places) {
    location.hash = hash;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    // Browsers let a page go to 200 places in ten seconds.
    if (places.length > 150) await new Promise((done) => setTimeout(done, 30));
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    const box = target?.getBoundingClientRect();
    if (!target?.checkVisibility() || !box || box.top < -1 || box.top > innerHeight - 8) {
      hidden.push(`${hash} at ${Math.round(box?.top ?? NaN)} of ${innerHeight} px`);
      continue;
    }
    const x = Math.min(Math.max(box.left + 4, 1), innerWidth - 1);
    let above = document.elementFromPoint(x, Math.max(box.top, 0) + Math.min(box.height / 2, 8));
    for (; above && !above.contains(target); above = above.parentElement)
      if (["fixed", "sticky"].includes(getComputedStyle(above).position)) {
        hidden.push(`${hash} under ${above.tagName.toLowerCase()}.${above.className}`);
        break;
      }
  }
  return { anchors: places.length, hidden };
};

const isAlive = (engine: Engine): Promise<boolean> =>
  within(
    10,
    engine.evaluate(() => true),
  ).catch(() => false);

/**
 * Opens every page. With the policy in the page alone each stands in a frame 320 px wide; with the policy as a header, which forbids
 * frames, in the window, and its links to places of its own are followed.
 * @param fault called with each fault, in words
 */
export const crawl = async (open: Open, delivery: Delivery, fault: (words: string) => void): Promise<Crawl> => {
  const started = performance.now();
  let engine = await open();
  const host = await openHost(delivery);
  const sum = { violations: 0, errors: 0, labs: 0, wide: 0, anchors: 0, hidden: 0, restarts: 0 };
  const look = async (page: string): Promise<void> => {
    await engine.goto(delivery === "meta" ? host.frameOf(page) : `${host.url}${page}`);
    const { labs, asleep, faces } = await engine.evaluate(readToTheEnd, standIns);
    sum.labs += labs;
    for (const lab of asleep) fault(`/${page}: the lab ${lab} does not come alive`);
    for (const face of faces) fault(`/${page}: the face ${face} does not load`);
    const wide = await engine.evaluate(standsOut);
    if (wide !== "") sum.wide += 1;
    if (wide !== "") fault(`/${page}: ${wide}`);
    if (delivery === "header") {
      const { anchors, hidden } = await engine.evaluate(followAnchors);
      sum.anchors += anchors;
      sum.hidden += hidden.length;
      for (const place of hidden) fault(`/${page}: ${place} is out of sight`);
    }
    for (const { kind, text } of await takeComplaints(engine, host)) {
      sum[kind === "violation" ? "violations" : "errors"] += 1;
      fault(`/${page}: ${kind}: ${text}`);
    }
  };
  for (const page of builtPages)
    try {
      await within(120, look(page)).catch(async (error: Error) => {
        if (await isAlive(engine)) throw error;
        await engine.close();
        engine = await open();
        sum.restarts += 1;
        await within(120, look(page));
      });
    } catch (error) {
      fault(`/${page} (policy by ${delivery}): ${error instanceof Error ? error.message : error}`);
    }
  await engine.close();
  await host.stop();
  const seconds = Math.round((performance.now() - started) / 1000);
  return { delivery, width: delivery === "meta" ? 320 : 1280, pages: builtPages.length, ...sum, seconds };
};
