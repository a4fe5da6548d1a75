import { expect, it } from "vitest";
import { worked } from "../../../src/worked/efficiency.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("nears the limit of the slopes at a temperature of a hundred", () => {
  for (const i of [0, 1, 2]) expect(at(`soft.gradientHundred.${i}`)).toBeCloseTo(at(`soft.limit.${i}`), 1);
});
it("shows more of the tail at the higher temperature", () => {
  expect(at("soft.four.2")).toBeGreaterThan(at("soft.one.2"));
  expect(at("soft.ratioOne")).toBeCloseTo(Math.exp(3), 9);
});
it("loses more with fewer bits, at each of three sizes", () => {
  for (const size of [0, 1, 2])
    for (const [more, less] of [
      [8, 4],
      [4, 3],
      [3, 2],
    ])
      expect(at(`bits.sizes.${size}.added.at${less}`)).toBeGreaterThan(at(`bits.sizes.${size}.added.at${more}`));
});
it("is worse than guessing at two bits, at each of three sizes", () => {
  for (const size of [0, 1, 2])
    expect(at(`bits.sizes.${size}.excess`) + at(`bits.sizes.${size}.added.at2`)).toBeGreaterThan(at("bits.guessing"));
});
it("finds the next smaller model at eight bits both smaller and better than the largest at four", () => {
  expect(at("bits.smallerEight.kilobytes")).toBeLessThan(at("bits.four.kilobytes"));
  expect(at("bits.smallerEight.excess")).toBeLessThan(at("bits.four.excess"));
});
it("saves time and not work by drafting", () => {
  expect(at("speculative.speed")).toBeGreaterThan(1);
  expect(at("speculative.work")).toBeGreaterThan(1);
});
it("puts the growth of use and the saving together to what was seen", () => {
  expect((at("rebound.kept") / 100) * at("rebound.use")).toBeCloseTo(1 - 0.285, 12);
});
