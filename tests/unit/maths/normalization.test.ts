import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layerNormalization, rootMeanSquareNormalization } from "../../../src/maths/normalization.ts";
import oracle from "../../oracles/normalization.json" with { type: "json" };
import blockOracle from "../../oracles/transformer-block.json" with { type: "json" };

const values = fc
  .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 12 })
  .filter((list) => Math.max(...list) - Math.min(...list) > 1);

describe("layer normalization", () => {
  it.each(oracle.cases)(
    "agrees with PyTorch on $values.length values",
    ({ values: x, gains, shifts, plain, learned }) => {
      layerNormalization(x).forEach((y, i) => {
        expect(y).toBeCloseTo(plain[i] ?? NaN, 12);
      });
      layerNormalization(x, gains, shifts).forEach((y, i) => {
        expect(y).toBeCloseTo(learned[i] ?? NaN, 12);
      });
    },
  );

  it("gives mean 0 and mean square 1, up to the floor", () => {
    fc.assert(
      fc.property(values, (list) => {
        const normal = layerNormalization(list);
        expect(normal.reduce((sum, x) => sum + x, 0) / normal.length).toBeCloseTo(0, 9);
        expect(normal.reduce((sum, x) => sum + x * x, 0) / normal.length).toBeCloseTo(1, 3);
      }),
    );
  });

  it("does not see a common shift or a common factor", () => {
    fc.assert(
      fc.property(values, (list) => {
        const plain = layerNormalization(list, undefined, undefined, 0);
        layerNormalization(
          list.map((x) => 3 * x + 5),
          undefined,
          undefined,
          0,
        ).forEach((y, i) => {
          expect(y).toBeCloseTo(plain[i] ?? NaN, 9);
        });
      }),
    );
  });

  it("turns 1, 2, 3 into minus, zero and plus the root of three halves, by hand", () => {
    const [low, middle, high] = layerNormalization([1, 2, 3], undefined, undefined, 0);
    expect(low).toBeCloseTo(-Math.sqrt(1.5), 14);
    expect(middle).toBe(0);
    expect(high).toBeCloseTo(Math.sqrt(1.5), 14);
  });

  it("gives equal values zeros, and refuses an empty layer", () => {
    expect(layerNormalization([4, 4])).toEqual([0, 0]);
    expect(() => layerNormalization([])).toThrow(RangeError);
  });
});

describe("root mean square normalization", () => {
  it("agrees with PyTorch's arithmetic", () => {
    rootMeanSquareNormalization(blockOracle.rms.values).forEach((y, i) => {
      expect(y).toBeCloseTo(blockOracle.rms.normal[i] ?? NaN, 12);
    });
  });

  it("gives mean square 1 and keeps signs and ratios", () => {
    fc.assert(
      fc.property(values, (list) => {
        const normal = rootMeanSquareNormalization(list);
        expect(normal.reduce((sum, x) => sum + x * x, 0) / normal.length).toBeCloseTo(1, 3);
        const [a = 0, b = 0] = list;
        const [x = 0, y = 0] = normal;
        expect(x * b).toBeCloseTo(y * a, 6);
      }),
    );
  });

  it("halves 2, 2, 2, 2, by hand, and refuses an empty layer", () => {
    expect(rootMeanSquareNormalization([2, 2, 2, 2], [1, 1, 1, 3], 0)).toEqual([1, 1, 1, 3]);
    expect(() => rootMeanSquareNormalization([])).toThrow(RangeError);
  });
});
