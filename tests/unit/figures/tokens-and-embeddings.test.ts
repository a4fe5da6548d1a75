import { describe, expect, it } from "vitest";
import { draw as nine } from "../../../src/figures/one-sentence-nine-languages.ts";
import { draw as vocabulary } from "../../../src/figures/vocabulary-and-length.ts";
import { sentences } from "../../../src/worked/tokens-and-embeddings.ts";

describe("the figures of the chapter on tokens", () => {
  it("are drawings with finite numbers only, the same at every call", () => {
    for (const draw of [nine, vocabulary]) {
      const svg = draw();
      expect(svg).toMatch(/^<svg viewBox="0 0 640 \d+"/);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(draw()).toBe(svg);
    }
  });

  it("show two bars a language, each with its count", () => {
    expect(nine().match(/<rect /g)).toHaveLength(2 * sentences.length + 2);
    for (const { english } of sentences) expect(nine()).toContain(`>${english}<`);
  });
});
