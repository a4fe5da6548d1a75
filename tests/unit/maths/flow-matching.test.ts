import { describe, expect, it } from "vitest";
import { flowAlong, flowMatchingLoss, meanVelocity, onTheWay } from "../../../src/maths/flow-matching.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import oracle from "../../oracles/normalizing-flows.json" with { type: "json" };

const { bells, velocities, ends } = oracle.cases;

describe("the straight way of a pair", () => {
  it("begins at the noise, ends at the data, and goes evenly", () => {
    expect([0, 0.25, 1].map((share) => onTheWay({ noise: 2, data: -2, share }))).toEqual([2, 1, -2]);
  });

  it("costs nothing when its own velocity is guessed, and the squared miss otherwise", () => {
    const pair = { noise: 2, data: -2, share: 0.25 };
    expect(flowMatchingLoss(() => -4, [pair])).toBe(0);
    expect(flowMatchingLoss(() => -1, [pair, { ...pair, share: 0.5 }])).toBe(9);
  });
});

describe("the mean velocity", () => {
  it.each(velocities)("is Bayes' rule on a grid, at $at after $share of the way", ({ at, share, velocity }) => {
    expect(meanVelocity(bells, at, share)).toBeCloseTo(velocity, 6);
  });

  it.each(ends)("carries the share of noise below $start to the same share of data", ({ start, end }) => {
    expect(flowAlong(bells, start, 2000).at(-1)).toBeCloseTo(end, 3);
  });

  it("has a lower loss than itself with a slope, a shift or another shape", () => {
    const random = seededRandom(6);
    const pairs = Array.from({ length: 20_000 }, () => {
      const bell = bells[random() < 0.4 ? 0 : 1] ?? { mean: 0, spread: 1 };
      return {
        noise: standardNormal(random),
        data: bell.mean + bell.spread * standardNormal(random),
        share: 0.98 * random(),
      };
    });
    const best = flowMatchingLoss((at, share) => meanVelocity(bells, at, share), pairs);
    for (const other of [(v: number) => 1.2 * v, (v: number) => v + 0.3, (v: number) => Math.tanh(v)])
      expect(flowMatchingLoss((at, share) => other(meanVelocity(bells, at, share)), pairs)).toBeGreaterThan(best);
  });
});
