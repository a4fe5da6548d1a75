import { describe, expect, it } from "vitest";
import { optimalParameters, sizeExponent } from "../../../src/experiments/frontier.ts";
import { fitExcess, fitFreely, fitWithFloor } from "../../../src/maths/known-floor-fit.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import { type ScalingConstants, scalingLaw } from "../../../src/maths/scaling-law.ts";
import { fitScalingLaw, type Run } from "../../../src/maths/scaling-law-fit.ts";

const truth: ScalingConstants = {
  irreducible: 1.77,
  parameterScale: 60,
  parameterExponent: 0.6,
  dataScale: 400,
  dataExponent: 0.55,
};
const sizes = [1_000, 4_000, 16_000, 64_000, 256_000];
const amounts = [40_000, 160_000, 640_000, 2_560_000];
const runs = (noise = 0): Run[] => {
  const random = seededRandom(3);
  return sizes.flatMap((parameters) =>
    amounts.map((tokens) => {
      const excess = scalingLaw(truth, parameters, tokens) - truth.irreducible;
      return { parameters, tokens, loss: truth.irreducible + excess * Math.exp(noise * standardNormal(random)) };
    }),
  );
};

const near = (found: ScalingConstants, digits: number): void => {
  for (const [name, value] of Object.entries(truth))
    expect(found[name as keyof ScalingConstants] / value, name).toBeCloseTo(1, digits);
};

describe("fits of a law that is known", () => {
  it("find it again when there is no noise: with the floor, without it, and from the excess", () => {
    near(fitWithFloor(runs(), truth.irreducible), 4);
    near(fitFreely(runs()), 2);
    near(fitExcess(runs(), truth.irreducible), 4);
  });
  it("agree with the fit of src/maths, which goes down by other steps", () => {
    const noisy = runs(0.02);
    const [here, there] = [fitFreely(noisy), fitScalingLaw(noisy)];
    expect(here.irreducible).toBeCloseTo(there.irreducible, 3);
    expect(here.parameterExponent).toBeCloseTo(there.parameterExponent, 2);
    expect(here.dataExponent).toBeCloseTo(there.dataExponent, 2);
  });
  it("are closer to the exponents with the floor than without it when there is noise", () => {
    const noisy = runs(0.05);
    const miss = (law: ScalingConstants): number =>
      Math.abs(law.parameterExponent - truth.parameterExponent) + Math.abs(law.dataExponent - truth.dataExponent);
    expect(miss(fitWithFloor(noisy, truth.irreducible))).toBeLessThan(miss(fitFreely(noisy)));
  });
});

describe("optimalParameters", () => {
  it("is where no other size has a lower loss for the same compute", () => {
    const compute = 6e11;
    const best = optimalParameters(truth, compute);
    const lossAt = (n: number): number => scalingLaw(truth, n, compute / 6 / n);
    for (const factor of [0.5, 0.9, 1.1, 2]) expect(lossAt(best)).toBeLessThan(lossAt(best * factor));
  });
  it("grows with compute by the exponent b / (a + b)", () => {
    const ratio = optimalParameters(truth, 1e14) / optimalParameters(truth, 1e12);
    expect(Math.log(ratio) / Math.log(100)).toBeCloseTo(sizeExponent(truth), 10);
    expect(sizeExponent(truth)).toBeCloseTo(0.55 / 1.15, 12);
  });
});
