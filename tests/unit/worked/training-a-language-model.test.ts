import { expect, it } from "vitest";
import { worked } from "../../../src/worked/training-a-language-model.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("passes the levels of the language in their order, and never the floor", () => {
  expect(at("run.lines.0.loss")).toBeGreaterThan(at("run.unigram"));
  expect(at("run.lines.2.loss")).toBeLessThan(at("run.unigram"));
  expect(at("run.lines.3.loss")).toBeGreaterThan(at("run.bigram"));
  expect(at("run.lines.4.loss")).toBeLessThan(at("run.bigram"));
  expect(at("run.lines.7.loss")).toBeGreaterThan(at("run.floor"));
});
it("ends lower with a finished schedule than in the middle of a longer one, at each amount of text", () => {
  for (const i of [0, 1, 2]) expect(at(`run.finished.${i}.finished`)).toBeLessThan(at(`run.finished.${i}.midway`));
});
it("is worth the logarithm of the normalizer at the best policy", () => {
  expect(at("tilt.worth")).toBeCloseTo(at("tilt.logNormalizer"), 12);
  expect(at("tilt.one.seen") - at("tilt.one.moved")).toBeCloseTo(at("tilt.worth"), 12);
});
it("has its best true reward at a price between the two of the text", () => {
  expect(at("tilt.best.meant")).toBeGreaterThan(at("tilt.one.meant"));
  expect(at("tilt.best.meant")).toBeGreaterThan(at("tilt.quarter.meant"));
  expect(at("tilt.quarter.seen")).toBeGreaterThan(at("tilt.one.seen"));
});
it("agrees with the sizes that the paper prints for GPT-3's adapters, but for rounding", () => {
  expect(at("adapter.millions")).toBeCloseTo(18.9, 1);
  expect(at("adapter.eight")).toBeCloseTo(37.7, 1);
  expect(at("adapter.megabytes")).toBeCloseTo(36, 6);
});
