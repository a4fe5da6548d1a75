/**
 * Matrix products in plain TypeScript: the reference that the SIMD engine is tested against, the fallback where there
 * is no SIMD, and the only engine with 64-bit numbers. Loops run along rows, which lie together in memory; four steps
 * of the inner sum are done at once, so that an entry of the result is read and written a quarter as often.
 */
import { type Block, type Engine, type Exponentials, type Multiply, productSizes, type Scale } from "./block.ts";
import { activatePlainly } from "./layer-activation.ts";

/** Which entry of A meets row k of B in row i of the result: offset + i * rowStep + k * innerStep. */
const addRows = (out: Block, a: Block, b: Block, inner: number, rowStep: number, innerStep: number): void => {
  const c = out.data;
  const left = a.data;
  const right = b.data;
  const { columns } = out;
  for (let i = 0; i < out.rows; i++) {
    const start = out.offset + i * out.stride;
    let at = a.offset + i * rowStep;
    let row = b.offset;
    let k = 0;
    for (; k + 4 <= inner; k += 4, row += 4 * b.stride) {
      const a0 = left[at] ?? 0;
      const a1 = left[at + innerStep] ?? 0;
      const a2 = left[at + 2 * innerStep] ?? 0;
      const a3 = left[at + 3 * innerStep] ?? 0;
      at += 4 * innerStep;
      const r1 = row + b.stride;
      const r2 = r1 + b.stride;
      const r3 = r2 + b.stride;
      for (let j = 0; j < columns; j++)
        c[start + j] =
          (c[start + j] ?? 0) +
          a0 * (right[row + j] ?? 0) +
          a1 * (right[r1 + j] ?? 0) +
          a2 * (right[r2 + j] ?? 0) +
          a3 * (right[r3 + j] ?? 0);
    }
    for (; k < inner; k++, row += b.stride, at += innerStep) {
      const a0 = left[at] ?? 0;
      for (let j = 0; j < columns; j++) c[start + j] = (c[start + j] ?? 0) + a0 * (right[row + j] ?? 0);
    }
  }
};

/** Adds A B^T: every entry is a dot product of a row of A and a row of B; four rows of B at once. */
const addDots = (out: Block, a: Block, b: Block, inner: number): void => {
  const c = out.data;
  const left = a.data;
  const right = b.data;
  for (let i = 0; i < out.rows; i++) {
    const start = out.offset + i * out.stride;
    const row = a.offset + i * a.stride;
    let j = 0;
    for (; j + 4 <= out.columns; j += 4) {
      const r0 = b.offset + j * b.stride;
      const r1 = r0 + b.stride;
      const r2 = r1 + b.stride;
      const r3 = r2 + b.stride;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let k = 0; k < inner; k++) {
        const x = left[row + k] ?? 0;
        s0 += x * (right[r0 + k] ?? 0);
        s1 += x * (right[r1 + k] ?? 0);
        s2 += x * (right[r2 + k] ?? 0);
        s3 += x * (right[r3 + k] ?? 0);
      }
      c[start + j] = (c[start + j] ?? 0) + s0;
      c[start + j + 1] = (c[start + j + 1] ?? 0) + s1;
      c[start + j + 2] = (c[start + j + 2] ?? 0) + s2;
      c[start + j + 3] = (c[start + j + 3] ?? 0) + s3;
    }
    for (; j < out.columns; j++) {
      const r0 = b.offset + j * b.stride;
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += (left[row + k] ?? 0) * (right[r0 + k] ?? 0);
      c[start + j] = (c[start + j] ?? 0) + sum;
    }
  }
};

/** The three products (block.ts), in the precision of the arrays given. */
export const multiplyPlainly: Multiply = (form, out, a, b, add = false) => {
  const [rows, inner, columns] = productSizes(form, out, a, b);
  if (!add)
    for (let i = 0; i < rows; i++) out.data.fill(0, out.offset + i * out.stride, out.offset + i * out.stride + columns);
  if (form === "abT") addDots(out, a, b, inner);
  else addRows(out, a, b, inner, form === "ab" ? a.stride : 1, form === "ab" ? 1 : a.stride);
};

export const plainExponentials: Exponentials = (data, start, count) => {
  for (let i = start; i < start + count; i++) data[i] = Math.exp(data[i] ?? 0);
};

export const scalePlainly: Scale = (data, factors) => {
  for (let i = 0; i < data.length; i++) data[i] = (data[i] ?? 0) * (factors[i] ?? 0);
};

/** The engine that runs everywhere. @param bits 32, or 64 for tests that compare gradients with finite differences */
export const plainEngine = (bits: 32 | 64 = 32): Engine => ({
  name: `plain ${bits}-bit`,
  allocate: (length) => (bits === 64 ? new Float64Array(length) : new Float32Array(length)),
  multiply: multiplyPlainly,
  exponentials: plainExponentials,
  activate: activatePlainly,
  scale: scalePlainly,
});
