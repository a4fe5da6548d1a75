import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decode,
  directionsNeeded,
  encode,
  principalComponents,
  reconstructionError,
} from "../../../src/maths/principal-components.ts";
import oracle from "../../oracles/principal-components.json" with { type: "json" };

const cloud = fc.array(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 20,
});

describe("principalComponents", () => {
  const found = principalComponents(oracle.points);

  it("agree with the singular values and vectors of the centered points", () => {
    for (const [i, variance] of oracle.variances.entries()) {
      expect(found.mean[i]).toBeCloseTo(oracle.mean[i] ?? NaN, 12);
      expect(found.variances[i]).toBeCloseTo(variance, 10);
      for (const [j, entry] of (oracle.directions[i] ?? []).entries())
        expect(found.directions[i]?.[j]).toBeCloseTo(entry, 8);
    }
  });
  it("rebuild points with the error that NumPy finds for every width of the code", () => {
    for (const [width, error] of oracle.errors.entries())
      expect(reconstructionError(found, oracle.points, width)).toBeCloseTo(error, 9);
  });
  it("leave an error equal to the variance along the directions left out, and never more for a wider code", () => {
    fc.assert(
      fc.property(cloud, (points) => {
        const components = principalComponents(points);
        let before = Infinity;
        for (let width = 0; width <= 3; width += 1) {
          const error = reconstructionError(components, points, width);
          const left = components.variances.slice(width).reduce((sum, variance) => sum + variance, 0);
          expect(error).toBeCloseTo(left, 8);
          expect(error).toBeLessThanOrEqual(before + 1e-9);
          before = error;
        }
      }),
    );
  });
  it("give a point back when the code is as wide as the point", () => {
    const [point = []] = oracle.points;
    for (const [i, value] of decode(found, encode(found, point, 4)).entries())
      expect(value).toBeCloseTo(point[i] ?? NaN, 12);
  });
});

describe("directionsNeeded", () => {
  const components = { mean: [], directions: [], variances: [6, 3, 1] };
  it("counts directions until the share is reached", () => {
    expect([0.5, 0.6, 0.61, 0.9, 0.95, 1].map((share) => directionsNeeded(components, share))).toEqual([
      1, 1, 2, 2, 3, 3,
    ]);
  });
});
