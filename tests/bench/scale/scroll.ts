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

/** Windows after which scrolling ends: beyond, books of any length look alike, and at a quarter of the speed each takes a second. */
export const furthest = 100;

/**
 * Opens a page and scrolls down as thumbs do: a tenth of a window in each frame, to its end or for 100 windows.
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
    const windows = await page.evaluate(
      (last) =>
        new Promise<number>((done) => {
          const step = (): void => {
            const before = scrollY;
            scrollBy(0, innerHeight / 10);
            // What is laid out late makes the page longer under way; at the end it moves no more.
            if (scrollY > before && scrollY < last * innerHeight) requestAnimationFrame(step);
            else done(document.documentElement.scrollHeight / innerHeight);
          };
          requestAnimationFrame(step);
        }),
      furthest,
    );
    return { loaded, loading, scrolling: await taken(), windows };
  });
