import { brotliCompressSync } from "node:zlib";
import { expect, type Page, type Response } from "@playwright/test";

/** Bytes in all that a page without a lab may load, and one with a lab; tests/site/weight.test.ts holds what files can tell. */
const limit = { plain: 125_000, lab: 300_000 };

const kinds = [
  ["HTML", /^text\/html/],
  ["CSS", /^text\/css/],
  ["JS", /javascript/],
  ["fonts", /^font\//],
] as const;

/** Sheets and scripts are the same on many pages, and to compress one takes a while. */
const known = new Map<string, number>();
const compressed = async (response: Response, kind: string): Promise<number> => {
  const url = response.url();
  const size = known.get(url);
  if (size !== undefined) return size;
  const body = await response.body();
  // A face is compressed already.
  const found = kind === "fonts" ? body.length : brotliCompressSync(body).length;
  known.set(url, found);
  return found;
};

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

/**
 * Weighs what the page loads, compressed by Brotli, from before it is opened.
 * @returns a check that it loads no more than it may; it says the sums
 */
export const weigh = (page: Page, path: string): (() => Promise<void>) => {
  const responses: [kind: string, response: Response][] = [];
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    const kind = kinds.find(([, pattern]) => pattern.test(type))?.[0] ?? "other";
    responses.push([kind, response]);
  });
  return async () => {
    await page.waitForLoadState("networkidle");
    const sizes = new Map<string, number>();
    for (const [kind, response] of responses)
      sizes.set(kind, (sizes.get(kind) ?? 0) + (await compressed(response, kind)));
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const shares = [...sizes].map(([kind, size]) => `${kind} ${kB(size)}`).join(", ");
    const hasLab = (await page.locator(".lab-place").count()) > 0;
    console.log(`/${path}${hasLab ? " (lab)" : ""}: ${kB(total)} kB in ${responses.length} requests: ${shares}`);
    expect.soft(total, "bytes").toBeLessThanOrEqual(hasLab ? limit.lab : limit.plain);
  };
};
