import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerAt, hingeNetwork, largestError } from "../../../src/maths/hinge-network.ts";
import oracle from "../../oracles/hinge-network.json" with { type: "json" };

const named: Record<string, (x: number) => number> = { sin: Math.sin, exp: Math.exp, abs: Math.abs };

describe("a network of hinges", () => {
  it.each(oracle.cases)(
    "draws the broken line that NumPy interpolates for $name",
    ({ name, from, to, hinges, at, values }) => {
      const network = hingeNetwork(named[name] ?? Math.sin, from, to, hinges);
      at.forEach((x, i) => {
        expect(answerAt(network, x)).toBeCloseTo(values[i] ?? NaN, 11);
      });
    },
  );

  it("misses a sine by at most an eighth of the squared distance between hinges", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (hinges) => {
        const width = (2 * Math.PI) / hinges;
        const error = largestError(hingeNetwork(Math.sin, 0, 2 * Math.PI, hinges), Math.sin, 0, 2 * Math.PI, 301);
        expect(error).toBeLessThanOrEqual(width ** 2 / 8 + 1e-12);
      }),
    );
  });

  it("goes straight on beyond its last hinge, whatever the function does", () => {
    const network = hingeNetwork(Math.sin, 0, 2 * Math.PI, 8);
    const rise = answerAt(network, 8) - answerAt(network, 7);
    for (const x of [9, 20, 1000]) expect(answerAt(network, x + 1) - answerAt(network, x)).toBeCloseTo(rise, 9);
  });

  it("refuses an empty interval and no hinge", () => {
    expect(() => hingeNetwork(Math.sin, 1, 1, 3)).toThrow(RangeError);
    expect(() => hingeNetwork(Math.sin, 0, 1, 0)).toThrow(RangeError);
    expect(() => hingeNetwork(Math.sin, 0, 1, 2.5)).toThrow(RangeError);
  });
});
