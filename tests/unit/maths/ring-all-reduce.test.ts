import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ringAllReduce, ringTraffic } from "../../../src/maths/ring-all-reduce.ts";
import oracle from "../../oracles/training-at-scale.json" with { type: "json" };

describe("ringAllReduce", () => {
  it("gives three devices the sum, by hand", () => {
    const { results, sent } = ringAllReduce([
      [1, 2, 3],
      [10, 20, 30],
      [100, 200, 300],
    ]);
    expect(results).toEqual([
      [111, 222, 333],
      [111, 222, 333],
      [111, 222, 333],
    ]);
    expect(sent).toEqual([4, 4, 4]);
  });

  it("agrees with the sum of NumPy", () => {
    for (const row of ringAllReduce(oracle.ring.arrays).results) expect(row).toEqual(oracle.ring.sum);
  });

  it("lets every device send 2 (n - 1) / n of the array, whatever is in it", () => {
    const arrays = fc.integer({ min: 1, max: 7 }).chain((n) =>
      fc.integer({ min: 1, max: 4 }).chain((parts) => {
        const row = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: n * parts, maxLength: n * parts });
        return fc.array(row, { minLength: n, maxLength: n });
      }),
    );
    fc.assert(
      fc.property(arrays, (rows) => {
        const { results, sent } = ringAllReduce(rows);
        const size = rows[0]?.length ?? 0;
        for (const count of sent) expect(count).toBe(ringTraffic(size, rows.length));
        for (const row of results)
          expect(row).toEqual(Array.from({ length: size }, (_, i) => rows.reduce((sum, r) => sum + (r[i] ?? 0), 0)));
      }),
    );
  });

  it("sends nothing alone, and never twice the array", () => {
    expect(ringTraffic(100, 1)).toBe(0);
    expect(ringTraffic(100, 2)).toBe(100);
    expect(ringTraffic(100, 1000)).toBeLessThan(200);
  });

  it("refuses no device, uneven arrays and half a device", () => {
    expect(() => ringAllReduce([])).toThrow(RangeError);
    expect(() => ringAllReduce([[1], [1, 2]])).toThrow(RangeError);
    expect(() => ringTraffic(1, 1.5)).toThrow(RangeError);
  });
});
