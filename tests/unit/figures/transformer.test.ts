import { describe, expect, it } from "vitest";
import { draw as positions } from "../../../src/figures/position-by-distance.ts";
import { draw as stream } from "../../../src/figures/residual-stream.ts";
import { trace } from "../../../src/worked/transformer.ts";

describe("the figures of the transformer chapter", () => {
  it("are drawings with finite numbers only, the same at every call", () => {
    for (const draw of [stream, positions]) {
      const svg = draw();
      expect(svg).toMatch(/^<svg viewBox="0 0 640 \d+"/);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(draw()).toBe(svg);
    }
  });

  it("show a stream whose last article announces the animal that was not named", () => {
    const next = (words: readonly ("the" | "cat" | "bites" | "dog")[]): number => {
      const last = trace(words).probabilities.at(-1) ?? [];
      return last.indexOf(Math.max(...last));
    };
    expect(next(["the", "cat", "bites", "the"])).toBe(3);
    expect(next(["the", "dog", "bites", "the"])).toBe(1);
    expect(next(["the", "cat"])).toBe(2);
    expect(next(["the", "cat", "bites"])).toBe(0);
  });
});
