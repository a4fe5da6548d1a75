import { expect, it } from "vitest";
import { worked } from "../../../src/worked/attention.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);
/** Softmax of two scores: the share of the first. */
const share = (first: number, second: number): number => 1 / (1 + Math.exp(second - first));

it("weighs the river by the softmax of the scaled products 4 and 1", () => {
  expect(at("riverBank.weights.1.0")).toBeCloseTo(share(4 / Math.SQRT2, 1 / Math.SQRT2), 12);
  expect(at("unscaled.0")).toBeCloseTo(share(4, 1), 12);
});
it("takes from bank and river the same output in either order, without a position", () => {
  expect(at("bankRiver.output.0.0")).toBeCloseTo(at("riverBank.output.1.0"), 12);
});
it("cannot look ahead through the causal mask", () => {
  expect([at("bankAccountCausal.weights.0.0"), at("bankAccountCausal.weights.0.1")]).toEqual([1, 0]);
});
it("sums every row of weights to one", () => {
  for (const row of [0, 1, 2, 3, 4])
    expect([0, 1, 2, 3, 4].reduce((sum, column) => sum + at(`phrase.weights.${row}.${column}`), 0)).toBeCloseTo(1, 12);
});
it("measures a spread near the square root of the width", () => {
  expect(Math.abs(at("spread.measured") / 8 - 1)).toBeLessThan(0.03);
});
it("needs four and thirty-two times less memory with eight and one key-value heads", () => {
  expect(at("cache.multiHead") / at("cache.grouped")).toBe(4);
  expect(at("cache.multiHead") / at("cache.multiQuery")).toBe(32);
});
it("pays four times for the pairs of a text twice as long, and twice for its projections", () => {
  expect([at("exercise.cost4096"), at("exercise.projections4096")]).toEqual([4, 2]);
});
it("finds one head in each model, the same by attention as by both halves of the test, and more by silencing", () => {
  expect([at("measured.tracking"), at("measured.byAttention")]).toEqual([at("measured.models"), at("measured.models")]);
  expect(at("measured.byAblation")).toBeGreaterThan(at("measured.tracking") + at("measured.firstLayer") - 1);
  expect(at("measured.without")).toBeGreaterThan(10 * at("measured.wrong"));
});
