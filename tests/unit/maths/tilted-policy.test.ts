import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regularizedReward, tiltedPolicy } from "../../../src/maths/tilted-policy.ts";
import oracle from "../../oracles/post-training.json" with { type: "json" };

const world = fc.array(
  fc.record({
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    reward: fc.double({ min: -5, max: 5, noNaN: true }),
  }),
  { minLength: 2, maxLength: 6 },
);
const shares = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
};

describe("the tilted policy", () => {
  it.each(oracle.tilted)("is the maximum that scipy finds at strength $strength", (row) => {
    const policy = tiltedPolicy(row.reference, row.rewards, row.strength);
    policy.forEach((p, i) => {
      expect(p).toBeCloseTo(row.policy[i] ?? NaN, 5);
    });
    expect(regularizedReward(policy, row.reference, row.rewards, row.strength)).toBeCloseTo(row.worth, 9);
  });

  it("weighs two answers by the exponential of their rewards, by hand", () => {
    const [first = 0, second = 0] = tiltedPolicy([0.5, 0.5], [Math.LN2, 0], 1);
    expect(first).toBeCloseTo(2 / 3, 14);
    expect(second).toBeCloseTo(1 / 3, 14);
  });

  it("sums to one, and no other policy is worth more", () => {
    fc.assert(
      fc.property(world, world, fc.double({ min: 0.1, max: 10, noNaN: true }), (answers, others, strength) => {
        const reference = shares(answers.map(({ weight }) => weight));
        const rewards = answers.map(({ reward }) => reward);
        const policy = tiltedPolicy(reference, rewards, strength);
        expect(policy.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        const other = shares(answers.map((_, i) => others[i % others.length]?.weight ?? 1));
        expect(regularizedReward(policy, reference, rewards, strength)).toBeGreaterThanOrEqual(
          regularizedReward(other, reference, rewards, strength) - 1e-9,
        );
      }),
    );
  });

  it("nears the reference at a high price and the best answer at a low one, without overflow", () => {
    expect(tiltedPolicy([0.3, 0.7], [3, 1], 1e9)[0]).toBeCloseTo(0.3, 6);
    expect(tiltedPolicy([0.3, 0.7], [3000, 1], 1e-3)[0]).toBe(1);
  });

  it("gives nothing to an answer that the reference never gives, whatever its reward", () => {
    expect(tiltedPolicy([0, 1], [1e6, 0], 0.1)).toEqual([0, 1]);
  });

  it("refuses rewards for other answers, and a price that is not positive", () => {
    expect(() => tiltedPolicy([0.5, 0.5], [1], 1)).toThrow(RangeError);
    expect(() => tiltedPolicy([0.5, 0.5], [1, 2], 0)).toThrow(RangeError);
  });
});
