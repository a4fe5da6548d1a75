import { expect, it } from "vitest";
import { worked } from "../../../src/worked/what-is-scaling.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("spends six operations a weight and token: two forward, four backward", () => {
  expect(at("toy.forward") + at("toy.backward")).toBe(at("toy.token"));
  expect(at("toy.token")).toBe(6 * at("toy.weights"));
});
it("stores 2 bytes a weight to serve and 16 to train, on as many cards of 80 GB as that takes", () => {
  expect([at("memory.seven.serve.gigabytes"), at("memory.seven.train.gigabytes")]).toEqual([14, 112]);
  for (const path of ["memory.seven.train", "memory.gpt3.serve", "memory.gpt3.train"])
    expect(at(`${path}.cards`)).toBe(Math.ceil(at(`${path}.gigabytes`) / 80));
});
it("keeps the mantissa of a power of ten between one and ten", () => {
  for (const path of ["gpt3.compute", "deepseek.compute", "deepseek.wrong", "exercise.qwen", "exercise.rumor"]) {
    expect(at(`${path}.mantissa`)).toBeGreaterThanOrEqual(1);
    expect(at(`${path}.mantissa`)).toBeLessThan(10);
  }
});
it("overstates a mixture of experts by the ratio of all weights to active ones", () => {
  const value = (path: string): number => at(`${path}.mantissa`) * 10 ** at(`${path}.exponent`);
  expect(value("deepseek.wrong") / value("deepseek.compute")).toBeCloseTo(at("deepseek.ratio"), 9);
});
it("grows by its yearly factor in twelve months of doublings", () => {
  expect(2 ** (12 / at("growth.doublingMonths"))).toBeCloseTo(at("growth.perYear"), 9);
});
it("trained Chinchilla on twenty tokens a parameter", () => {
  expect(at("ratios.chinchilla")).toBe(20);
});
