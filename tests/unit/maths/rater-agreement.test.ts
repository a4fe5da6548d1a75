import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohenKappa, krippendorffAlpha, observedAgreement, weightedKappa } from "../../../src/maths/rater-agreement.ts";
import oracle from "../../oracles/rater-agreement.json" with { type: "json" };

describe("cohenKappa", () => {
  it("agrees with scikit-learn", () => {
    for (const { table, kappa } of oracle.kappas) expect(cohenKappa(table)).toBeCloseTo(kappa, 12);
  });
  it("does the cases by hand: 80 of 100 alike is 0.6; 90 of 100 alike can be below zero", () => {
    expect(
      cohenKappa([
        [40, 10],
        [10, 40],
      ]),
    ).toBeCloseTo(0.6, 12);
    expect(
      observedAgreement([
        [90, 5],
        [5, 0],
      ]),
    ).toBe(0.9);
    expect(
      cohenKappa([
        [90, 5],
        [5, 0],
      ]),
    ).toBeCloseTo((0.9 - 0.905) / 0.095, 12);
  });
  it("is at most one, one for perfect agreement, and zero for independent raters", () => {
    const shares = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(shares, shares, shares, shares, (a, b, c, d) => {
        expect(
          cohenKappa([
            [a, b],
            [c, d],
          ]),
        ).toBeLessThanOrEqual(1);
        expect(
          cohenKappa([
            [a, 0],
            [0, d],
          ]),
        ).toBeCloseTo(1, 12);
        expect(
          cohenKappa([
            [a * c, a * d],
            [b * c, b * d],
          ]),
        ).toBeCloseTo(0, 10);
      }),
    );
  });
  it("refuses an empty table", () =>
    expect(() =>
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toThrow(RangeError));
});

describe("weightedKappa", () => {
  it("agrees with scikit-learn's linear weights", () => {
    for (const { table, weighted } of oracle.kappas) expect(weightedKappa(table)).toBeCloseTo(weighted, 12);
  });
  it("does a case by hand: one disagreement of two steps weighs as two of one step", () => {
    // Rows 3, 1, 2 and columns 2, 1, 3: by chance (0*2 + 1*1 + 2*3)*3 + (2 + 0 + 3)*1 + (4 + 1 + 0)*2 = 36 steps of 36 pairs, 1 a pair.
    const far = [
      [2, 0, 1],
      [0, 1, 0],
      [0, 0, 2],
    ];
    expect(weightedKappa(far)).toBeCloseTo(1 - 2 / 6, 12);
  });
  it("is Cohen's kappa for two categories, and forgives near misses more than far ones", () => {
    const cell = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const two = [
          [a, b],
          [c, d],
        ];
        expect(weightedKappa(two)).toBeCloseTo(cohenKappa(two), 10);
      }),
    );
    const spread = (near: number, far: number) => [
      [6, near, far],
      [near, 6, near],
      [far, near, 6],
    ];
    expect(weightedKappa(spread(1, 0))).toBeGreaterThan(weightedKappa(spread(0, 2)));
  });
  it("refuses an empty table", () => expect(() => weightedKappa([[0]])).toThrow(RangeError));
});

describe("krippendorffAlpha", () => {
  it("agrees with NLTK, with and without gaps", () => {
    for (const { ratings, alpha } of oracle.alphas) expect(krippendorffAlpha(ratings)).toBeCloseTo(alpha, 10);
  });
  it("does a case by hand: four items, two raters, one disagreement", () => {
    // Observed: 2 of 8 ordered pairs differ. Expected: 3 of one category, 5 of the other, 30 of 56 pairs differ.
    expect(
      krippendorffAlpha([
        ["a", "a"],
        ["b", "b"],
        ["a", "b"],
        ["b", "b"],
      ]),
    ).toBeCloseTo(1 - 0.25 / (30 / 56), 12);
  });
  it("ignores items with one rating and the order of ratings", () => {
    expect(krippendorffAlpha([["a", "b"], ["b", "b"], ["a"]])).toBe(
      krippendorffAlpha([
        ["b", "a"],
        ["b", "b"],
      ]),
    );
  });
  it("refuses ratings without a pair", () => expect(() => krippendorffAlpha([["a"], ["b"]])).toThrow(RangeError));
});
