import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkpointInterval, lostShare, timeBetweenFailures } from "../../../src/maths/checkpoint-interval.ts";
import oracle from "../../oracles/training-at-scale.json" with { type: "json" };

const time = fc.double({ min: 1, max: 1e6, noNaN: true });

describe("checkpointInterval", () => {
  it("is twenty minutes for a save of two minutes and failures every hundred minutes, by hand", () => {
    expect(checkpointInterval(2, 100)).toBe(20);
    expect(lostShare(20, 2, 100)).toBeCloseTo(0.2, 12);
    expect(lostShare(20, 2, 100, 5)).toBeCloseTo(0.25, 12);
  });

  it("loses less than any other interval, to first order", () => {
    fc.assert(
      fc.property(time, time, fc.double({ min: 0.1, max: 10, noNaN: true }), (save, mean, factor) => {
        const best = checkpointInterval(save, mean);
        expect(lostShare(best, save, mean)).toBeLessThanOrEqual(lostShare(factor * best, save, mean) * (1 + 1e-12));
        expect(lostShare(best, save, mean)).toBeCloseTo(Math.sqrt((2 * save) / mean), 6);
      }),
    );
  });

  it("is close to the exact optimum for exponential failures while saving is short, and so is the loss", () => {
    for (const { save, mean, interval, lost } of oracle.checkpoints) {
      const young = checkpointInterval(save, mean);
      expect(Math.abs(young / interval - 1)).toBeLessThan(0.05);
      expect(Math.abs(lostShare(young, save, mean) - lost)).toBeLessThan(0.005);
    }
  });

  it("takes from a thousand devices a thousandth of the time between failures", () => {
    expect(timeBetweenFailures(50_000, 1000)).toBe(50);
    expect(() => timeBetweenFailures(1, 0)).toThrow("Unexpected devices 0, expected a positive number.");
    expect(() => checkpointInterval(-1, 1)).toThrow(RangeError);
  });
});
