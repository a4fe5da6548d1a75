import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainLikelihood, pseudoLikelihood } from "../../../src/maths/pseudo-likelihood.ts";
import oracle from "../../oracles/pseudo-likelihood.json" with { type: "json" };

const table = [
  [0.45, 0.05],
  [0.05, 0.45],
];
const total = (of: (first: number, second: number) => number): number => of(0, 0) + of(0, 1) + of(1, 0) + of(1, 1);

describe("pseudo-likelihood", () => {
  it("squares the guess from the other token, by hand, and does not sum to 1", () => {
    expect(pseudoLikelihood(table, 0, 0)).toBeCloseTo(0.81, 12);
    expect(pseudoLikelihood(table, 0, 1)).toBeCloseTo(0.01, 12);
    expect(total((i, j) => pseudoLikelihood(table, i, j))).toBeCloseTo(1.64, 12);
    expect(total((i, j) => chainLikelihood(table, i, j))).toBeCloseTo(1, 12);
  });
  it.each(oracle.cases)("agrees with NumPy on a table of $rows by $columns", ({ joint, pseudo }) => {
    for (const [i, row] of pseudo.entries())
      for (const [j, value] of row.entries()) {
        expect(pseudoLikelihood(joint, i, j)).toBeCloseTo(value, 12);
        expect(chainLikelihood(joint, i, j)).toBeCloseTo(joint[i]?.[j] ?? Number.NaN, 12);
      }
  });
  it("is the likelihood when the tokens are independent, and never below its square", () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (a, b, c) => {
        const independent = [
          [a * b, a * (1 - b)],
          [(1 - a) * b, (1 - a) * (1 - b)],
        ];
        expect(pseudoLikelihood(independent, 0, 1)).toBeCloseTo(a * (1 - b), 12);
        const joint = [
          [a * b, a * (1 - b)],
          [(1 - a) * c, (1 - a) * (1 - c)],
        ];
        for (const [i, row] of joint.entries())
          for (const [j, value] of row.entries())
            expect(pseudoLikelihood(joint, i, j)).toBeGreaterThanOrEqual(value * value);
      }),
    );
  });
});
