import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neighborRadii, precisionAndRecall, shareInside } from "../../../src/maths/manifold-overlap.ts";
import oracle from "../../oracles/cloud-measures.json" with { type: "json" };

const cloud = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
  minLength: 5,
  maxLength: 15,
});

describe("precisionAndRecall", () => {
  it("agrees with scikit-learn's nearest neighbors", () => {
    for (const { k, precision, recall } of oracle.overlaps)
      expect(precisionAndRecall(oracle.first, oracle.second, k)).toEqual({ precision, recall });
  });
  it("does a case by hand: with k = 1 the balls on 0, 1 and 5 reach 1, 1 and 4", () => {
    expect(neighborRadii([[0], [1], [5]], 1)).toEqual([1, 1, 16]);
    expect(shareInside([[-0.5], [2.5], [9.5]], [[0], [1], [5]], [1, 1, 16])).toBeCloseTo(2 / 3, 12);
  });
  it("changes places when data and samples do, and is full for equal clouds", () => {
    fc.assert(
      fc.property(cloud, cloud, (a, b) => {
        const [one, other] = [precisionAndRecall(a, b), precisionAndRecall(b, a)];
        expect([one.precision, one.recall]).toEqual([other.recall, other.precision]);
        expect(precisionAndRecall(a, a)).toEqual({ precision: 1, recall: 1 });
      }),
    );
  });
  it("has radii that grow with k", () => {
    fc.assert(
      fc.property(cloud, (points) => {
        const [near, far] = [neighborRadii(points, 1), neighborRadii(points, 4)];
        expect(near.every((radius, i) => radius <= (far[i] ?? 0))).toBe(true);
      }),
    );
  });
  it("tells mode collapse from blur: precise without recall, recall without precision", () => {
    const line = Array.from({ length: 50 }, (_, i) => [i, 0]);
    const few = Array.from({ length: 50 }, (_, i) => [i / 50, 0]);
    const wide = Array.from({ length: 50 }, (_, i) => [i * 9 - 200, (i % 7) * 30 - 90]);
    expect(precisionAndRecall(line, few).precision).toBe(1);
    expect(precisionAndRecall(line, few).recall).toBeLessThan(0.1);
    expect(precisionAndRecall(line, wide).precision).toBeLessThan(0.2);
    expect(precisionAndRecall(line, wide).recall).toBeGreaterThan(0.9);
  });
  it("refuses fewer points than neighbors", () => expect(() => neighborRadii([[0], [1]], 2)).toThrow(RangeError));
});
