import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dequantized,
  quantizationGrid,
  quantizationLevel,
  quantize,
  rootMeanSquareError,
  roundingError,
  type Scheme,
  storageBits,
} from "../../../src/maths/quantization.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import { largestLevel } from "../../../src/small-language/quantize-weights.ts";
import oracle from "../../oracles/quantization.json" with { type: "json" };

const normal = (count: number, seed: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => standardNormal(random));
};

describe("quantization", () => {
  it("rounds by hand: four bits around zero, two bits from end to end", () => {
    const { levels, values, grids } = quantize([0.7, -0.34, 0.06, -0.04], 4, 4);
    expect(grids).toEqual([{ step: 0.7 / 7, zero: 0, low: -7, high: 7 }]);
    expect(levels.map((level) => level + 0)).toEqual([7, -3, 1, 0]);
    for (const [index, expected] of [0.7, -0.3, 0.1, 0].entries()) expect(values[index]).toBeCloseTo(expected, 12);
    const ends = quantize([0, 1, 2.2, 3], 2, 4, "asymmetric");
    expect(ends.levels).toEqual([0, 1, 2, 3]);
    expect(ends.values).toEqual([0, 1, 2, 3]);
  });

  it("agrees with PyTorch around zero and with NumPy from end to end", () => {
    for (const { bits, group, values, symmetric, asymmetric, error } of oracle.cases) {
      const around = quantize(values, bits, group).values;
      for (const [index, expected] of symmetric.entries())
        expect(Math.abs((around[index] ?? Number.NaN) - expected)).toBeLessThan(2e-6 * Math.max(1, Math.abs(expected)));
      const ends = quantize(values, bits, group, "asymmetric").values;
      for (const [index, expected] of asymmetric.entries()) expect(ends[index]).toBeCloseTo(expected, 9);
      expect(rootMeanSquareError(values, ends)).toBeCloseTo(error, 9);
    }
  });

  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
  const scheme = fc.constantFrom<Scheme>("symmetric", "asymmetric");
  it("is wrong by half a step at most, keeps the largest size, and changes nothing twice", () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 70 }),
        scheme,
        (values, bits, group, one) => {
          const { values: rounded, grids, levels } = quantize(values, bits, group, one);
          expect(rounded).toHaveLength(values.length);
          expect(grids).toHaveLength(Math.ceil(values.length / group));
          for (const [index, value] of values.entries()) {
            const grid = grids[Math.floor(index / group)];
            const half = (grid?.step ?? 0) / 2;
            expect(Math.abs((rounded[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(half * (1 + 1e-9) + 1e-9);
            expect(levels[index]).toBeGreaterThanOrEqual(grid?.low ?? 0);
            expect(levels[index]).toBeLessThanOrEqual(grid?.high ?? 0);
          }
          const again = quantize(rounded, bits, group, one).values;
          for (const [index, value] of rounded.entries())
            expect(Math.abs((again[index] ?? Number.NaN) - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
        },
      ),
    );
  });

  it("has at most 2^b - 1 values around zero, 2^b from end to end, as the models of the small language are rounded", () => {
    const values = normal(4000, 1);
    for (const bits of [2, 3, 4]) {
      expect(new Set(quantize(values, bits, 4000).values.map((value) => value + 0)).size).toBe(2 ** bits - 1);
      expect(new Set(quantize(values, bits, 4000, "asymmetric").values).size).toBe(2 ** bits);
      expect(quantizationGrid(values, bits).high).toBe(largestLevel(bits));
    }
  });

  it("errs by a step over the root of twelve where steps are small, and less than that where most numbers lie near zero", () => {
    const values = normal(20_000, 2);
    const error = (bits: number): number => rootMeanSquareError(values, quantize(values, bits, 20_000).values);
    const rule = (bits: number): number => roundingError(quantizationGrid(values, bits).step);
    expect(error(8) / rule(8)).toBeCloseTo(1, 1);
    expect(error(4) / rule(4)).toBeCloseTo(1, 1);
    expect(error(2) / rule(2)).toBeLessThan(0.9);
    // A bit less doubles the step, and the error.
    expect(error(6) / error(7)).toBeCloseTo(2, 1);
  });

  it("loses nothing when all numbers are one, from end to end", () => {
    expect(quantize([2.5, 2.5], 2, 2, "asymmetric").values).toEqual([2.5, 2.5]);
    expect(quantize([0, 0], 4, 2).values.map((value) => value + 0)).toEqual([0, 0]);
    const grid = quantizationGrid([1], 2);
    expect(dequantized(quantizationLevel(9, grid), grid)).toBe(1);
  });

  it("stores a scale for each group: four bits and a scale of 16 for 128 numbers take 4.125", () => {
    expect(storageBits(4, 128)).toBe(4.125);
    expect(storageBits(4, 64, 32)).toBe(4.5);
  });

  it("refuses what it cannot round", () => {
    expect(() => quantize([1], 1, 1)).toThrow("Unexpected 1 bits, expected a whole number from 2 to 16.");
    expect(() => quantize([1], 4, 0)).toThrow("Unexpected group of 0, expected a whole number from 1 on.");
    expect(() => quantizationGrid([], 4)).toThrow(RangeError);
    expect(() => quantizationGrid([Number.NaN], 4)).toThrow(RangeError);
    expect(() => rootMeanSquareError([1], [])).toThrow("Unexpected 0 rounded numbers, expected 1, at least one.");
  });
});
