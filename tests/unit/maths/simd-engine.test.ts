import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { block, type Engine, type ProductForm } from "../../../src/maths/block.ts";
import { exponentialKernel } from "../../../src/maths/exponential-kernel.ts";
import { multiplyPlainly } from "../../../src/maths/plain-engine.ts";
import { productKernel } from "../../../src/maths/product-kernel.ts";
import { fastestEngine, simdEngine } from "../../../src/maths/simd-engine.ts";
import { drawn, farthest } from "./flat-arrays.ts";

const size = fc.integer({ min: 1, max: 21 });
const engineFor = (floats: number): Engine => {
  const engine = simdEngine({ floats, widest: floats });
  if (!engine) throw new Error("Node has WebAssembly SIMD.");
  return engine;
};

describe("the SIMD engine", () => {
  it("multiplies as the plain engine does, in every form and size, also parts of wider matrices", () => {
    const engine = engineFor(250_000);
    fc.assert(
      fc.property(
        fc.constantFrom<ProductForm[]>("ab", "abT", "aTb"),
        fc.tuple(size, size, size, fc.nat(3), fc.nat(5)),
        fc.boolean(),
        (form, [rows, inner, columns, gap, offset], add) => {
          const make = (r: number, c: number, seed: number) => {
            const data = engine.allocate(offset + r * (c + gap));
            data.set(drawn(data.length, seed));
            return block(data, r, c, offset, c + gap);
          };
          const a = form === "aTb" ? make(inner, rows, 1) : make(rows, inner, 1);
          const b = form === "abT" ? make(columns, inner, 2) : make(inner, columns, 2);
          const out = make(rows, columns, 3);
          const expected = { ...out, data: Float64Array.from(out.data) };
          multiplyPlainly(form, expected, a, b, add);
          engine.multiply(form, out, a, b, add);
          expect(farthest(out.data, expected.data)).toBeLessThan(1e-5);
        },
      ),
    );
  });

  it("gives exponentials right to 3e-7, of any count, and touches nothing else", () => {
    const engine = engineFor(1000);
    const data = engine.allocate(90);
    fc.assert(
      fc.property(fc.nat(80), fc.constantFrom(1, 10, 85), (count, scale) => {
        const before = drawn(90, count + scale).map((value) => Math.fround(value * scale));
        data.set(before);
        engine.exponentials(data, 3, count);
        const inside = (i: number): boolean => i >= 3 && i < 3 + count;
        expect(
          farthest(
            data.map((value, i) => (inside(i) ? value / Math.exp(before[i] ?? 0) - 1 : 0)),
            new Float32Array(90),
          ),
        ).toBeLessThan(3e-7);
        expect(
          farthest(
            data.map((value, i) => (inside(i) ? 0 : value)),
            before.map((value, i) => (inside(i) ? 0 : value)),
          ),
        ).toBe(0);
      }),
    );
    data.set([-Infinity, -200, 0, 200, NaN]);
    engine.exponentials(data, 0, 5);
    expect(data[0]).toBeLessThan(1e-37);
    expect(data[1]).toBeLessThan(1e-37);
    expect(data[2]).toBe(1);
    expect(data[3]).toBeGreaterThan(1e38);
    expect(data[4]).toBeNaN();
  });

  it("multiplies arrays from elsewhere too, and refuses to allocate more than its memory", () => {
    const engine = engineFor(1000);
    const out = new Float64Array(1);
    const two = block(Float64Array.from([2]), 1, 1);
    engine.multiply("ab", block(out, 1, 1), two, two);
    expect(out[0]).toBe(4);
    expect(() => engine.allocate(100_000)).toThrow("Unexpected 100000 numbers more, expected at most 1000 in all.");
  });

  it("gives way to the plain engine where there is no WebAssembly, or a page's policy refuses it", () => {
    const room = { floats: 10, widest: 10 };
    vi.stubGlobal("WebAssembly", undefined);
    expect(fastestEngine(room).name).toBe("plain 32-bit");
    vi.unstubAllGlobals();
    vi.spyOn(WebAssembly, "Module").mockImplementation(function refuse() {
      throw new WebAssembly.CompileError("Refused by the page's policy.");
    });
    expect(fastestEngine(room).name).toBe("plain 32-bit");
    vi.restoreAllMocks();
    expect(fastestEngine(room).name).toBe("WebAssembly SIMD");
  });

  it("is two modules of less than two kilobytes each", () => {
    for (const bytes of [productKernel(), exponentialKernel()]) expect(bytes.length).toBeLessThan(2048);
  });
});
