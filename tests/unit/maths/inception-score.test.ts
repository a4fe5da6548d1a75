import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inceptionScore, meanLabels } from "../../../src/maths/inception-score.ts";
import oracle from "../../oracles/cloud-measures.json" with { type: "json" };

const labels = fc
  .array(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((row) => row.map((value) => value / row.reduce((sum, one) => sum + one, 0))));

describe("inceptionScore", () => {
  it("agrees with SciPy", () => expect(inceptionScore(oracle.labels)).toBeCloseTo(oracle.inceptionScore, 12));
  it("does the case by hand: two samples, each nine tenths sure, of different classes", () => {
    const divergence = 0.9 * Math.log(1.8) + 0.1 * Math.log(0.2);
    expect(
      inceptionScore([
        [0.9, 0.1],
        [0.1, 0.9],
      ]),
    ).toBeCloseTo(Math.exp(divergence), 12);
  });
  it("lies between one and the number of classes", () => {
    fc.assert(
      fc.property(labels, (rows) => {
        expect(inceptionScore(rows)).toBeGreaterThanOrEqual(1);
        expect(inceptionScore(rows)).toBeLessThanOrEqual(3 + 1e-9);
      }),
    );
  });
  it("is one when all samples look alike, and full for one sure sample of each class, however often it is repeated", () => {
    expect(
      inceptionScore([
        [0.7, 0.3],
        [0.7, 0.3],
      ]),
    ).toBeCloseTo(1, 12);
    const perfect = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(inceptionScore(perfect)).toBeCloseTo(3, 12);
    expect(inceptionScore([...perfect, ...perfect])).toBeCloseTo(3, 12);
    expect(meanLabels(perfect)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
  it("refuses no samples and rows that are no distribution", () => {
    expect(() => inceptionScore([])).toThrow(RangeError);
    expect(() => inceptionScore([[0.5, 0.6]])).toThrow(RangeError);
  });
});
