import { expect, it } from "vitest";
import { pixelLosses, worked } from "../../../src/worked/objectives.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("has the least squared error and the least surprise at seven tenths, the least absolute error at white", () => {
  for (const other of [0.1, 0.5, 0.65, 0.75, 0.9]) {
    expect(pixelLosses.squared(other)).toBeGreaterThan(at("pixel.squared"));
    expect(pixelLosses.surprise(other)).toBeGreaterThan(at("pixel.surprise"));
    expect(pixelLosses.absolute(other)).toBeGreaterThan(at("pixel.absolute"));
  }
  expect(at("pixel.squared")).toBeCloseTo(0.3 * 0.49 + 0.7 * 0.09, 12);
  expect(at("pixel.surprise")).toBeCloseTo(-0.3 * Math.log(0.3) - 0.7 * Math.log(0.7), 12);
});
it("finds the slope of the token's logit by trying, too", () => {
  expect(at("token.tried")).toBeCloseTo(at("token.gradient.1"), 8);
});
it("takes one narrow hump by Jensen-Shannon and covers both wider ones", () => {
  expect(at("bells.narrow.jensenShannon.mean")).toBeLessThan(-1.9);
  expect(at("bells.wide.jensenShannon.mean")).toBeGreaterThan(-0.5);
  expect(at("bells.narrow.wasserstein.spread")).toBeGreaterThan(1.9);
});
it("finds the score as the mean way back, and by the slope of the log-density", () => {
  expect(at("denoise.score")).toBeCloseTo(Math.tanh(0.5) - 0.5, 12);
  expect(at("denoise.tried")).toBeCloseTo(at("denoise.score"), 8);
  expect(at("denoise.best")).toBeLessThan(at("denoise.zero"));
});
it("knows the floor of captions that say cat or dog: the mean logarithm of how many say the same", () => {
  // The two other captions say the same as the first with chance one half each.
  expect(at("contrast.ambiguous")).toBeCloseTo((Math.log(1) + 2 * Math.log(2) + Math.log(3)) / 4, 12);
});
it("lowers the loss of the preference while the preferred answer all but disappears", () => {
  expect(at("preference.lossAfter")).toBeLessThan(at("preference.start") / 4);
  expect(at("preference.after.0")).toBeLessThan(at("preference.before.0") / 10);
  expect(at("preference.after.0") / at("preference.after.1")).toBeGreaterThan(50);
  expect(at("preference.after.2")).toBeGreaterThan(0.9);
});
it("orders four models one way by likelihood and another way by samples", () => {
  const models = ["perfect", "diluted", "noise", "copies"];
  const byLikelihood = models.toSorted((a, b) => at(`world.${b}.log`) - at(`world.${a}.log`));
  const bySamples = models.toSorted((a, b) => at(`world.${b}.share`) - at(`world.${a}.share`));
  expect(byLikelihood).toEqual(["perfect", "diluted", "noise", "copies"]);
  expect(bySamples).toEqual(["perfect", "copies", "diluted", "noise"]);
  expect(at("world.perfect.log") - at("world.diluted.log")).toBeLessThan(at("world.dilution"));
});
it("mixes the copies by hand: a tenth of new data was seen", () => {
  const known = Math.log(0.999 / 100 + 0.001 / 1e6);
  expect(at("world.copies.log")).toBeCloseTo(0.1 * known + 0.9 * Math.log(0.001 / 1e6), 10);
});
