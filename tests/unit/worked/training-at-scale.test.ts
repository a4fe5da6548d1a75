import { expect, it } from "vitest";
import { worked } from "../../../src/worked/training-at-scale.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

it("keeps sixteen bytes a parameter for Adam in mixed precision and at 32 bits, fewer otherwise", () => {
  for (const kind of ["mixed", "full"]) expect(at(`bytes.${kind}.all`)).toBe(16);
  for (const kind of ["half", "eight", "momentum"]) expect(at(`bytes.${kind}.all`)).toBeLessThan(16);
});
it("divides Llama 3.1 over as many devices as it ran on", () => {
  expect(at("layout.devices")).toBe(16_384);
  expect(at("layout.zero.all")).toBeCloseTo(16 * at("layout.billions"), 6);
  expect(at("layout.two.all")).toBeLessThan(at("layout.zero.all") / 7);
});
it("finds the utilization that PaLM's report prints, but for attention, and half as much of a peak twice as high", () => {
  expect(Math.abs(at("utilization.palm") - 46.2)).toBeLessThan(1);
  expect(at("utilization.deepseekEight")).toBeCloseTo(at("utilization.deepseek") / 2, 9);
  expect(at("utilization.llama31")).toBeLessThan(38);
});
it("loses no more than a tenth at Llama 3.1's rate of failures when saving takes a minute", () => {
  expect(at("failures.now.lostPercent")).toBeLessThan(11);
  expect(at("failures.hours")).toBeCloseTo(3.1, 1);
  expect(at("failures.hundred.lostPercent")).toBeGreaterThan(at("failures.now.lostPercent"));
});
it("writes under the ridge and reads a prompt above it", () => {
  for (const batch of ["one", "eight", "sixtyFour", "full"])
    expect(at(`serving.${batch}.intensity`)).toBeLessThan(at("serving.ridge"));
  expect(at("serving.limit")).toBeLessThan(at("serving.ridge"));
  expect(at("serving.prefill.intensity")).toBeGreaterThan(at("serving.ridge"));
});
