import { expect, it } from "vitest";
import { worked } from "../../../src/worked/code.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("counts the pairs of five samples that hold none of the two right ones", () => {
  const samples = [true, true, false, false, false];
  const pairs = samples.flatMap((first, i) => samples.slice(i + 1).map((second) => first || second));
  expect(pairs).toHaveLength(at("hand.pairs"));
  expect(pairs.filter((hit) => !hit)).toHaveLength(at("hand.without"));
  expect(at("hand.estimate")).toBeCloseTo(0.7, 12);
  expect(at("hand.plain")).toBeCloseTo(0.64, 12);
});
it("takes a green test for less where the issue is hard", () => {
  expect(at("green.easyTrust")).toBeCloseTo(0.5 / 0.55, 12);
  expect(at("green.hardTrust")).toBeCloseTo(0.05 / 0.145, 12);
});
it("follows the list of issues through one and ten tries", () => {
  expect(at("retry.one.accepted")).toBeCloseTo(34.75, 9);
  expect(at("retry.one.right")).toBeCloseTo(27.5, 9);
  const hard = 1 - 0.855 ** 10;
  const easy = 1 - 0.45 ** 10;
  expect(at("retry.ten.right")).toBeCloseTo(50 * ((easy * 0.5) / 0.55 + (hard * 0.05) / 0.145), 9);
});
it("solves the exercises", () => {
  expect(at("exercise.estimate")).toBeCloseTo(16 / 20, 12);
  expect(at("exercise.trust")).toBeCloseTo(3000 / 44, 9);
  expect(at("packages.any") + at("packages.none")).toBeCloseTo(100, 9);
});
