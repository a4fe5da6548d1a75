import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalMask, scaledDotProduct } from "../../../src/maths/attention.ts";
import { blockwiseAttention, nothingSeen, takeBlock } from "../../../src/maths/online-softmax.ts";
import oracle from "../../oracles/long-context.json" with { type: "json" };

const close = (found: readonly (readonly number[])[], known: readonly (readonly number[])[], digits = 10): void => {
  known.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(found[i]?.[j]).toBeCloseTo(value, digits);
    });
  });
};
const matrix = (rows: number, columns: number) =>
  fc.array(fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

describe("attention block by block", () => {
  const { queries, keys, values, plain, masked, allowed } = oracle.attention;
  const mask = allowed.map((row) => row.map((may) => (may ? 0 : -Infinity)));

  it.each([1, 2, 4, 9, 20])("agrees with PyTorch in blocks of %i keys, with and without a mask", (size) => {
    close(blockwiseAttention(queries, keys, values, size), plain);
    close(blockwiseAttention(queries, keys, values, size, mask), masked);
  });

  it("is equal to plain attention for any input, causal mask and block", () => {
    fc.assert(
      fc.property(matrix(6, 3), matrix(6, 3), matrix(6, 2), fc.integer({ min: 1, max: 7 }), (q, k, v, size) => {
        const known = scaledDotProduct(q, k, v, causalMask(6)).output;
        close(blockwiseAttention(q, k, v, size, causalMask(6)), known, 8);
      }),
    );
  });

  it("shrinks what was summed when a larger score turns up, by hand", () => {
    const first = takeBlock(nothingSeen(1), [0, 0], [[10], [20]]);
    expect(first).toEqual({ largest: 0, total: 2, weighted: [30] });
    const second = takeBlock(first, [Math.log(4)], [[40]]);
    expect(second.total).toBeCloseTo(1.5, 14);
    expect((second.weighted[0] ?? 0) / second.total).toBeCloseTo((10 + 20 + 4 * 40) / 6, 12);
  });

  it("refuses an empty block and a query that may look at nothing", () => {
    expect(() => blockwiseAttention([[1]], [[1]], [[1]], 0)).toThrow(RangeError);
    expect(() => blockwiseAttention([[1]], [[1]], [[1]], 1, [[-Infinity]])).toThrow(RangeError);
  });
});
