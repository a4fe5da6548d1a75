import { expect, it } from "vitest";
import { worked } from "../../../src/worked/language.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("scores the three names of the sentence by whole spans, and its words one by one", () => {
  expect([at("entities.wordsRight"), at("entities.words")]).toEqual([10, 12]);
  expect([at("entities.right"), at("entities.guessed"), at("entities.gold")]).toEqual([1, 3, 3]);
  expect(at("entities.f1")).toBeCloseTo(1 / 3, 12);
  expect(at("entities.silentPercent")).toBeCloseTo(700 / 12, 9);
});
it("multiplies the chances of twenty statements", () => {
  expect(at("facts.allPercent")).toBeCloseTo(100 * Math.exp(20 * Math.log(0.95)), 9);
});
it("prices wrong answers by the odds of the threshold", () => {
  expect(at("silence.half.bold")).toBeCloseTo(-51, 9);
  expect(at("silence.half.careful")).toBeCloseTo(-4, 9);
  expect(at("silence.carefulAttempted")).toBeCloseTo(2200 / 48, 9);
  expect(at("silence.crossoverPercent")).toBeCloseTo(200 / 51, 9);
});
it("gives the wrong month nearly all of ROUGE-L, and the rewording less than half", () => {
  expect(at("pier.swapped")).toBe(7 / 8);
  expect(at("pier.reworded")).toBeCloseTo(8 / 18, 12);
});
it("pays for the labels after as many texts as the prices say", () => {
  expect(at("labeling.texts") * (at("labeling.large") - at("labeling.small"))).toBeCloseTo(at("labeling.fixed"), 9);
});
