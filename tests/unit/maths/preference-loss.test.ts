import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finiteDifferences } from "../../../src/maths/backpropagation.ts";
import {
  directPreferenceLoss,
  directPreferencePath,
  policyProbabilities,
  preferenceProbability,
  rewardModelGradient,
  rewardModelLoss,
} from "../../../src/maths/preference-loss.ts";
import oracle from "../../oracles/objectives.json" with { type: "json" };

const reward = fc.double({ min: -10, max: 10, noNaN: true });

describe("preference losses", () => {
  it.each(oracle.preferences)("agree with PyTorch at strength $strength", (row) => {
    const [first = 0, second = 0] = row.rewards;
    expect(preferenceProbability(first, second)).toBeCloseTo(row.probability, 12);
    expect(rewardModelLoss(first, second)).toBeCloseTo(row.bradleyTerry, 12);
    rewardModelGradient(first, second).forEach((slope, i) => {
      expect(slope).toBeCloseTo(row.rewardGradient[i] ?? NaN, 12);
    });
    expect(directPreferenceLoss(row.chosen, row.rejected, row.strength)).toBeCloseTo(row.direct, 12);
  });

  it("have the gradient that finite differences find", () => {
    fc.assert(
      fc.property(reward, reward, (a, b) => {
        const tried = finiteDifferences(([x = 0, y = 0]) => rewardModelLoss(x, y), [a, b]);
        rewardModelGradient(a, b).forEach((slope, i) => {
          expect(slope).toBeCloseTo(tried[i] ?? NaN, 6);
        });
      }),
    );
  });

  it("see only differences of rewards, and chances of both orders sum to one", () => {
    fc.assert(
      fc.property(reward, reward, reward, (a, b, shift) => {
        expect(rewardModelLoss(a + shift, b + shift)).toBeCloseTo(rewardModelLoss(a, b), 9);
        expect(preferenceProbability(a, b) + preferenceProbability(b, a)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("are log 2 where both answers are equal, or the model is still its reference, by hand", () => {
    expect(rewardModelLoss(3, 3)).toBeCloseTo(Math.LN2, 14);
    expect(directPreferenceLoss({ model: -2, reference: -2 }, { model: -7, reference: -7 }, 0.1)).toBeCloseTo(
      Math.LN2,
      14,
    );
  });

  it("refuse a strength that is not positive", () => {
    expect(() => directPreferenceLoss({ model: 0, reference: 0 }, { model: 0, reference: 0 }, 0)).toThrow(RangeError);
  });
});

describe("direct preference optimization of a linear policy", () => {
  const { features, parameters, strength, rate, path } = oracle.policy;

  it("walks where PyTorch walks", () => {
    const ours = directPreferencePath({ features, parameters }, 0, 1, strength, rate, path.length - 1);
    ours.forEach((row, step) => {
      row.forEach((probability, i) => {
        expect(probability).toBeCloseTo(path[step]?.[i] ?? NaN, 10);
      });
    });
  });

  it("begins at the reference, and each step raises the ratio of chosen to rejected", () => {
    const ours = directPreferencePath({ features, parameters }, 0, 1, strength, rate, 20);
    expect(ours[0]).toEqual(policyProbabilities({ features, parameters }).map((p) => Math.exp(Math.log(p))));
    const ratios = ours.map(([chosen = 0, rejected = 1]) => chosen / rejected);
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
  });
});
