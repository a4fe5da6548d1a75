import { describe, expect, it } from "vitest";
import { draw as cache } from "../../../src/figures/cache-by-length.ts";
import { draw as masks } from "../../../src/figures/sparse-masks.ts";

describe("the figures of the chapter on long context", () => {
  it("are drawings with finite numbers only, the same at every call", () => {
    for (const draw of [cache, masks]) {
      const svg = draw();
      expect(svg).toMatch(/^<svg viewBox="0 0 640 \d+/);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(draw()).toBe(svg);
    }
  });

  it("count 300 pairs under a full causal mask of 24 positions", () => {
    expect(masks()).toContain("300 pairs");
  });
});
