import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expectedError,
  meanOrDraw,
  meanPicture,
  peakSignalToNoise,
} from "../../../src/maths/peak-signal-to-noise-ratio.ts";
import { meanSquaredError } from "../../../src/maths/squared-error.ts";
import oracle from "../../oracles/peak-signal-to-noise-ratio.json" with { type: "json" };

const pixel = fc.double({ min: 0, max: 1, noNaN: true });
const candidates = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([count, size]) =>
    fc.tuple(
      fc.array(fc.array(pixel, { minLength: size, maxLength: size }), { minLength: count, maxLength: count }),
      fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: count, maxLength: count }),
    ),
  )
  .map(([pictures, weights]) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return pictures.map((picture, i) => ({ picture, probability: (weights[i] ?? 0) / sum }));
  });

describe("peakSignalToNoise", () => {
  it("agrees with NumPy", () => {
    for (const { original, restored, peak, decibels } of oracle.ratios)
      expect(peakSignalToNoise(meanSquaredError(restored, original), peak)).toBeCloseTo(decibels, 9);
  });
  it("is zero for the whole range, twenty for a tenth of it, without end for no error", () => {
    expect(peakSignalToNoise(1)).toBe(0);
    expect(peakSignalToNoise(25.5 ** 2, 255)).toBeCloseTo(20, 12);
    expect(peakSignalToNoise(0)).toBe(Infinity);
  });
  it("loses ten decibels for ten times the error", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.1, noNaN: true }), (error) => {
        expect(peakSignalToNoise(error) - peakSignalToNoise(10 * error)).toBeCloseTo(10, 9);
      }),
    );
  });
  it("refuses a negative error and a peak of zero", () => {
    expect(() => peakSignalToNoise(-1)).toThrow(RangeError);
    expect(() => peakSignalToNoise(0.1, 0)).toThrow(RangeError);
  });
});

describe("meanOrDraw", () => {
  it("agrees with NumPy", () => {
    for (const { pictures, chances, mean, draw } of oracle.cases) {
      const errors = meanOrDraw(pictures.map((picture, i) => ({ picture, probability: chances[i] ?? 0 })));
      expect(errors.mean).toBeCloseTo(mean, 12);
      expect(errors.draw).toBeCloseTo(draw, 12);
    }
  });
  it("finds an edge at the left or the right by hand: a quarter and a half", () => {
    const edge = [
      { picture: [1, 0], probability: 0.5 },
      { picture: [0, 1], probability: 0.5 },
    ];
    expect(meanPicture(edge)).toEqual([0.5, 0.5]);
    expect(meanOrDraw(edge)).toEqual({ mean: 0.25, draw: 0.5 });
  });
  it("gives a draw twice the error of the mean, and no answer less than the mean", () => {
    fc.assert(
      fc.property(candidates, fc.array(pixel, { minLength: 6, maxLength: 6 }), (all, other) => {
        const { mean, draw } = meanOrDraw(all);
        expect(draw).toBeCloseTo(2 * mean, 10);
        const answer = other.slice(0, all[0]?.picture.length);
        expect(expectedError(answer, all)).toBeGreaterThanOrEqual(mean - 1e-12);
      }),
    );
  });
  it("refuses no candidates and candidates of several sizes", () => {
    expect(() => meanPicture([])).toThrow(RangeError);
    expect(() =>
      meanPicture([
        { picture: [1], probability: 0.5 },
        { picture: [1, 0], probability: 0.5 },
      ]),
    ).toThrow(RangeError);
  });
});
