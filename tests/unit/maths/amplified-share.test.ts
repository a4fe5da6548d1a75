import fc from "fast-check";
import { expect, it } from "vitest";
import { amplifiedShare } from "../../../src/maths/amplified-share.ts";
import oracle from "../../oracles/amplified-share.json" with { type: "json" };

it("makes four to one out of two to one at half the temperature", () =>
  expect(amplifiedShare(2 / 3, 0.5)).toBeCloseTo(0.8, 12));
it("agrees with a softmax", () => {
  for (const { share, temperature, output } of oracle.cases)
    expect(amplifiedShare(share, temperature)).toBeCloseTo(output, 10);
});
it("keeps shares at one, moves them from one half below, and is fair to both outcomes", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true }), (p, t) => {
      expect(amplifiedShare(p, 1)).toBeCloseTo(p, 10);
      expect(Math.abs(amplifiedShare(p, t) - 0.5)).toBeGreaterThanOrEqual(Math.abs(p - 0.5) - 1e-9);
      expect(amplifiedShare(p, t) + amplifiedShare(1 - p, t)).toBeCloseTo(1, 9);
    }),
  );
});
it("is all or nothing when greedy, and a tie stays a tie", () =>
  expect([0.49, 0.5, 0.51].map((p) => amplifiedShare(p, 0))).toEqual([0, 0.5, 1]));
it("refuses what is no share or temperature", () => {
  expect(() => amplifiedShare(1.2, 1)).toThrow(RangeError);
  expect(() => amplifiedShare(0.5, -1)).toThrow(RangeError);
});
