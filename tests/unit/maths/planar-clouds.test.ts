import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleGaussian } from "../../../src/maths/frechet-distance.ts";
import {
  kindsOf,
  logCloudDensity,
  momentsOf,
  type Placing,
  placed,
  seededCloud,
  shapes,
} from "../../../src/maths/planar-clouds.ts";
import oracle from "../../oracles/cloud-measures.json" with { type: "json" };

const placing: fc.Arbitrary<Placing> = fc.record({
  across: fc.double({ min: -3, max: 3, noNaN: true }),
  up: fc.double({ min: -3, max: 3, noNaN: true }),
  spread: fc.double({ min: 0.2, max: 3, noNaN: true }),
  tilt: fc.double({ min: -0.9, max: 0.9, noNaN: true }),
});
const shape = fc.constantFrom(shapes.bell, shapes.clusters, shapes.ring);

describe("the clouds of the plane", () => {
  it("agree with SciPy on density, mean, covariance and kinds", () => {
    const cloud = placed(shapes.clusters, { across: 0.5, up: -0.3, spread: 2, tilt: 0.6 });
    const density = logCloudDensity(cloud);
    for (const [i, spot] of oracle.cloud.spots.entries()) {
      expect(density(spot)).toBeCloseTo(oracle.cloud.logDensities[i] ?? NaN, 10);
      for (const [k, kind] of kindsOf(spot).entries()) expect(kind).toBeCloseTo(oracle.cloud.kinds[i]?.[k] ?? NaN, 10);
    }
    const { mean, covariance } = momentsOf(cloud);
    for (const [i, value] of mean.entries()) expect(value).toBeCloseTo(oracle.cloud.mean[i] ?? NaN, 10);
    for (const [i, row] of covariance.entries())
      for (const [j, value] of row.entries()) expect(value).toBeCloseTo(oracle.cloud.covariance[i]?.[j] ?? NaN, 10);
  });
  it("have the mean 0 and the identity as covariance in every shape, and what the placing says elsewhere", () => {
    fc.assert(
      fc.property(shape, placing, (cloud, { across, up, spread, tilt }) => {
        const { mean, covariance } = momentsOf(placed(cloud, { across, up, spread, tilt }));
        expect(mean[0]).toBeCloseTo(across, 9);
        expect(mean[1]).toBeCloseTo(up, 9);
        expect(covariance[0]?.[0]).toBeCloseTo(spread ** 2, 9);
        expect(covariance[1]?.[1]).toBeCloseTo(spread ** 2, 9);
        expect(covariance[0]?.[1]).toBeCloseTo(tilt * spread ** 2, 9);
      }),
    );
  });
  it("draw points that have these moments", () => {
    const cloud = placed(shapes.ring, { across: 1, up: -2, spread: 0.5, tilt: 0.3 });
    const { mean, covariance } = sampleGaussian(seededCloud(cloud, 4, 20_000));
    expect(mean[0]).toBeCloseTo(1, 1);
    expect(mean[1]).toBeCloseTo(-2, 1);
    expect(covariance[0]?.[1]).toBeCloseTo(0.075, 1);
    expect(seededCloud(cloud, 4, 5)).toEqual(seededCloud(cloud, 4, 5));
  });
  it("give kinds that sum to one, and the center to all four alike", () => {
    for (const kind of kindsOf([0, 0])) expect(kind).toBeCloseTo(0.25, 12);
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (x, y) => {
          expect(kindsOf([x, y]).reduce((sum, kind) => sum + kind, 0)).toBeCloseTo(1, 10);
        },
      ),
    );
  });
});
