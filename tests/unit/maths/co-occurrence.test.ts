import { describe, expect, it } from "vitest";
import { coOccurrence, pointwiseMutualInformation, skipGramOptimum } from "../../../src/maths/co-occurrence.ts";
import oracle from "../../oracles/co-occurrence.json" with { type: "json" };

const close = (
  found: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  digits: number,
): void => {
  for (const [i, row] of expected.entries())
    for (const [j, value] of row.entries()) expect(found[i]?.[j]).toBeCloseTo(value, digits);
};

describe("coOccurrence", () => {
  it("counts both ways and stops at the end of a sentence", () => {
    expect(coOccurrence([[0, 1, 2], [2]], 3, 1)).toEqual([
      [0, 1, 0],
      [1, 0, 1],
      [0, 1, 0],
    ]);
    expect(coOccurrence([[0, 1, 2]], 3, 2)[0]).toEqual([0, 1, 1]);
    expect(coOccurrence([[0, 0]], 1, 1)).toEqual([[2]]);
  });
  it("agrees with a comparison of all positions", () => {
    expect(coOccurrence(oracle.sentences, oracle.size, oracle.window)).toEqual(oracle.counts);
  });
  it("refuses a token outside the vocabulary", () => {
    expect(() => coOccurrence([[0, 3]], 3, 1)).toThrow(RangeError);
  });
});

describe("pointwiseMutualInformation", () => {
  it("is zero where words meet as often as by chance, and log 2 where twice as often", () => {
    expect(
      pointwiseMutualInformation([
        [2, 4],
        [1, 2],
      ]),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(
      pointwiseMutualInformation([
        [5, 0],
        [0, 5],
      ]),
    ).toEqual([
      [Math.LN2, -Infinity],
      [-Infinity, Math.LN2],
    ]);
  });
  it("agrees with NumPy", () => close(pointwiseMutualInformation(oracle.counts), oracle.pmi, 12));
});

describe("skipGramOptimum", () => {
  it("is the dot product at which a numerical minimizer finds the expected loss least", () =>
    close(skipGramOptimum(oracle.counts, oracle.noise, oracle.negatives), oracle.best, 5));
  it("is mutual information minus the logarithm of the negatives when noise is by frequency", () => {
    const ofWord = oracle.counts.map((row) => row.reduce((sum, count) => sum + count, 0));
    const all = ofWord.reduce((sum, count) => sum + count, 0);
    const shifted = pointwiseMutualInformation(oracle.counts).map((row) => row.map((value) => value - Math.log(4)));
    close(
      skipGramOptimum(
        oracle.counts,
        ofWord.map((count) => count / all),
        4,
      ),
      shifted,
      12,
    );
  });
});
