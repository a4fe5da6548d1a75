import { expect, it } from "vitest";
import { worked } from "../../../src/worked/cost-energy-and-carbon.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("finds the printed digits of GPT-3 from operations and rate, and others from the rounded days", () => {
  expect(at("gpt3.energy").toFixed(0)).toBe("1287");
  expect(at("gpt3.carbon").toFixed(1)).toBe("552.1");
  expect(at("gpt3.fromDays").toFixed(0)).not.toBe("1287");
});
it("adds BLOOM's account up to its total", () => {
  expect(at("bloom.carbon") + 14.6 + at("bloom.embodied")).toBeCloseTo(50.5, 1);
  expect(at("bloom.dynamicPercent") + at("bloom.idlePercent") + at("bloom.embodiedPercent")).toBeCloseTo(100, 0);
});
it("finds in the 700,000 dollars a price of a dollar for each GPU hour, and in de Vries's number his 2.9 Wh", () => {
  expect(at("service.perGpuHour")).toBeCloseTo(1, 3);
  expect(at("service.energy")).toBeCloseTo(564, 0);
  expect(at("service.perQuery")).toBeCloseTo(2.9, 1);
  expect(at("service.perQueryCents")).toBeCloseTo(0.36, 2);
});
it("keeps the makers' figure inside what is open from outside", () => {
  expect(at("llama.carbonLow")).toBeLessThan(8930);
  expect(at("llama.carbonHigh")).toBeGreaterThan(8930);
});
