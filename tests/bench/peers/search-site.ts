import type { Page } from "playwright-core";
import { inFreshBrowser, stillness } from "./browsing.ts";
import { summed } from "./look-at-page.ts";
import type { Link } from "./measurements.ts";
import type { ValueOf } from "./record.ts";
import type { Host } from "./server.ts";
import type { Tool } from "./tools/tool.ts";

const slow = { latency: 150, bytesPerSecond: 1.6e6 / 8 };
/** Milliseconds after which a result, and one of the full text behind others, is not waited for any longer. */
const patience = { result: 60_000, text: 15_000 } as const;

/** Waits until something with words in it is seen; false when it never is. */
const seen = (page: Page, selector: string, timeout: number): Promise<boolean> =>
  page
    .waitForFunction(
      (wanted) =>
        [...document.querySelectorAll(wanted)].some(
          (one) => one.getClientRects().length > 0 && one.textContent?.trim(),
        ),
      selector,
      { polling: "raf", timeout },
    )
    .then(() => true)
    .catch(() => false);

/** Opens the search of a page that has come to rest, and types at once; by someone who has never searched there. */
export const searchSite = (
  host: Host,
  path: string,
  { open, field, result, text }: Tool["search"],
  query: string,
  link: Link,
): Promise<ValueOf<"search">> =>
  inFreshBrowser("desk", async (page) => {
    try {
      await page.goto(host.origin + path, { waitUntil: "load" });
      await stillness(host, 1200);
      if (link === "slow") {
        const inside = await page.context().newCDPSession(page);
        await inside.send("Emulation.setCPUThrottlingRate", { rate: 4 });
        host.link = slow;
      }
      host.sent.length = 0;
      const start = performance.now();
      await page.click(open);
      const input = page.locator(field).first();
      await input.waitFor({ state: "visible", timeout: patience.result });
      await input.focus();
      await page.keyboard.type(query);
      const found = await seen(page, result, patience.result);
      const milliseconds = found ? performance.now() - start : null;
      const { requests, bytes } = summed(host.sent);
      const inText =
        text && (await seen(page, text, patience.text))
          ? { milliseconds: performance.now() - start, bytes: summed(host.sent).bytes }
          : null;
      await stillness(host, 1500);
      return { outcome: "search", milliseconds, requests, bytes, text: inText, settled: summed(host.sent).bytes };
    } finally {
      host.link = undefined;
    }
  });
