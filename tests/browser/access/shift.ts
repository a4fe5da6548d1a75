import type { Page } from "@playwright/test";
import { holds } from "./figures.ts";

/** Most that a page may shift while it loads and is read (quality of layout, 0 to 1; "good" ends at 0.1). */
const limit = 0.01;

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node }[];
}

/** Runs in the page before anything else does. */
const watch = (): void => {
  const shifts: string[] = [];
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      sum += entry.value;
      const nodes = entry.sources.map(({ node }) =>
        node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName,
      );
      shifts.push(`${entry.value.toFixed(4)} by ${nodes.join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
  Object.assign(window, { shiftsSoFar: () => ({ sum, shifts }) });
};

/**
 * Watches, from before the page is opened, how far things move by themselves, on a processor of a quarter of the speed.
 * @returns a check that they stay; the processor is as fast as it was afterwards
 */
export const watchShifts = async (page: Page): Promise<() => Promise<void>> => {
  await page.addInitScript(watch);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return async () => {
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const { sum, shifts } = await page.evaluate(() =>
      (window as unknown as { shiftsSoFar: () => { sum: number; shifts: string[] } }).shiftsSoFar(),
    );
    holds(
      "pages that shift by 0.01 or less",
      1,
      sum > limit ? [`shifts by ${sum.toFixed(4)}: ${shifts.join("; ")}`] : [],
    );
  };
};
