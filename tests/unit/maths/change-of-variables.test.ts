import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logAbsoluteDeterminant, movedLogDensity } from "../../../src/maths/change-of-variables.ts";
import { logGaussianDensity } from "../../../src/maths/gaussian.ts";
import { multiply } from "../../../src/maths/matrix.ts";
import oracle from "../../oracles/normalizing-flows.json" with { type: "json" };

const standard = (z: number): number => logGaussianDensity(z, { mean: 0, variance: 1 });

describe("a density on a line", () => {
  it("halves where its points are pulled apart to twice the distance", () => {
    const moved = movedLogDensity(
      standard,
      (x) => (x - 1) / 2,
      () => 0.5,
    );
    expect(Math.exp(moved(1))).toBeCloseTo(0.5 / Math.sqrt(2 * Math.PI), 12);
  });

  it.each(oracle.cases.densities)("moved by the exponential is SciPy's log-normal, at $x", ({ x, logDensity }) => {
    expect(movedLogDensity(standard, Math.log, (at) => 1 / at)(x)).toBeCloseTo(logDensity, 12);
  });
});

describe("the logarithm of a determinant", () => {
  it("is that of NumPy, for one to eight rows", () => {
    for (const { matrix, logDeterminant } of oracle.cases.determinants)
      expect(logAbsoluteDeterminant(matrix)).toBeCloseTo(logDeterminant, 10);
  });

  it("adds up when maps follow each other, and is minus infinity when space is flattened", () => {
    const entry = fc.integer({ min: -16, max: 16 }).map((eighths) => eighths / 8);
    const square = fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(square, square, (a, b) => {
        const [one, other] = [logAbsoluteDeterminant(a), logAbsoluteDeterminant(b)];
        fc.pre(one > -6 && other > -6);
        expect(logAbsoluteDeterminant(multiply(a, b))).toBeCloseTo(one + other, 6);
      }),
    );
    expect(
      logAbsoluteDeterminant([
        [1, 2],
        [2, 4],
      ]),
    ).toBe(-Infinity);
  });

  it("refuses what is not square", () => {
    expect(() => logAbsoluteDeterminant([[1, 2]])).toThrow(RangeError);
  });
});
