/** The labs in Chromium: each training lab in its built page, and the small transformer writing in a worker. */
import { existsSync } from "node:fs";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { serveSite } from "../../src/commands/serve.ts";
import { judged } from "../../src/labs/train-a-language-model/model.ts";
import { findChromium } from "../../src/mermaid/draw-diagrams.ts";
import { type Spread, spreadOf } from "./measure.ts";
import { serveSources } from "./sources-server.ts";
import type { WritingOrder } from "./writing-worker.ts";

export type PageRun = {
  readonly slug: string;
  /** frames of the screen a second while it trains */
  readonly frames: Spread;
  /** of these, frames with a new picture of the training */
  readonly pictures: Spread;
  /** optimizer steps for each frame of the screen */
  readonly steps: Spread;
  /** milliseconds of processor time that the page's main thread takes for a picture, all told */
  readonly drawing: Spread;
};
export type Writing = { readonly one: Spread; readonly many: Spread; readonly places: number };
export type InBrowser = { readonly version: string; readonly pages: readonly PageRun[]; readonly writing: Writing };

/** Training labs, and how many optimizer steps each counts as one: a round of the game is one of each player. */
const labs = [
  ["adversarial-training", 2],
  ["coupling-flow", 1],
  ["variational-autoencoder", 1],
  ["diffusion", 1],
  ["train-a-language-model", 1],
] as const;

type Watched = { readonly frames: number; readonly pictures: number; readonly steps: number; readonly drawing: number };

/** Seconds for which the processor has worked for the page's main thread. */
const threadTime = async (page: CDPSession): Promise<number> =>
  (await page.send("Performance.getMetrics")).metrics.find(({ name }) => name === "ThreadTime")?.value ?? NaN;

/** Counts for some milliseconds, in the page. */
const watch = async (page: Page, inside: CDPSession, milliseconds: number): Promise<Watched> => {
  const before = await threadTime(inside);
  const { pictures, seconds, ...counted } = await page.evaluate(async (most) => {
    const bar = document.querySelector<HTMLElement>(".lab-training");
    const steps = (): number => Number(bar?.dataset["steps"]);
    const start = await new Promise(requestAnimationFrame);
    const before = steps();
    let [now, frames, pictures, seen] = [start, 0, 0, before];
    while (now - start < most) {
      now = await new Promise(requestAnimationFrame);
      frames++;
      if (steps() !== seen) pictures++;
      seen = steps();
    }
    const seconds = (now - start) / 1000;
    return { frames: frames / seconds, pictures, seconds, steps: (seen - before) / frames };
  }, milliseconds);
  const drawing = (1000 * ((await threadTime(inside)) - before)) / Math.max(1, pictures);
  return { ...counted, pictures: pictures / seconds, drawing };
};

const inPage = async (browser: Browser, site: string, slug: string, each: number): Promise<PageRun> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site}labs/${slug}/`);
  await page.locator(`.lab[data-lab="${slug}"][data-live]`).waitFor();
  await page.getByRole("button", { name: "Train from the start" }).click();
  await page.locator(".lab-training").scrollIntoViewIfNeeded();
  const inside = await page.context().newCDPSession(page);
  await inside.send("Performance.enable", { timeDomain: "threadTicks" });
  await watch(page, inside, 2000);
  const runs: Watched[] = [];
  // Each time from the start: a quick machine reaches the last step that a lab takes within seconds, and rests.
  for (let i = 0; i < 7; i++) {
    await page.getByRole("button", { name: "Start anew" }).click();
    await watch(page, inside, 300);
    runs.push(await watch(page, inside, 1000));
  }
  await page.close();
  return {
    slug,
    frames: spreadOf(runs.map(({ frames }) => frames)),
    pictures: spreadOf(runs.map(({ pictures }) => pictures)),
    steps: spreadOf(runs.map(({ steps }) => steps * each)),
    drawing: spreadOf(runs.map(({ drawing }) => drawing)),
  };
};

const inWorker = async (browser: Browser, sources: string, places: number): Promise<Spread> => {
  const page = await browser.newPage();
  await page.goto(sources);
  const order: WritingOrder = { places, warmUp: 1000, slice: 500, rounds: 7 };
  const said = await page.evaluate(
    (given) =>
      new Promise<{ paces?: number[]; failure?: string }>((done) => {
        const worker = new Worker("/tests/bench/writing-worker.ts", { type: "module" });
        worker.onmessage = (event) => done(event.data);
        worker.onerror = (event) => done({ failure: event.message });
        worker.postMessage(given);
      }),
    order,
  );
  await page.close();
  if (!said.paces) throw new Error(`Unexpected failure of the writing worker: ${said.failure}`);
  return spreadOf(said.paces);
};

/** @throws Error without Chromium, or without a built site */
export const measureInBrowser = async (say: (line: string) => void): Promise<InBrowser> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Unexpected absence of Chromium, expected one: set CHROMIUM to its path.");
  if (!existsSync("dist")) throw new Error("Unexpected absence of dist/, expected a built site: run npm run build.");
  const site = await serveSite(4630, () => {});
  const sources = await serveSources(process.cwd());
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const pages: PageRun[] = [];
    for (const [slug, each] of labs) {
      say(`${slug}, in its page`);
      pages.push(await inPage(browser, site.url, slug, each));
    }
    say("sentences, in a worker of Chromium");
    const one = await inWorker(browser, sources.url, 1);
    const many = await inWorker(browser, sources.url, judged);
    return { version: browser.version(), pages, writing: { one, many, places: judged } };
  } finally {
    await browser.close();
    for (const { server } of [site, sources]) server.close();
  }
};
