import { expect, type Page } from "@playwright/test";
import { holds } from "./figures.ts";
import { lookAtFocus, numberStops, type Stop } from "./stops.ts";

/** Presses a key until the focus leaves the page or comes round, and looks at each stop. */
const follow = async (page: Page, key: "Tab" | "Shift+Tab", most: number): Promise<Stop[]> => {
  const stops: Stop[] = [];
  const forward = key === "Tab";
  let last = forward ? -1 : Number.POSITIVE_INFINITY;
  let same = 0;
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(lookAtFocus);
    if (stop.name === "") return stops;
    same = stop.name === stops.at(-1)?.name && stop.at === last ? same + 1 : 0;
    // A field of several parts, such as a date, holds the focus for as many presses.
    if (same > 3) return [...stops, { ...stop, faults: ["is a trap"] }];
    if (stop.at !== undefined && (forward ? stop.at < last : stop.at > last)) return stops;
    last = stop.at ?? last;
    stops.push(stop);
  }
  return stops;
};

const focusOn = async (page: Page, stop: number): Promise<Stop> => {
  await page.evaluate((at) => document.querySelector<HTMLElement>(`[data-stop="${at}"]`)?.focus(), stop);
  return page.evaluate(lookAtFocus);
};

const missing = (stops: readonly Stop[], from: number, to: number): string[] => {
  const reached = new Set(stops.map(({ at }) => at));
  return Array.from({ length: to - from }, (_, index) => from + index)
    .filter((at) => !reached.has(at))
    .map((at) => `stop ${at} was not reached`);
};

/**
 * Walks the page by Tab to its end and back by Shift+Tab: all that takes the focus is reached, in the order of the document, and each
 * stop is in view, uncovered and marked.
 * @param whole else the first thirty stops and the last fifteen
 */
export const walks = async (page: Page, whole: boolean): Promise<void> => {
  const count = await page.evaluate(numberStops, "body");
  const parts = whole || count <= 60 ? [[0, count] as const] : [[0, 30] as const, [count - 15, count] as const];
  const stops: Stop[] = [];
  const unreached: string[] = [];
  for (const [from, to] of parts) {
    // A lab may show more stops while it is walked through, so there may be more presses than stops; round the end it stops by itself.
    const most = (isEnd: boolean): number => (isEnd ? 2 * (to - from) + 9 : to - from - 1);
    const there = [await focusOn(page, from), ...(await follow(page, "Tab", most(to === count)))];
    const back = [await focusOn(page, to - 1), ...(await follow(page, "Shift+Tab", most(from === 0)))];
    stops.push(...there, ...back);
    unreached.push(...missing(there, from, to), ...missing(back, from, to).map((line) => `${line} backward`));
  }
  holds("stops of Tab and Shift+Tab that are reached in order", stops.length, unreached);
  holds("stops that are in view, uncovered and marked", stops.length, [
    ...new Set(stops.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`))),
  ]);
};

/** The skip link is the first stop, is seen, and leads past the header. */
export const skips = async (page: Page): Promise<void> => {
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator("body").press("Tab");
  const stop = await page.evaluate(lookAtFocus);
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  const inMain = await page.evaluate(() => document.activeElement?.closest("main, footer") !== null);
  holds("skip links that lead into the text", 1, [
    ...(/^a.*\.skip /.test(stop.name) ? stop.faults : [`the first stop is ${stop.name}`]),
    ...(inMain ? [] : ["the next stop is not in the text"]),
  ]);
};

/** The search opens on /, Tab goes round in it, Escape closes it and gives the focus back. */
export const opensAndCloses = async (page: Page): Promise<void> => {
  const owner = page.locator(".site-name");
  await owner.focus();
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.locator("dialog[open] input[type=search]")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(owner).toBeFocused();
  holds("pages whose search opens on / and closes on Escape", 1, []);
};

/** Tab stays in the open dialog of the search, and each stop of it is in view and marked. */
export const walksDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press("/");
  await page.keyboard.type("softmax");
  await expect(page.locator(".search-said")).toContainText(/\d/);
  await expect(page.getByRole("option").nth(1)).toBeVisible();
  const count = await page.evaluate(numberStops, "dialog[open]");
  const stops = [await page.evaluate(lookAtFocus), ...(await follow(page, "Tab", count))];
  holds("stops of the search dialog that are in view and marked", stops.length, [
    ...missing(stops, 0, count),
    ...stops.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`)),
  ]);
};
