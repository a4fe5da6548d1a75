import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Matrix, multiply, transpose } from "../../../src/maths/matrix.ts";
import { symmetricEigen } from "../../../src/maths/symmetric-eigen.ts";
import { symmetricRoot } from "../../../src/maths/symmetric-root.ts";
import oracle from "../../oracles/frechet-distance.json" with { type: "json" };

const close = (a: Matrix, b: Matrix, digits: number): void => {
  for (const [i, row] of a.entries())
    for (const [j, value] of row.entries()) expect(value).toBeCloseTo(b[i]?.[j] ?? Number.NaN, digits);
};
const square = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

describe("symmetricRoot", () => {
  it("agrees with SciPy, and the eigenvalues with NumPy", () => {
    for (const { first, eigenvalues, root } of oracle.cases) {
      for (const [i, value] of symmetricEigen(first.covariance).values.entries())
        expect(value).toBeCloseTo(eigenvalues[i] ?? Number.NaN, 10);
      close(symmetricRoot(first.covariance), root, 8);
    }
  });
  it("is symmetric, and its square is the matrix", () => {
    fc.assert(
      fc.property(square, (a) => {
        const covariance = multiply(a, transpose(a));
        const root = symmetricRoot(covariance);
        close(multiply(root, root), covariance, 6);
        close(root, transpose(root), 10);
      }),
    );
  });
  it("is of a diagonal the roots, by hand", () => {
    close(
      symmetricRoot([
        [9, 0],
        [0, 4],
      ]),
      [
        [3, 0],
        [0, 2],
      ],
      12,
    );
  });
  it("refuses what is not symmetric", () =>
    expect(() =>
      symmetricRoot([
        [1, 2],
        [0, 1],
      ]),
    ).toThrow(RangeError));
});
