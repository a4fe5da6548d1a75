import { describe, expect, it } from "vitest";
import { type Activation, block } from "../../../src/maths/block.ts";
import { activatePlainly } from "../../../src/maths/layer-activation.ts";
import oracle from "../../oracles/multilayer-perceptron.json" with { type: "json" };
import { drawn, farthest, slopes } from "./flat-arrays.ts";

const names = ["silu", "tanh", "leaky-relu"] as const;
const values = (activation: Activation, x: Float64Array): Float64Array => {
  const y = new Float64Array(x.length);
  activatePlainly(activation, block(y, 1, x.length), x.slice());
  return y;
};

describe("an activation", () => {
  it.each(oracle.cases.activations)("$activation has the values and the slopes of PyTorch", (figures) => {
    const activation = figures.activation as Activation;
    const x = Float64Array.from(oracle.cases.values);
    expect(farthest(values(activation, x), figures.values)).toBeLessThan(1e-14);
    activatePlainly(activation, block(new Float64Array(x.length), 1, x.length), x);
    const atZero = oracle.cases.values.indexOf(0);
    expect(farthest(x, figures.slopes)).toBeLessThan(1e-14);
    expect(x[atZero]).toBe(figures.slopes[atZero]);
  });

  it.each(names)("%s has the slope that central differences give", (activation) => {
    const x = drawn(40, 1).map((value) => 4 * value);
    const slope = x.slice();
    activatePlainly(activation, block(new Float64Array(40), 1, 40), slope);
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
    activatePlainly(activation, block(outputs, 3, 2, 0, 3), x);
    const [a, b, c, d, e, f] = expected;
    expect([...outputs]).toEqual([a, b, 7, c, d, 7, e, f, 7]);
  });
});
