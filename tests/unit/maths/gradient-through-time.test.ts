import { describe, expect, it } from "vitest";
import { gradientThroughTime } from "../../../src/maths/gradient-through-time.ts";

const simple = (gain: number) => gradientThroughTime({ kind: "simple", gain }, 16, 30, 6);
const lstm = (forgetBias: number) => gradientThroughTime({ kind: "lstm", forgetBias }, 16, 30, 6);
const last = (shares: readonly number[]): number => shares.at(-1) ?? NaN;

describe("the gradient through an untrained recurrent network", () => {
  it("begins at one, has one share for each step, and is the same every time", () => {
    for (const shares of [simple(1), lstm(1)]) {
      expect(shares).toHaveLength(31);
      expect(shares[0]).toBeCloseTo(1, 12);
    }
    expect(lstm(1)).toEqual(lstm(1));
  });

  it("vanishes faster than a half a step when the recurrent weights have half the gain", () => {
    expect(last(simple(0.5))).toBeLessThan(0.5 ** 30);
  });

  it("explodes when the recurrent weights are large", () => {
    expect(last(simple(4))).toBeGreaterThan(10);
  });

  it("lasts the longer the wider the forget gates are open", () => {
    const [shut, ajar, open] = [lstm(0), lstm(1), lstm(4)].map(last);
    expect(shut).toBeLessThan(ajar ?? NaN);
    expect(ajar).toBeLessThan(open ?? NaN);
    expect(open).toBeGreaterThan(0.2);
  });

  it("through half-open forget gates is no better than through a simple network", () => {
    expect(last(lstm(0))).toBeLessThan(100 * last(simple(1)));
  });
});
