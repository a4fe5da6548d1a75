import { describe, expect, it } from "vitest";
import { block } from "../../../src/maths/block.ts";
import { type Activation, activate } from "../../../src/maths/layer-activation.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { simdEngine } from "../../../src/maths/simd-engine.ts";
import oracle from "../../oracles/multilayer-perceptron.json" with { type: "json" };
import { drawn, farthest, slopes } from "./flat-arrays.ts";

const { exponentials } = plainEngine(64);
const names = ["silu", "tanh", "leaky-relu"] as const;
const values = (activation: Activation, x: Float64Array): Float64Array => {
  const y = new Float64Array(x.length);
  activate(activation, block(y, 1, x.length), x.slice(), new Float64Array(x.length), exponentials);
  return y;
};

describe("an activation", () => {
  it.each(oracle.cases.activations)("$activation has the values and the slopes of PyTorch", (figures) => {
    const activation = figures.activation as Activation;
    const x = Float64Array.from(oracle.cases.values);
    expect(farthest(values(activation, x), figures.values)).toBeLessThan(1e-14);
    activate(activation, block(new Float64Array(x.length), 1, x.length), x, new Float64Array(x.length), exponentials);
    const atZero = oracle.cases.values.indexOf(0);
    expect(farthest(x, figures.slopes)).toBeLessThan(1e-14);
    expect(x[atZero]).toBe(figures.slopes[atZero]);
  });

  it.each(names)("%s has the slope that central differences give", (activation) => {
    const x = drawn(40, 1).map((value) => 4 * value);
    const slope = x.slice();
    activate(activation, block(new Float64Array(40), 1, 40), slope, new Float64Array(40), exponentials);
    const estimated = Array.from(x, (value) => {
      const at = Float64Array.of(value);
      return slopes(() => values(activation, at)[0] ?? NaN, at)[0] ?? NaN;
    });
    expect(farthest(slope, estimated)).toBeLessThan(1e-8);
  });

  it.each(names)("%s writes into wider rows and leaves what stands between them", (activation) => {
    const outputs = new Float64Array(9).fill(7);
    const x = drawn(6, 2);
    const expected = values(activation, x);
    activate(activation, block(outputs, 3, 2, 0, 3), x, new Float64Array(6), exponentials);
    const [a, b, c, d, e, f] = expected;
    expect([...outputs]).toEqual([a, b, 7, c, d, 7, e, f, 7]);
  });

  it.each(names)("%s gives the same on the SIMD engine, up to rounding, and finite numbers far out", (activation) => {
    const engine = simdEngine({ floats: 200, widest: 10 });
    if (!engine) throw new Error("Node has WebAssembly SIMD.");
    const [y, x, power] = [engine.allocate(50), engine.allocate(50), engine.allocate(50)];
    x.set(drawn(50, 3).map((value) => 5 * value));
    x.set([1e30, -1e30, 200, -200]);
    const expected = values(activation, Float64Array.from(x));
    activate(activation, block(y, 1, 50), x, power, engine.exponentials);
    for (let i = 0; i < 50; i++) {
      expect(Math.abs((y[i] ?? NaN) - (expected[i] ?? NaN))).toBeLessThan(
        1e-5 * Math.max(1, Math.abs(expected[i] ?? 0)),
      );
      expect(Number.isFinite(x[i])).toBe(true);
    }
  });
});
