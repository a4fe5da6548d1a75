import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finiteDifferences } from "../../../src/maths/backpropagation.ts";
import { infoNce, infoNceGradient } from "../../../src/maths/info-nce.ts";
import oracle from "../../oracles/objectives.json" with { type: "json" };

const square = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n, maxLength: n }), {
    minLength: n,
    maxLength: n,
  }),
);

describe("the contrastive loss", () => {
  it.each(oracle.contrastive)("agrees with PyTorch at temperature $temperature", (row) => {
    expect(infoNce(row.similarities, row.temperature)).toBeCloseTo(row.loss, 12);
    infoNceGradient(row.similarities, row.temperature)
      .flat()
      .forEach((slope, i) => {
        expect(slope).toBeCloseTo(row.gradient.flat()[i] ?? NaN, 11);
      });
  });

  it("has the gradient that finite differences find", () => {
    fc.assert(
      fc.property(square, (matrix) => {
        const n = matrix.length;
        const rows = (at: readonly number[]): number[][] =>
          Array.from({ length: n }, (_, i) => at.slice(i * n, (i + 1) * n));
        const tried = finiteDifferences((at) => infoNce(rows(at), 0.5), matrix.flat());
        infoNceGradient(matrix, 0.5)
          .flat()
          .forEach((slope, i) => {
            expect(slope).toBeCloseTo(tried[i] ?? NaN, 6);
          });
      }),
      { numRuns: 40 },
    );
  });

  it("is log n when nothing can be told apart, and nothing when all is told apart", () => {
    expect(
      infoNce([
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ]),
    ).toBeCloseTo(Math.log(3), 14);
    expect(
      infoNce(
        [
          [1, -1],
          [-1, 1],
        ],
        0.01,
      ),
    ).toBeCloseTo(0, 14);
  });

  it("refuses a table that is not square and a temperature of zero", () => {
    expect(() => infoNce([[1, 2]])).toThrow(RangeError);
    expect(() => infoNce([])).toThrow(RangeError);
    expect(() => infoNceGradient([[1]], 0)).toThrow(RangeError);
  });
});
