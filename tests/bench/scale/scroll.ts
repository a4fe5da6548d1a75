import { inFreshBrowser, stillness } from "../peers/browsing.ts";
import type { Host } from "../peers/server.ts";

/** How a page opens and scrolls in the window of a phone. */
export interface Scrolled {
  /** milliseconds until the page was loaded */
  readonly loaded: number;
  /** milliseconds of each task above 50 ms, while it was loaded and while it was scrolled */
  readonly loading: readonly number[];
  readonly scrolling: readonly number[];
  /** length of the page in windows */
  readonly windows: number;
}

/** Windows after which scrolling ends: beyond, books of any length look alike. */
export const furthest = 100;

/**
 * Opens a page and scrolls down, a tenth of a window in each frame, to its end or for 100 windows.
 * @param slowdown how many times slower than this machine the processor is made
 */
export const scrollPage = (host: Host, path: string, slowdown: number): Promise<Scrolled> =>
  inFreshBrowser("phone", async (page) => {
    const inside = await page.context().newCDPSession(page);
    await inside.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: "longtask", buffered: true });
    });
    const taken = (): Promise<number[]> =>
      page.evaluate(async () => {
        await new Promise((later) => setTimeout(later, 500));
        return (window as unknown as { tasks: number[] }).tasks.splice(0);
      });
    const start = performance.now();
    await page.goto(host.origin + path, { waitUntil: "load" });
    const loaded = performance.now() - start;
    await stillness(host, 1200);
    const loading = await taken();
    // What is out of sight is laid out once the reader has arrived (src/components/lay-out-rest.ts).
    await page.waitForFunction(() => !document.querySelector(".later"), undefined, { polling: 200, timeout: 300_000 });
    await taken();
    const [windows, height] = await page.evaluate(() => [
      document.documentElement.scrollHeight / innerHeight,
      innerHeight,
    ]);
    // As input, not by a script, for which each frame would wait: a browser scrolls beside the main thread.
    await inside.send("Input.synthesizeScrollGesture", {
      x: 200,
      y: height / 2,
      yDistance: -height * Math.min(windows, furthest),
      speed: 6 * height,
      gestureSourceType: "mouse",
      preventFling: true,
    });
    const end = await page.evaluate(() => scrollY / innerHeight);
    if (end < Math.min(windows, furthest) - 2)
      throw new Error(`Unexpected end of scrolling at window ${end.toFixed(1)} of ${windows.toFixed(1)}.`);
    return { loaded, loading, scrolling: await taken(), windows };
  });
