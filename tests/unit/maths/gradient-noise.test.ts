import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fade, gradientNoise, latticeSlope, noiseWithOctaves } from "../../../src/maths/gradient-noise.ts";
import oracle from "../../oracles/gradient-noise.json" with { type: "json" };

const listed = (place: number): number => oracle.slopes[place] ?? Number.NaN;
const seed = fc.integer({ min: 0, max: 100_000 });
const place = fc.integer({ min: -1000, max: 1000 });
const way = fc.double({ min: 0, max: 1, noNaN: true });
const bySeed =
  (value: number) =>
  (at: number): number =>
    latticeSlope(value, at);

describe("gradientNoise", () => {
  it("agrees with numpy", () => {
    for (const { x, value } of oracle.cases) expect(gradientNoise(listed, x)).toBeCloseTo(value, 12);
  });
  it("is a quarter of the difference of the slopes halfway, by hand", () => {
    expect(gradientNoise((at) => (at === 0 ? 0.8 : -0.4), 0.5)).toBeCloseTo(0.3, 12);
  });
  it("is zero at whole numbers and passes them with the slope of the place", () => {
    fc.assert(
      fc.property(seed, place, (value, at) => {
        const noise = (x: number): number => gradientNoise(bySeed(value), x);
        expect(noise(at)).toBeCloseTo(0, 12);
        const step = 1e-5;
        expect((noise(at + step) - noise(at - step)) / (2 * step)).toBeCloseTo(latticeSlope(value, at), 4);
      }),
    );
  });
  it("never exceeds half of the largest slope", () => {
    fc.assert(
      fc.property(seed, place, way, (value, at, t) => {
        expect(Math.abs(gradientNoise(bySeed(value), at + t))).toBeLessThanOrEqual(0.5);
      }),
    );
  });
  it("repeats itself for one seed and differs for another", () => {
    const row = (value: number): number[] =>
      Array.from({ length: 20 }, (_, at) => gradientNoise(bySeed(value), at + 0.4));
    expect(row(7)).toEqual(row(7));
    expect(row(7)).not.toEqual(row(8));
  });
  it("refuses a place that is not finite", () => {
    expect(() => gradientNoise(listed, Number.NaN)).toThrow(RangeError);
  });
});

describe("fade", () => {
  it("goes from 0 to 1, level at both ends and even about the middle", () => {
    expect([fade(0), fade(0.5), fade(1)]).toEqual([0, 0.5, 1]);
    expect(fade(1e-4) / 1e-4).toBeLessThan(1e-6);
    fc.assert(
      fc.property(way, (t) => {
        expect(fade(t) + fade(1 - t)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("latticeSlope", () => {
  it("is spread evenly over -1 to 1", () => {
    const slopes = Array.from({ length: 4000 }, (_, at) => latticeSlope(11, at));
    expect(Math.min(...slopes)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...slopes)).toBeLessThan(1);
    expect(slopes.reduce((sum, slope) => sum + slope, 0) / 4000).toBeCloseTo(0, 1);
    expect(slopes.reduce((sum, slope) => sum + slope ** 2, 0) / 4000).toBeCloseTo(1 / 3, 1);
  });
  it("does not carry from one place to the next", () => {
    const slopes = Array.from({ length: 4001 }, (_, at) => latticeSlope(3, at));
    const products = slopes.slice(0, 4000).map((slope, at) => slope * (slopes[at + 1] ?? 0));
    expect(Math.abs(products.reduce((sum, value) => sum + value, 0) / 4000)).toBeLessThan(0.03);
  });
});

describe("noiseWithOctaves", () => {
  it("agrees with numpy", () => {
    for (const { x, octaves, gain, value } of oracle.octaves) {
      expect(noiseWithOctaves(listed, x, octaves, gain)).toBeCloseTo(value, 12);
    }
  });
  it("is plain noise with one octave, or without gain", () => {
    fc.assert(
      fc.property(seed, way, (value, t) => {
        const plain = gradientNoise(bySeed(value), t);
        expect(noiseWithOctaves(bySeed(value), t, 1, 0.5)).toBeCloseTo(plain, 12);
        expect(noiseWithOctaves(bySeed(value), t, 5, 0)).toBeCloseTo(plain, 12);
      }),
    );
  });
  it("refuses octaves and gains out of range", () => {
    expect(() => noiseWithOctaves(listed, 1, 0, 0.5)).toThrow(RangeError);
    expect(() => noiseWithOctaves(listed, 1, 2, 1.5)).toThrow(RangeError);
  });
});
