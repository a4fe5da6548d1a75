import { expect, it } from "vitest";
import { worked } from "../../../src/worked/neural-networks.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("answers exclusive or with the weights set by hand", () => {
  expect([0, 1, 2, 3].map((i) => at(`xor.output.${i}`))).toEqual([0, 1, 1, 0]);
});
it("walks back through four numbers by the chain rule, and finds the same by trying", () => {
  const h = Math.tanh(0.6);
  const miss = 1.5 * h + 0.2 - 2;
  const slopes = [2 * miss * 1.5 * (1 - h * h), miss * 1.5 * (1 - h * h), miss * h, miss];
  slopes.forEach((slope, i) => {
    expect(at(`four.slopes.${i}`)).toBeCloseTo(slope, 12);
  });
  // The text says that they agree to nine digits after the point.
  expect(at("four.largestGap")).toBeLessThan(5e-10);
  expect(at("four.lossAfter")).toBeLessThan(at("four.loss"));
});
it("needs the fewest steps with plain descent in a gentle valley, with Adam in a steep one", () => {
  const steps = (valley: string) =>
    ["plain", "momentum", "adam"].map((rule) => at(`descent.contests.${valley}.${rule}.steps`));
  expect(Math.min(...steps("gentle"))).toBe(steps("gentle")[0]);
  expect(Math.min(...steps("narrow"))).toBe(steps("narrow")[2]);
  expect(steps("turned").slice(0, 2)).toEqual(steps("narrow").slice(0, 2));
  expect(at("descent.contests.turned.adam.steps")).toBeGreaterThan(at("descent.contests.turned.momentum.steps"));
});
it("finds the best rates inside the list that was tried, not at its ends", () => {
  for (const valley of ["gentle", "narrow", "turned"])
    for (const rule of ["plain", "momentum", "adam"]) {
      expect(at(`descent.contests.${valley}.${rule}.rate`)).toBeGreaterThan(1.1e-4);
      expect(at(`descent.contests.${valley}.${rule}.rate`)).toBeLessThan(9);
    }
});
it("loses less than the text says in time: a hundred-billionth, a millionth", () => {
  expect(at("time.simple")).toBeLessThan(1e-11);
  expect(at("time.factor")).toBeCloseTo(1e-6, 7);
  expect(at("time.logisticTen")).toBeCloseTo(1e-6, 7);
  expect(at("time.halfOpen")).toBeLessThan(1e-9);
});
it("passes on a signal of about the same size with He's weights alone", () => {
  expect(at("depth.small")).toBeLessThan(1e-6);
  expect(at("depth.he")).toBeGreaterThan(0.1);
  expect(at("depth.large")).toBeGreaterThan(100);
});
it("leaves a quarter of the error with twice the hinges", () => {
  expect(at("hinges.ratio")).toBeGreaterThan(3.8);
  expect(at("hinges.ratio")).toBeLessThan(4.1);
  expect(at("hinges.beyond")).toBeGreaterThan(3);
});
it("overfits at forty neurons, less beyond, and not with small weights", () => {
  expect(at("fits.forty")).toBeGreaterThan(5 * at("fits.eight"));
  expect(at("fits.most")).toBeLessThan(at("fits.forty"));
  expect(at("fits.fortyHeld")).toBeLessThan(at("fits.eight"));
});
