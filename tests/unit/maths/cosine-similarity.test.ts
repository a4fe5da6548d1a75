import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analogy, cosineSimilarity, nearest, unitVector } from "../../../src/maths/cosine-similarity.ts";
import oracle from "../../oracles/spherical-interpolation.json" with { type: "json" };

/** man, woman, king, queen, apple: sex and rank as axes. */
const rows = [
  [1, 0, 0],
  [-1, 0, 0],
  [1, 2, 0],
  [-1, 2, 0],
  [0, 0, 1],
];

describe("cosineSimilarity", () => {
  it("is 1, 0 and -1 for the same direction, a right angle and the opposite", () => {
    expect(cosineSimilarity([1, 2], [2, 4])).toBeCloseTo(1, 15);
    expect(cosineSimilarity([1, 0], [0, 3])).toBe(0);
    expect(cosineSimilarity([1, 1], [-2, -2])).toBeCloseTo(-1, 15);
  });
  it.each(oracle.cases)("agrees with SciPy in $a.length dimensions", ({ a, b, cosine }) => {
    expect(cosineSimilarity(a, b)).toBeCloseTo(cosine, 12);
  });
  it("does not change with the lengths of the vectors", () => {
    const vector = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(vector, vector, fc.integer({ min: 1, max: 50 }), (a, b, factor) => {
        const longer = a.map((value) => value * factor);
        expect(cosineSimilarity(longer, b)).toBeCloseTo(cosineSimilarity(a, b), 12);
        expect(cosineSimilarity(unitVector(longer), b)).toBeCloseTo(cosineSimilarity(a, b), 12);
      }),
    );
  });
});

describe("nearest", () => {
  it("sorts rows by cosine and leaves out what it is told to", () => {
    expect(nearest(rows, [1, 0, 0], [0]).map(({ row }) => row)).toEqual([2, 4, 3, 1]);
  });
});

describe("analogy", () => {
  it("answers man : woman :: king : ? with queen when the inputs are barred", () => {
    expect(analogy(rows, { a: 0, b: 1, c: 2 })).toBe(3);
  });
  it("may answer with one of its own inputs when they are not", () => {
    const close = [
      [1, 0.1],
      [1, 0.2],
      [0.1, 1],
      [0.9, 0.5],
    ];
    expect(analogy(close, { a: 0, b: 1, c: 2 })).toBe(3);
    expect(analogy(close, { a: 0, b: 1, c: 2 }, true)).toBe(2);
  });
});
