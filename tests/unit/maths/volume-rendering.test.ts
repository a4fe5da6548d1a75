import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rayColor, rayWeights } from "../../../src/maths/volume-rendering.ts";
import oracle from "../../oracles/multimodal.json" with { type: "json" };

const positive = fc.double({ min: 0, max: 5, noNaN: true });
const samples = fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 8 });

describe("the color of a ray", () => {
  it.each(oracle.rays)("agrees with NumPy on $densities.length samples", (ray) => {
    const { light, weights } = rayWeights(ray.densities, ray.spacings);
    ray.light.forEach((share, i) => {
      expect(light[i]).toBeCloseTo(share, 12);
    });
    ray.weights.forEach((weight, i) => {
      expect(weights[i]).toBeCloseTo(weight, 12);
    });
    rayColor(ray.densities, ray.spacings, ray.colors).forEach((channel, i) => {
      expect(channel).toBeCloseTo(ray.color[i] ?? NaN, 12);
    });
  });

  it("is by hand half of the first color and a quarter of the second, when each stops half of the light", () => {
    const half = Math.log(2);
    expect(rayColor([half, half], [1, 1], [[1], [0]])[0]).toBeCloseTo(0.5, 14);
    expect(rayColor([half, half], [1, 1], [[0], [1]])[0]).toBeCloseTo(0.25, 14);
  });

  it("shares all light between the samples and what lies behind them", () => {
    fc.assert(
      fc.property(samples, (ray) => {
        const { light, weights } = rayWeights(
          ray.map(([density]) => density),
          ray.map(([, spacing]) => spacing),
        );
        const thickness = ray.reduce((sum, [density, spacing]) => sum + density * spacing, 0);
        expect(light.at(-1)).toBeCloseTo(Math.exp(-thickness), 12);
        expect(weights.reduce((sum, weight) => sum + weight, light.at(-1) ?? NaN)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("does not change when a sample is cut in two", () => {
    fc.assert(
      fc.property(positive, positive, positive, (density, spacing, behind) => {
        const whole = rayColor([density, behind], [spacing, 1], [[0.3], [0.9]]);
        const cut = rayColor([density, density, behind], [spacing / 3, (2 * spacing) / 3, 1], [[0.3], [0.3], [0.9]]);
        expect(cut[0]).toBeCloseTo(whole[0] ?? NaN, 12);
      }),
    );
  });

  it("refuses lists that do not fit and negative numbers", () => {
    expect(() => rayWeights([], [])).toThrow(RangeError);
    expect(() => rayWeights([1], [1, 1])).toThrow(RangeError);
    expect(() => rayWeights([-1], [1])).toThrow(RangeError);
    expect(() => rayColor([1], [1], [])).toThrow(RangeError);
  });
});
