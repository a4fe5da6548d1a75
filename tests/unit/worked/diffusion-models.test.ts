import { expect, it } from "vitest";
import { errors, guidedSamples, worked } from "../../../src/worked/diffusion-models.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("mixes the pixel by the roots of the shares, and gets it back from point and velocity", () => {
  expect(at("at")).toBeCloseTo(0.8 * 1 - 0.6 * 0.5, 12);
  expect(0.8 * at("at") - 0.6 * at("velocity")).toBeCloseTo(at("data"), 12);
});
it("guesses the pixel by Bayes' rule, and the noise that fits the guess", () => {
  const odds = Math.exp((2 * 0.8 * 0.5) / 0.36);
  expect(at("shareOfOne")).toBeCloseTo(odds / (1 + odds), 12);
  expect(0.8 * at("guess") + 0.6 * at("noiseGuess")).toBeCloseTo(at("at"), 12);
  expect(at("ddim")).toBeCloseTo(Math.sqrt(0.96) * at("guess") + 0.2 * at("noiseGuess"), 12);
});
it("puts the score uphill: by the slope of the log of two bells at the noised pixel", () => {
  const log = (x: number): number => Math.log(Math.exp(-((x - 0.8) ** 2) / 0.72) + Math.exp(-((x + 0.8) ** 2) / 0.72));
  expect(at("score")).toBeCloseTo((log(0.5 + 1e-5) - log(0.5 - 1e-5)) / 2e-5, 6);
});
it("loses error in proportion to the step with one guess a step, and to its square with two", () => {
  const [last, before] = [errors.at(-1), errors.at(-2)];
  expect((before?.ddim ?? NaN) / (last?.ddim ?? NaN)).toBeCloseTo(2, 1);
  expect((before?.heun ?? NaN) / (last?.heun ?? NaN)).toBeGreaterThan(3.5);
});
it("weighs low noise more in the bound than in the simplified loss", () => {
  expect(at("weights.ratio")).toBeGreaterThan(50);
});
it("ends Stable Diffusion's schedule with more signal than DDPM's, by the published table", () => {
  // lin2024common, Table 1, gives 0.068265 and 0.006353 for the roots.
  expect(at("ends.latent")).toBeCloseTo(0.068265, 5);
  expect(at("ends.linear")).toBeCloseTo(0.006353, 5);
});
it("crowds samples under guidance, farther than a sharpened class would lie", () => {
  expect(at("crowd.none.mean")).toBeCloseTo(0.7, 2);
  expect(at("crowd.four.spread")).toBeLessThan(at("crowd.two.spread"));
  expect(at("crowd.four.mean")).toBeGreaterThan(at("tilted.mean") + 0.3);
  expect(guidedSamples(2, 5)).toHaveLength(5);
});
