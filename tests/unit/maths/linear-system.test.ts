import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLinearSystem } from "../../../src/maths/linear-system.ts";
import { dot } from "../../../src/maths/matrix.ts";
import oracle from "../../oracles/random-features.json" with { type: "json" };

describe("a linear system", () => {
  it.each(oracle.systems)("of $b.length equations has NumPy's solution", ({ a, b, x }) => {
    solveLinearSystem(a, b).forEach((value, i) => {
      expect(value).toBeCloseTo(x[i] ?? NaN, 10);
    });
  });

  it("is solved by hand, with a zero where the first pivot would be", () => {
    expect(
      solveLinearSystem(
        [
          [0, 2],
          [1, 1],
        ],
        [4, 5],
      ),
    ).toEqual([3, 2]);
  });

  it("gives back the right side when the solution is put in", () => {
    const entry = fc.integer({ min: -9, max: 9 });
    const row = fc.array(entry, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), row, (rows, b) => {
        const dominant = rows.map((one, i) => one.map((value, j) => (i === j ? value + 40 : value)));
        const x = solveLinearSystem(dominant, b);
        dominant.forEach((one, i) => {
          expect(dot(one, x)).toBeCloseTo(b[i] ?? NaN, 9);
        });
      }),
    );
  });

  it("refuses a singular matrix and sizes that do not fit", () => {
    const singular = [
      [1, 2],
      [2, 4],
    ];
    expect(() => solveLinearSystem(singular, [1, 2])).toThrow(RangeError);
    expect(() => solveLinearSystem([[1]], [1, 2])).toThrow(RangeError);
  });
});
