import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offTrackShare } from "../../../src/maths/error-recovery.ts";
import oracle from "../../oracles/autoregressive.json" with { type: "json" };

const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe("errors of a model that reads its own text", () => {
  it.each(oracle.recovery)("agree with NumPy's matrix power for $slip and $recovery", (row) => {
    expect(offTrackShare(row.slip, row.recovery, row.steps)).toBeCloseTo(row.off, 12);
  });

  it("grow without recovery as one minus the chance of no slip", () => {
    expect(offTrackShare(0.1, 0, 2)).toBeCloseTo(1 - 0.9 ** 2, 14);
    expect(offTrackShare(0, 0, 9)).toBe(0);
  });

  it("follow the step from one place to the next", () => {
    fc.assert(
      fc.property(chance, chance, fc.integer({ min: 0, max: 40 }), (slip, recovery, steps) => {
        const off = offTrackShare(slip, recovery, steps);
        expect(offTrackShare(slip, recovery, steps + 1)).toBeCloseTo(off * (1 - recovery) + (1 - off) * slip, 10);
      }),
    );
  });

  it("refuse what is no chance", () => {
    expect(() => offTrackShare(1.2, 0, 1)).toThrow(RangeError);
  });
});
