import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniqueShare } from "../../../src/maths/uniqueness.ts";
import oracle from "../../oracles/uniqueness.json" with { type: "json" };

const count = fc.integer({ min: 1, max: 100_000 });

describe("uniqueShare", () => {
  it("agrees with counting every way to deal the kinds", () => {
    for (const { people, kinds, share } of oracle.cases) expect(uniqueShare(people, kinds)).toBeCloseTo(share, 12);
  });
  it("is a half for two people and two kinds, by hand", () => {
    expect(uniqueShare(2, 2)).toBe(0.5);
  });
  it("is a share, 1 for somebody who lives alone and 0 where all are of one kind", () => {
    fc.assert(
      fc.property(count, count, (people, kinds) => {
        const share = uniqueShare(people, kinds);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
    expect(uniqueShare(1, 7)).toBe(1);
    expect(uniqueShare(2, 1)).toBe(0);
  });
  it("falls with the crowd and rises with the detail", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.integer({ min: 2, max: 5000 }), (people, kinds) => {
        expect(uniqueShare(people + 1, kinds)).toBeLessThanOrEqual(uniqueShare(people, kinds));
        expect(uniqueShare(people, kinds + 1)).toBeGreaterThanOrEqual(uniqueShare(people, kinds));
      }),
    );
  });
  it("refuses what is no count", () => {
    expect(() => uniqueShare(0, 5)).toThrow(RangeError);
    expect(() => uniqueShare(5, 2.5)).toThrow(RangeError);
    expect(() => uniqueShare(Number.NaN, 5)).toThrow(RangeError);
  });
});
