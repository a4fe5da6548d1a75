import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finiteDifferences } from "../../../src/maths/backpropagation.ts";
import { clippedObjective, clippedSlope, groupAdvantages } from "../../../src/maths/clipped-objective.ts";
import oracle from "../../oracles/post-training.json" with { type: "json" };

const advantage = fc.double({ min: -3, max: 3, noNaN: true });
const ratio = fc.double({ min: 0.2, max: 3, noNaN: true });

describe("the clipped objective", () => {
  it.each(oracle.clipped)("agrees with PyTorch at ratio $ratio and advantage $advantage", (row) => {
    expect(clippedObjective(row.ratio, row.advantage, row.range)).toBeCloseTo(row.value, 12);
    expect(clippedSlope(row.ratio, row.advantage, row.range)).toBeCloseTo(row.slope, 12);
  });

  it("has the slope that finite differences find", () => {
    fc.assert(
      fc.property(ratio, advantage, (r, a) => {
        fc.pre(Math.abs(r - 0.8) > 1e-3 && Math.abs(r - 1.2) > 1e-3);
        const [tried = NaN] = finiteDifferences(([x = 1]) => clippedObjective(x, a, 0.2), [r]);
        expect(clippedSlope(r, a, 0.2)).toBeCloseTo(tried, 5);
      }),
    );
  });

  it("never promises more than the plain product", () => {
    fc.assert(
      fc.property(ratio, advantage, (r, a) => {
        expect(clippedObjective(r, a, 0.2)).toBeLessThanOrEqual(r * a + 1e-12);
      }),
    );
  });

  it("refuses a ratio that is not positive and a range outside (0, 1)", () => {
    expect(() => clippedObjective(0, 1, 0.2)).toThrow(RangeError);
    expect(() => clippedSlope(1, 1, 1)).toThrow(RangeError);
  });
});

describe("advantages of a group", () => {
  it.each(oracle.groups)("agree with NumPy", ({ rewards, advantages }) => {
    groupAdvantages(rewards).forEach((value, i) => {
      expect(value).toBeCloseTo(advantages[i] ?? NaN, 12);
    });
  });

  it("are zero where all answers earn the same, and need two answers", () => {
    expect(groupAdvantages([1, 1, 1])).toEqual([0, 0, 0]);
    expect(() => groupAdvantages([1])).toThrow(RangeError);
  });
});
