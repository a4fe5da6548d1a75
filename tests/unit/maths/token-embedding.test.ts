import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot, multiply } from "../../../src/maths/matrix.ts";
import { embeddingGradient, embedTokens, oneHot } from "../../../src/maths/token-embedding.ts";
import oracle from "../../oracles/token-embedding.json" with { type: "json" };

const table = [
  [1, 2],
  [3, 4],
  [5, 6],
];
const numbers = fc.integer({ min: -9, max: 9 });
const cases = fc.integer({ min: 1, max: 6 }).chain((rows) =>
  fc.record({
    table: fc.array(fc.array(numbers, { minLength: 3, maxLength: 3 }), { minLength: rows, maxLength: rows }),
    ids: fc.array(fc.nat(rows - 1), { minLength: 1, maxLength: 8 }),
  }),
);

describe("token embedding", () => {
  it("reads rows by their numbers, by hand", () => {
    expect(embedTokens(table, [2, 0, 2])).toEqual([
      [5, 6],
      [1, 2],
      [5, 6],
    ]);
    expect(oneHot([2, 0], 3)).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ]);
  });
  it.each(oracle.cases)("agrees with PyTorch on ids $ids, and so does its gradient", (one) => {
    expect(embedTokens(one.table, one.ids)).toEqual(one.vectors);
    const gradient = embeddingGradient(one.ids, one.errors, one.table.length);
    for (const [row, values] of one.gradient.entries())
      for (const [column, value] of values.entries()) expect(gradient[row]?.[column]).toBeCloseTo(value, 12);
  });
  it("is the product of one-hot rows with the table", () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(embedTokens(one.table, one.ids)).toEqual(multiply(oneHot(one.ids, one.table.length), one.table));
      }),
    );
  });
  it("has the gradient that a small change of the table shows", () => {
    const errors = [
      [1, -2],
      [0.5, 3],
      [4, 1],
    ];
    const ids = [2, 0, 2];
    const loss = (rows: number[][]): number =>
      embedTokens(rows, ids).reduce((sum, row, t) => sum + dot(row, errors[t] ?? []), 0);
    const gradient = embeddingGradient(ids, errors, 3);
    for (const [row, values] of table.entries())
      for (const column of values.keys()) {
        const moved = table.map((inner, i) => inner.map((value, j) => value + (i === row && j === column ? 1e-4 : 0)));
        expect((loss(moved) - loss(table)) / 1e-4).toBeCloseTo(gradient[row]?.[column] ?? Number.NaN, 6);
      }
    expect(gradient[1]).toEqual([0, 0]);
  });
  it("refuses ids without a row", () => {
    expect(() => embedTokens(table, [3])).toThrow(RangeError);
    expect(() => embedTokens(table, [-1])).toThrow(RangeError);
  });
});
