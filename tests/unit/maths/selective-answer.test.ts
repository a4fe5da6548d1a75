import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerScore } from "../../../src/maths/answer-score.ts";
import { attemptedAccuracy, crossover, penalizedScore, wrongAnswerPrice } from "../../../src/maths/selective-answer.ts";
import oracle from "../../oracles/selective-answer.json" with { type: "json" };

const threshold = fc.double({ min: 0, max: 0.95, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("penalizedScore", () => {
  it("agrees with a thousand questions graded one by one", () => {
    for (const { right, wrong, threshold: t, score } of oracle.cases)
      expect(penalizedScore(right, wrong, t)).toBeCloseTo(score, 12);
  });
  it("is plain accuracy at a threshold of 0, and costs a point for a point at one half", () => {
    expect(penalizedScore(0.24, 0.75, 0)).toBe(0.24);
    expect(wrongAnswerPrice(0.5)).toBe(1);
    expect(wrongAnswerPrice(0.75)).toBe(3);
  });
  it("is the mean of the points of single answers", () => {
    fc.assert(
      fc.property(share, threshold, (confidence, t) => {
        expect(penalizedScore(confidence, 1 - confidence, t)).toBeCloseTo(answerScore(confidence, t), 9);
      }),
    );
  });
  it("is 0 where the threshold is the accuracy of the given answers", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (right, part) => {
          const wrong = (1 - right) * part;
          expect(penalizedScore(right, wrong, attemptedAccuracy(right, wrong))).toBeCloseTo(0, 9);
        },
      ),
    );
  });
  it("refuses shares and thresholds that are none", () => {
    expect(() => penalizedScore(0.6, 0.5, 0)).toThrow(RangeError);
    expect(() => penalizedScore(-0.1, 0.5, 0)).toThrow(RangeError);
    expect(() => penalizedScore(0.5, 0.5, 1)).toThrow(RangeError);
    expect(() => attemptedAccuracy(0, 0)).toThrow(RangeError);
  });
});

describe("crossover", () => {
  it("is where both models score the same", () => {
    const [bold, careful] = [
      { right: 0.24, wrong: 0.75 },
      { right: 0.22, wrong: 0.26 },
    ];
    const t = crossover(bold, careful) ?? Number.NaN;
    expect(penalizedScore(bold.right, bold.wrong, t)).toBeCloseTo(penalizedScore(careful.right, careful.wrong, t), 12);
    expect(crossover(careful, bold)).toBeCloseTo(t, 12);
  });
  it("is none when one is better at every price", () => {
    expect(crossover({ right: 0.5, wrong: 0.2 }, { right: 0.4, wrong: 0.3 })).toBeNull();
    expect(crossover({ right: 0.5, wrong: 0.2 }, { right: 0.4, wrong: 0.2 })).toBeNull();
  });
});
