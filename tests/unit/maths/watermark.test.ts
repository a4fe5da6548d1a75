import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boostedShare, falseAlarmChance, greenList, watermarkScore } from "../../../src/maths/watermark.ts";
import oracle from "../../oracles/risks.json" with { type: "json" };

describe("the watermark of green lists", () => {
  it("scores 20 green tokens of 25 at three standard deviations", () => {
    // 12.5 expected, 7.5 more than that, and a standard deviation of 2.5
    expect(watermarkScore(20, 25, 0.5)).toBeCloseTo(3, 12);
    expect(watermarkScore(80, 100, 0.5)).toBeCloseTo(6, 12);
  });
  it("agrees with SciPy on scores and tails", () => {
    for (const { green, total, share, score, tail } of oracle.marks) {
      expect(watermarkScore(green, total, share)).toBeCloseTo(score, 10);
      expect(falseAlarmChance(green, total, share) / tail).toBeCloseTo(1, 9);
    }
  });
  it("agrees with a softmax of raised logits", () => {
    for (const { mass, boost, share } of oracle.boosts) expect(boostedShare(mass, boost)).toBeCloseTo(share, 12);
  });
  it("cannot mark a token that the model has fixed", () => {
    expect(boostedShare(0, 5)).toBe(0);
    expect(boostedShare(1, 5)).toBe(1);
  });
  it("raises the green mass with the boost, and never below what it was", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        (mass, boost, more) => {
          expect(boostedShare(mass, boost)).toBeGreaterThanOrEqual(mass - 1e-12);
          expect(boostedShare(mass, boost + more)).toBeGreaterThan(boostedShare(mass, boost));
        },
      ),
    );
  });
  it("makes the tails of all counts a distribution that falls from one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (total, share) => {
        const tails = Array.from({ length: total + 1 }, (_, green) => falseAlarmChance(green, total, share));
        expect(tails[0]).toBeCloseTo(1, 9);
        expect(tails.at(-1)).toBeCloseTo(share ** total, 9);
        for (const [i, tail] of tails.slice(1).entries()) expect(tail).toBeLessThanOrEqual((tails[i] ?? 0) + 1e-12);
      }),
    );
  });
  it("draws the same green list for the same token and key, another for others", () => {
    const list = (previous: number, key: number) => [...greenList(previous, key, 200, 0.25)].sort((a, b) => a - b);
    expect(list(3, 42)).toEqual(list(3, 42));
    expect(list(3, 42)).toHaveLength(50);
    expect(list(3, 42)).not.toEqual(list(4, 42));
    expect(list(3, 42)).not.toEqual(list(3, 43));
  });
  it("makes about the green share of random text green", () => {
    let green = 0;
    for (let token = 0; token < 2000; token += 1) if (greenList(token, 7, 40, 0.5).has((token * 17) % 40)) green += 1;
    expect(Math.abs(watermarkScore(green, 2000, 0.5))).toBeLessThan(4);
  });
  it("refuses what is no count or share", () => {
    expect(() => watermarkScore(6, 5, 0.5)).toThrow(RangeError);
    expect(() => watermarkScore(1, 5, 1)).toThrow(RangeError);
    expect(() => falseAlarmChance(1.5, 5, 0.5)).toThrow(RangeError);
    expect(() => boostedShare(0.5, -1)).toThrow(RangeError);
    expect(() => boostedShare(1.5, 1)).toThrow(RangeError);
    expect(() => greenList(0, 0, 10, 0)).toThrow(RangeError);
    expect(() => watermarkScore(0, 0, 0.5)).toThrow(RangeError);
  });
});
