import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activationKernel, scaleKernel } from "../../../src/maths/activation-kernel.ts";
import { type Activation, block, type Engine } from "../../../src/maths/block.ts";
import { activatePlainly } from "../../../src/maths/layer-activation.ts";
import { simdEngine } from "../../../src/maths/simd-engine.ts";
import { drawn, farthest } from "./flat-arrays.ts";

const names = ["silu", "tanh", "leaky-relu"] as const;
const engineFor = (floats: number): Engine => {
  const engine = simdEngine({ floats, widest: 10 });
  if (!engine) throw new Error("Node has WebAssembly SIMD.");
  return engine;
};
const shape = fc.record({
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 13 }),
  gap: fc.nat(3),
});

describe("the activations by WebAssembly", () => {
  it.each(names)(
    "%s has the values and slopes of the plain one, in rows of any width, and touches nothing else",
    (name) => {
      const engine = engineFor(100_000);
      fc.assert(
        fc.property(shape, fc.constantFrom(1, 10, 100), fc.integer(), ({ rows, columns, gap }, scale, seed) => {
          const stride = columns + gap;
          const made = (length: number, first: number) => {
            const data = engine.allocate(length);
            data.set(drawn(length, first).map((value) => scale * value));
            return data;
          };
          const [outputs, slope] = [made(rows * stride, seed), made(rows * columns, seed + 1)];
          const expected = [Float64Array.from(outputs), Float64Array.from(slope)] as const;
          activatePlainly(name, block(expected[0], rows, columns, 0, stride), expected[1]);
          engine.activate(name, block(outputs, rows, columns, 0, stride), slope);
          expect(farthest(outputs, expected[0])).toBeLessThan(2e-7 * scale * 8);
          expect(farthest(slope, expected[1])).toBeLessThan(2e-6);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(names)("%s stays finite far out, and keeps what is not a number", (name) => {
    const engine = engineFor(100);
    const [outputs, slope] = [engine.allocate(9), engine.allocate(9)];
    const far = [1e30, -1e30, 1e6, -1e6, 200, -200, 0, -0];
    slope.set([...far, NaN]);
    engine.activate(name, block(outputs, 1, 9), slope);
    const expected = [new Float64Array(9), Float64Array.from([...far, NaN])] as const;
    activatePlainly(name, block(expected[0], 1, 9), expected[1]);
    for (let i = 0; i < 8; i++) {
      expect(Math.abs((outputs[i] ?? NaN) - (expected[0][i] ?? NaN))).toBeLessThanOrEqual(
        1e-6 * Math.max(1, Math.abs(expected[0][i] ?? 0)),
      );
      expect(slope[i]).toBeCloseTo(expected[1][i] ?? NaN, 6);
    }
    expect(outputs[8]).toBeNaN();
  });

  it("takes arrays from elsewhere too", () => {
    const outputs = new Float32Array(5);
    engineFor(10).activate("tanh", block(outputs, 1, 5), Float32Array.of(0, 1, 2, 3, 4));
    expect(farthest(outputs, [0, 1, 2, 3, 4].map(Math.tanh))).toBeLessThan(1e-6);
  });

  it("multiplies two arrays number by number, of any length, and nothing after them", () => {
    const engine = engineFor(10_000);
    fc.assert(
      fc.property(fc.nat(30), fc.integer(), (count, seed) => {
        const [data, factors] = [engine.allocate(count + 2), engine.allocate(count)];
        data.set(drawn(count + 2, seed));
        factors.set(drawn(count, seed + 1));
        const expected = data.map((value, i) => (i < count ? value * (factors[i] ?? NaN) : value));
        engine.scale(data.subarray(0, count), factors);
        expect(farthest(data, expected)).toBe(0);
      }),
      { numRuns: 50 },
    );
    const elsewhere = Float64Array.of(2, 3);
    engine.scale(elsewhere, Float64Array.of(5, 7));
    expect([...elsewhere]).toEqual([10, 21]);
  });

  it("are valid modules of less than two kilobytes", () => {
    for (const bytes of [...names.map((name: Activation) => activationKernel(name)), scaleKernel()]) {
      expect(WebAssembly.validate(bytes)).toBe(true);
      expect(bytes.length).toBeLessThan(2048);
    }
  });
});
