import fc from "fast-check";
import { expect, it } from "vitest";
import { expectedMissingMass, goodTuring } from "../../../src/maths/missing-mass.ts";
import oracle from "../../oracles/risks.json" with { type: "json" };

it("estimates a fifth where two of ten draws were the only ones of their kind", () =>
  expect(goodTuring([5, 3, 1, 1])).toBeCloseTo(0.2, 12));
it("finds nothing missing where everything was seen twice, and everything where nothing was", () => {
  expect(goodTuring([2, 2, 4])).toBe(0);
  expect(goodTuring([1, 1, 1, 0])).toBe(1);
});
it("estimates without bias the mass that one draw less leaves unseen, as enumeration of all samples does", () => {
  for (const { draws, estimate, missingOneLess } of oracle.missing) {
    expect(estimate).toBeCloseTo(missingOneLess, 12);
    expect(expectedMissingMass(oracle.probabilities, draws - 1)).toBeCloseTo(missingOneLess, 12);
  }
});
it("is a share, and more draws leave less unseen", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
      fc.integer({ min: 0, max: 30 }),
      (counts, n) => {
        fc.pre(counts.some((count) => count > 0));
        expect(goodTuring(counts)).toBeGreaterThanOrEqual(0);
        expect(goodTuring(counts)).toBeLessThanOrEqual(1);
        const total = counts.reduce((sum, count) => sum + count, 0);
        const shares = counts.map((count) => count / total);
        expect(expectedMissingMass(shares, n + 1)).toBeLessThanOrEqual(expectedMissingMass(shares, n));
      },
    ),
  );
});
it("refuses what is no count, probability or number of draws", () => {
  expect(() => goodTuring([1.5])).toThrow(RangeError);
  expect(() => goodTuring([])).toThrow(RangeError);
  expect(() => expectedMissingMass([0.5], -1)).toThrow(RangeError);
  expect(() => expectedMissingMass([1.5], 1)).toThrow(RangeError);
});
