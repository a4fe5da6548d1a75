import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot, multiply, transpose } from "../../../src/maths/matrix.ts";
import { symmetricEigen } from "../../../src/maths/symmetric-eigen.ts";
import oracle from "../../oracles/principal-components.json" with { type: "json" };

const symmetric = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc
      .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size * size, maxLength: size * size })
      .map((flat) =>
        Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (__, j) => (flat[i * size + j] ?? 0) + (flat[j * size + i] ?? 0)),
        ),
      ),
  );

describe("symmetricEigen", () => {
  it("finds 3 and 1 along the diagonals of the classroom matrix", () => {
    const { values, vectors } = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    expect(values[0]).toBeCloseTo(3, 14);
    expect(values[1]).toBeCloseTo(1, 14);
    expect(vectors[0]?.[0]).toBeCloseTo(Math.SQRT1_2, 14);
    expect(vectors[0]?.[1]).toBeCloseTo(Math.SQRT1_2, 14);
  });
  it.each(oracle.eigen)("agrees with NumPy on $values.length rows", ({ matrix, values, vectors }) => {
    const found = symmetricEigen(matrix);
    for (const [i, value] of values.entries()) {
      expect(found.values[i]).toBeCloseTo(value, 10);
      for (const [j, entry] of (vectors[i] ?? []).entries()) expect(found.vectors[i]?.[j]).toBeCloseTo(entry, 8);
    }
  });
  it("gives orthonormal vectors that rebuild the matrix", () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { values, vectors } = symmetricEigen(matrix);
        for (const [i, a] of vectors.entries())
          for (const [j, b] of vectors.entries()) expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 10);
        const scaled = vectors.map((row, i) => row.map((entry) => entry * (values[i] ?? 0)));
        const rebuilt = multiply(transpose(vectors), scaled);
        for (const [i, row] of matrix.entries())
          for (const [j, value] of row.entries()) expect(rebuilt[i]?.[j]).toBeCloseTo(value, 9);
      }),
    );
  });
  it("refuses what is not symmetric or not finite", () => {
    expect(() =>
      symmetricEigen([
        [1, 2],
        [0, 1],
      ]),
    ).toThrow(RangeError);
    expect(() => symmetricEigen([[1, 2]])).toThrow(RangeError);
    expect(() =>
      symmetricEigen([
        [1, NaN],
        [NaN, 1],
      ]),
    ).toThrow(RangeError);
  });
});
