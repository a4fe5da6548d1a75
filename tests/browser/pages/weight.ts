import { brotliCompressSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";

/** Bytes in all that a page without a lab may load, and one with a lab. */
const limit = { plain: 150_000, lab: 300_000 };

const kinds = [
  ["HTML", /^text\/html/],
  ["CSS", /^text\/css/],
  ["JS", /javascript/],
  ["fonts", /^font\//],
] as const;

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

/**
 * Weighs what the page loads, compressed by Brotli, from before it is opened.
 * @returns a check that it loads no more than it may; it says the sums
 */
export const weigh = (page: Page, path: string): (() => Promise<void>) => {
  const sizes = new Map<string, number>();
  const bodies: Promise<void>[] = [];
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    const kind = kinds.find(([, pattern]) => pattern.test(type))?.[0] ?? "other";
    const add = async (): Promise<void> => {
      const body = await response.body();
      // A face is compressed already.
      const size = kind === "fonts" ? body.length : brotliCompressSync(body).length;
      sizes.set(kind, (sizes.get(kind) ?? 0) + size);
    };
    bodies.push(add());
  });
  return async () => {
    await page.waitForLoadState("networkidle");
    await Promise.all(bodies);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const shares = [...sizes].map(([kind, size]) => `${kind} ${kB(size)}`).join(", ");
    const hasLab = (await page.locator(".lab-place").count()) > 0;
    console.log(`/${path}${hasLab ? " (lab)" : ""}: ${kB(total)} kB in ${bodies.length} requests: ${shares}`);
    expect.soft(total, "bytes").toBeLessThanOrEqual(hasLab ? limit.lab : limit.plain);
  };
};
