import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heatPixels, heatRuns } from "../../../../src/labs/kit/heat.ts";
import { hostile } from "../hostile.ts";

describe("shades over the plane", () => {
  it("are gathered into runs of the same step, the bottom row at the bottom", () => {
    const runs = heatRuns({ side: 3, shades: [1, 1, 0, 0, 0, 0, 0, 0, -0.5] });
    expect(runs).toEqual([
      { step: 1, path: "M0 300H225" },
      { step: -0.5, path: "M225 0H300" },
    ]);
  });

  it("become pixels, top row first, as opaque as they are strong", () => {
    const pixels = heatPixels({ side: 2, shades: [1, 0, -0.5, 0] }, [1, 2, 3], [4, 5, 6], 0.8);
    expect(Array.from(pixels)).toEqual([4, 5, 6, 102, 4, 5, 6, 0, 1, 2, 3, 204, 4, 5, 6, 0]);
  });

  it("stay inside the picture whatever the shades are", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 16 }), (shades) => {
        const heat = {
          side: 4,
          shades: shades.map((shade) => (typeof shade === "number" ? shade : Number.parseFloat(String(shade)))),
        };
        for (const { step, path } of heatRuns(heat)) {
          expect(Math.abs(step)).toBeLessThanOrEqual(1);
          expect(path).not.toMatch(/NaN|Infinity|-/);
        }
        expect(heatPixels(heat, [0, 0, 0], [0, 0, 0], 1)).toHaveLength(64);
      }),
      { numRuns: 500 },
    );
  });
});
