import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positivePredictiveValue } from "../../../src/maths/base-rate.ts";
import { filteredOver, filteredTries, passingShare, trustInGreen } from "../../../src/maths/filtered-tries.ts";
import { passAtK, passAtKEstimate } from "../../../src/maths/repeated-sampling.ts";
import oracle from "../../oracles/filtered-tries.json" with { type: "json" };

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const count = fc.integer({ min: 1, max: 50 });

describe("trustInGreen", () => {
  it("is the predictive value of a test that never fails a right program", () => {
    fc.assert(
      fc.property(share, share, (right, leak) => {
        expect(trustInGreen(right, leak)).toBeCloseTo(positivePredictiveValue(1, 1 - leak, right), 9);
      }),
    );
  });
  it("is 1 for tests that let nothing wrong through, and the share of right programs for tests that let all through", () => {
    expect(trustInGreen(0.2, 0)).toBe(1);
    expect(trustInGreen(0.2, 1)).toBeCloseTo(0.2, 12);
  });
  it("refuses what is no share, and tests that nothing passes", () => {
    expect(() => trustInGreen(0, 0)).toThrow(RangeError);
    expect(() => passingShare(1.1, 0)).toThrow(RangeError);
    expect(() => passingShare(0.5, Number.NaN)).toThrow(RangeError);
  });
});

describe("filteredTries", () => {
  it("agrees with tries added up one by one in exact fractions", () => {
    for (const { right, leak, tries, accepted, rightAccepted } of oracle.cases) {
      const run = filteredTries(right, leak, tries);
      expect(run.accepted).toBeCloseTo(accepted, 12);
      expect(run.right).toBeCloseTo(rightAccepted, 12);
    }
  });
  it("is pass@k when the tests let nothing wrong through", () => {
    fc.assert(
      fc.property(share, count, (right, tries) => {
        expect(filteredTries(right, 0, tries).right).toBeCloseTo(passAtK(right, tries), 9);
      }),
    );
  });
  it("accepts more with every try, and of one problem's acceptances always the same share is right", () => {
    fc.assert(
      fc.property(share, share, count, (right, leak, tries) => {
        const [now, next] = [filteredTries(right, leak, tries), filteredTries(right, leak, tries + 1)];
        expect(next.accepted).toBeGreaterThanOrEqual(now.accepted);
        expect(now.right / now.accepted).toBeCloseTo(trustInGreen(right, leak), 9);
      }),
    );
  });
  it("over easy and hard problems, trusts later acceptances less", () => {
    const trust = (tries: number): number => {
      const { accepted, right } = filteredOver([0.5, 0.05], 0.1, tries);
      return right / accepted;
    };
    expect(trust(10)).toBeLessThan(trust(1));
    expect(trust(100)).toBeLessThan(trust(10));
  });
  it("refuses no tries and no problems, and accepts nothing where nothing passes", () => {
    expect(() => filteredTries(0.5, 0.1, 0)).toThrow(RangeError);
    expect(() => filteredTries(0.5, 0.1, 1.5)).toThrow(RangeError);
    expect(() => filteredOver([], 0.1, 1)).toThrow(RangeError);
    expect(filteredTries(0, 0, 5)).toEqual({ accepted: 0, right: 0 });
  });
});

describe("passAtKEstimate", () => {
  it("is the share of all choices that hold a right sample", () => {
    for (const { samples, right, tries, sets, with: hits } of oracle.choices)
      expect(passAtKEstimate(samples, right, tries)).toBeCloseTo(hits / sets, 12);
  });
});
