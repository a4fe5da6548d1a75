import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wassersteinDistance } from "../../../src/maths/divergence.ts";
import { klBetweenGaussians } from "../../../src/maths/gaussian-kl.ts";
import { logMixtureDensity, type Mixture } from "../../../src/maths/gaussian-mixture.ts";
import { cellMiddles, cellWidth, lineDistances, lineShares } from "../../../src/maths/line-divergence.ts";
import oracle from "../../oracles/mixture.json" with { type: "json" };

const cells = { from: -16, to: 16, count: 800 };
const middles = cellMiddles(cells);
const width = cellWidth(cells);
const log = (mixture: Mixture): number[] => middles.map((x) => logMixtureDensity(x, mixture));
const between = (p: Mixture, q: Mixture) => lineDistances(log(p), log(q), width);
const bell = (mean: number, spread: number): Mixture => [{ weight: 1, mean, spread }];
const bells = fc
  .tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.3, max: 1.5, noNaN: true }))
  .map(([mean, spread]) => bell(mean, spread));
const box = middles.map((x) => (Math.abs(x) < 2 ? Math.log(1 / 4) : -Infinity));

describe("lineDistances", () => {
  it.each(oracle.pairs)("agree with quadrature in SciPy, KL $forward", (pair) => {
    const found = between(pair.p, pair.q);
    expect(found.entropy).toBeCloseTo(pair.entropy, 6);
    expect(found.forward / pair.forward).toBeCloseTo(1, 6);
    expect(found.reverse / pair.reverse).toBeCloseTo(1, 6);
    expect(found.jensenShannon).toBeCloseTo(pair.jensenShannon, 6);
    expect(found.wasserstein).toBeCloseTo(pair.wasserstein, 3);
    expect(found.crossEntropy).toBeCloseTo(found.entropy + found.forward, 12);
  });
  it("agree with the closed form for two bells, and with the distance of their means", () => {
    fc.assert(
      fc.property(bells, bells, fc.double({ min: -3, max: 3, noNaN: true }), (p, q, shift) => {
        const [a, b] = [p[0], q[0]];
        if (!a || !b) return;
        expect(between(p, q).forward).toBeCloseTo(klBetweenGaussians(a, b), 6);
        expect(between(p, q).reverse).toBeCloseTo(klBetweenGaussians(b, a), 6);
        expect(between(p, bell(a.mean + shift, a.spread)).wasserstein).toBeCloseTo(Math.abs(shift), 3);
      }),
      { numRuns: 30 },
    );
  });
  it("keep their bounds and their symmetry", () => {
    fc.assert(
      fc.property(bells, bells, (p, q) => {
        const [there, back] = [between(p, q), between(q, p)];
        expect(there.forward).toBeCloseTo(back.reverse, 12);
        expect(there.jensenShannon).toBeCloseTo(back.jensenShannon, 12);
        expect(there.wasserstein).toBeCloseTo(back.wasserstein, 12);
        expect(there.jensenShannon).toBeLessThanOrEqual(Math.LN2);
        expect(between(p, p)).toMatchObject({ forward: 0, reverse: 0, jensenShannon: 0, wasserstein: 0 });
      }),
      { numRuns: 30 },
    );
  });
  it("see infinity in one direction alone when a source has an edge", () => {
    const found = lineDistances(box, log(bell(0, 1)), width);
    // Average over the box of x^2 / 2 is 2/3; the entropy of the box is log 4. Sums over cells miss width^2 / 24 of it.
    expect(found.forward).toBeCloseTo(Math.log(2 * Math.PI) / 2 + 2 / 3 - Math.log(4), 3);
    expect(found.reverse).toBe(Infinity);
    expect(found.jensenShannon).toBeLessThan(Math.LN2);
    expect(found.wasserstein).toBeGreaterThan(0);
  });
  it("agree with the distance of discrete distributions on the same cells", () => {
    const [p, q] = [bell(-1, 0.5), bell(1.3, 1)];
    const mass = (mixture: Mixture): number[] => {
      const raw = log(mixture).map((l) => Math.exp(l));
      const total = raw.reduce((sum, x) => sum + x, 0);
      return raw.map((x) => x / total);
    };
    expect(between(p, q).wasserstein).toBeCloseTo(wassersteinDistance(mass(p), mass(q), middles), 3);
  });
  it("refuse lists of different lengths and an empty width", () => {
    expect(() => lineDistances([0], [0, 0], 1)).toThrow(RangeError);
    expect(() => lineDistances([0], [0], 0)).toThrow(RangeError);
  });
});

describe("lineShares", () => {
  it("sum to the distances", () => {
    const [p, q] = [log(bell(-1, 0.5)), log(bell(1.3, 1))];
    const found = lineDistances(p, q, width);
    for (const name of ["forward", "reverse", "jensenShannon"] as const)
      expect(p.reduce((sum, one, i) => sum + lineShares[name](one, q[i] ?? NaN), 0) * width).toBeCloseTo(
        found[name],
        9,
      );
  });
});
