import { describe, expect, it } from "vitest";
import { draw } from "../../../src/figures/three-masks.ts";

describe("the figure of the three masks", () => {
  it("is a drawing with finite numbers only, the same at every call", () => {
    expect(draw()).toMatch(/^<svg viewBox="0 0 640 \d+"/);
    expect(draw()).not.toMatch(/NaN|Infinity|undefined/);
    expect(draw()).toBe(draw());
  });

  it("masks 21 cells of the decoder and 15 of the encoder-decoder", () => {
    expect(draw().match(/class="soft-2"/g)).toHaveLength(21 + 15);
  });
});
