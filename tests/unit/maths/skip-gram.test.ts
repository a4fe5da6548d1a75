import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skipGramGradient, skipGramLoss, skipGramStep } from "../../../src/maths/skip-gram.ts";
import oracle from "../../oracles/skip-gram.json" with { type: "json" };

const number = fc.double({ min: -3, max: 3, noNaN: true });
const example = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([width, count]) => {
  const vector = fc.array(number, { minLength: width, maxLength: width });
  return fc.tuple(vector, vector, fc.array(vector, { minLength: count, maxLength: count }));
});

describe("the skip-gram loss", () => {
  it("is log 2 for each word when all vectors are zero", () => {
    expect(skipGramLoss([0, 0], [0, 0], [[0, 0]])).toBeCloseTo(2 * Math.LN2, 15);
    expect(skipGramLoss([0], [0], [[0], [0], [0]])).toBeCloseTo(4 * Math.LN2, 15);
  });
  it.each(oracle.cases)("and its gradient agree with SciPy for $center.length entries", (row) => {
    expect(skipGramLoss(row.center, row.neighbor, row.randomWords)).toBeCloseTo(row.loss, 9);
    const { toCenter, toNeighbor, toRandomWords } = skipGramGradient(row.center, row.neighbor, row.randomWords);
    const found = [...toCenter, ...toNeighbor, ...toRandomWords.flat()];
    const expected = [...row.toCenter, ...row.toNeighbor, ...row.toRandomWords.flat()];
    expect(found).toHaveLength(expected.length);
    for (const [i, value] of expected.entries()) expect(Math.abs((found[i] ?? NaN) - value)).toBeLessThan(1e-6);
  });
  it("is positive, and a small step against the gradient never raises it", () => {
    fc.assert(
      fc.property(example, ([center, neighbor, randomWords]) => {
        const before = skipGramLoss(center, neighbor, randomWords);
        const after = skipGramStep(center, neighbor, randomWords, 1e-4);
        expect(before).toBeGreaterThan(0);
        expect(skipGramLoss(after.center, after.neighbor, after.randomWords)).toBeLessThanOrEqual(before + 1e-12);
      }),
    );
  });
  it("does not overflow far from the origin", () => {
    expect(skipGramLoss([1e4], [1e4], [[-1e4]])).toBe(0);
    expect(skipGramLoss([1e4], [-1e4], [[1e4]])).toBeCloseTo(2e8, 0);
  });
});
