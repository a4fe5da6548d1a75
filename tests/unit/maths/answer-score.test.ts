import fc from "fast-check";
import { expect, it } from "vitest";
import { answerScore } from "../../../src/maths/answer-score.ts";

it("takes one point for a mistake at a threshold of one half, and three at three quarters", () => {
  expect(answerScore(0.8, 0.5)).toBeCloseTo(0.6, 12); // 0.8 - 0.2
  expect(answerScore(0.8, 0.75)).toBeCloseTo(0.2, 12); // 0.8 - 0.2 * 3
  expect(answerScore(0, 0.75)).toBeCloseTo(-3, 12);
});
it("rewards every guess when mistakes are free", () => expect(answerScore(0.01, 0)).toBe(0.01));
it("is positive above the threshold, negative below, nothing at it", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (confidence, threshold) => {
        expect(answerScore(threshold, threshold)).toBeCloseTo(0, 10);
        if (Math.abs(confidence - threshold) > 1e-6)
          expect(Math.sign(answerScore(confidence, threshold))).toBe(Math.sign(confidence - threshold));
      },
    ),
  );
});
it("refuses what is no confidence or threshold", () => {
  expect(() => answerScore(1.1, 0.5)).toThrow(RangeError);
  expect(() => answerScore(0.5, 1)).toThrow(RangeError);
});
