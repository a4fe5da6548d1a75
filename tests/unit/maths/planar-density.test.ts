import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnData, drawPlanar, planarData } from "../../../src/maths/planar-data.ts";
import { coverage, planarEntropy, planarLogDensity, slicedWasserstein } from "../../../src/maths/planar-density.ts";
import type { Point } from "../../../src/maths/probability-flow.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/diffusion.json" with { type: "json" };

const { mixture, sliced } = oracle.cases;
const three = drawnData(
  mixture.centers.map(([x = 0, y = 0]): Point => [x, y]),
  mixture.spread,
);

describe("the density in the plane", () => {
  it("is that of SciPy's normal distributions, and finite far out", () => {
    mixture.spots.forEach(([x = 0, y = 0], i) => {
      expect(planarLogDensity(three, x, y)).toBeCloseTo(mixture.logDensities[i] ?? NaN, 10);
    });
    expect(planarLogDensity(three, 1e6, -1e6)).toBeLessThan(-1e12);
    expect(Number.isFinite(planarLogDensity(three, 1e6, -1e6))).toBe(true);
  });

  it("has the entropy that an integral over a grid gives", () => {
    expect(Math.abs(planarEntropy(three, seededRandom(1), 40_000) - mixture.entropy)).toBeLessThan(0.02);
  });
});

describe("coverage", () => {
  const ring = planarData("ring");
  it("finds all parts in draws of the data, and one part in a heap", () => {
    const points = new Float64Array(2000);
    const random = seededRandom(2);
    for (let i = 0; i < 1000; i++) drawPlanar(ring, random, points, 2 * i);
    const all = coverage(ring, points);
    expect(all).toMatchObject({ covered: 8 });
    expect(all.onData).toBeGreaterThan(0.98);
    expect(all.effective).toBeGreaterThan(7.9);
    const [x, y] = ring.centers[3] ?? [0, 0];
    expect(coverage(ring, [x, y, x, y, x, y])).toMatchObject({ covered: 1, effective: 1, onData: 1 });
  });

  it("puts on no part what is far away or not finite", () => {
    expect(coverage(ring, [0, 0, NaN, 1, Infinity, 2])).toMatchObject({ onData: 0, covered: 0, effective: 0 });
    expect(coverage(ring, [])).toMatchObject({ onData: 0, covered: 0 });
  });

  it("gives shares that sum to one, or to nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 60 }), (points) => {
        const { shares, onData } = coverage(ring, points);
        const total = shares.reduce((sum, share) => sum + share, 0);
        expect(Math.abs(total - (onData > 0 ? 1 : 0))).toBeLessThan(1e-9);
      }),
    );
  });
});

describe("the sliced Wasserstein distance", () => {
  it("is the mean of SciPy's distances over the same directions", () => {
    expect(slicedWasserstein(sliced.a, sliced.b)).toBeCloseTo(sliced.distance, 10);
  });

  it("is zero for the same cloud in another order, and for a shift its length times 2 / pi", () => {
    const cloud = Float64Array.from({ length: 400 }, (_, i) => Math.sin(i * 7.3));
    const turned = Float64Array.from([...cloud.subarray(200), ...cloud.subarray(0, 200)]);
    expect(slicedWasserstein(cloud, turned)).toBeCloseTo(0, 12);
    const shifted = cloud.map((value, i) => (i % 2 === 0 ? value + 3 : value - 4));
    expect(slicedWasserstein(cloud, shifted, 400)).toBeCloseTo((5 * 2) / Math.PI, 3);
  });
});
