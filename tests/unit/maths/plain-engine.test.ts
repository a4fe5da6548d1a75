import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, block, type ProductForm } from "../../../src/maths/block.ts";
import { multiply } from "../../../src/maths/matrix.ts";
import { multiplyPlainly } from "../../../src/maths/plain-engine.ts";
import { drawn } from "./flat-arrays.ts";

const size = fc.integer({ min: 1, max: 11 });
const form = fc.constantFrom<ProductForm[]>("ab", "abT", "aTb");

const rowsOf = ({ data, offset, stride, rows, columns }: Block): number[][] =>
  Array.from({ length: rows }, (_, i) => [...data.subarray(offset + i * stride, offset + i * stride + columns)]);
const columnsOf = (matrix: Block): number[][] =>
  Array.from({ length: matrix.columns }, (_, j) => rowsOf(matrix).map((row) => row[j] ?? NaN));
/** A block with other numbers before, between and after its rows. */
const inside = (rows: number, columns: number, seed: number): Block =>
  block(drawn(3 + rows * (columns + 2) + 1, seed), rows, columns, 3, columns + 2);

describe("a product of blocks", () => {
  it("is the product of the matrices, written or added, and touches nothing else", () => {
    fc.assert(
      fc.property(form, size, size, size, fc.boolean(), (kind, rows, inner, columns, add) => {
        const a = kind === "aTb" ? inside(inner, rows, 1) : inside(rows, inner, 1);
        const b = kind === "abT" ? inside(columns, inner, 2) : inside(inner, columns, 2);
        const out = inside(rows, columns, 3);
        const before = out.data.slice();
        const product = multiply(kind === "aTb" ? columnsOf(a) : rowsOf(a), kind === "abT" ? columnsOf(b) : rowsOf(b));
        multiplyPlainly(kind, out, a, b, add);
        const expected = before.slice();
        for (const [i, row] of product.entries())
          for (const [j, value] of row.entries()) {
            const at = out.offset + i * out.stride + j;
            expected[at] = value + (add ? (before[at] ?? NaN) : 0);
          }
        expect(Math.max(...out.data.map((value, i) => Math.abs(value - (expected[i] ?? NaN))))).toBeLessThan(1e-12);
      }),
    );
  });

  it("is refused when the shapes disagree, as is a block that does not fit", () => {
    const numbers = new Float32Array(6);
    const two = block(numbers, 2, 3);
    expect(() => multiplyPlainly("ab", block(new Float32Array(4), 2, 2), two, two)).toThrow(RangeError);
    expect(() => multiplyPlainly("abT", block(new Float32Array(6), 2, 3), two, two)).toThrow(RangeError);
    expect(() => block(numbers, 2, 3, 1)).toThrow("Unexpected block up to 7 in 6 numbers, expected one that fits.");
    expect(() => block(numbers, 2, 3, 0, 2)).toThrow(RangeError);
    expect(() => block(numbers, NaN, 3)).toThrow(RangeError);
  });
});
