import { describe, expect, it } from "vitest";
import type { Activation, Engine } from "../../../src/maths/block.ts";
import {
  backward,
  forward,
  type Goal,
  parameterCount,
  perceptron,
  type Workbench,
  workbench,
} from "../../../src/maths/multilayer-perceptron.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import { fastestEngine } from "../../../src/maths/simd-engine.ts";
import oracle from "../../oracles/multilayer-perceptron.json" with { type: "json" };
import { drawn, farthest, slopes, weigh } from "./flat-arrays.ts";

const fill = ({ input }: Workbench, rows: ArrayLike<number>): void => {
  for (let i = 0; i < rows.length; i++) {
    const row = Math.floor(i / input.columns);
    input.data[row * input.stride + (i % input.columns)] = rows[i] ?? 0;
  }
};
const made = (engine: Engine, activation: Activation = "silu", sizes = [3, 5, 4, 2]) =>
  perceptron({ sizes, activation }, engine, seededRandom(3));

describe.each(oracle.cases.passes)("a network with $activation", (figures) => {
  const ready = (engine: Engine) => {
    const net = made(engine, figures.activation as Activation, figures.sizes);
    net.parameters.set(figures.parameters);
    const bench = workbench(net, 6);
    fill(bench, figures.input);
    return { net, bench };
  };

  it.each([
    { engine: plainEngine(64), within: 1e-13 },
    { engine: fastestEngine({ floats: 2000, widest: 100 }), within: 1e-5 },
  ])("gives the outputs and both gradients of PyTorch, $engine.name", ({ engine, within }) => {
    const { net, bench } = ready(engine);
    forward(net, bench);
    expect(farthest(bench.output.data, figures.output)).toBeLessThan(within);
    bench.outputGradient.data.set(figures.outputGradient);
    backward(net, bench, "both");
    expect(farthest(net.gradient, figures.parameterGradient)).toBeLessThan(within);
    expect(farthest(bench.inputGradient.data, figures.inputGradient)).toBeLessThan(within);
  });
});

describe("the gradient", () => {
  const pull = drawn(14, 5);
  const ready = () => {
    const net = made(plainEngine(64));
    const bench = workbench(net, 7);
    fill(bench, drawn(21, 4));
    const value = (): number => {
      forward(net, bench);
      return weigh(bench.output.data, pull);
    };
    return { net, bench, value };
  };
  const back = (goal: Goal) => {
    const { net, bench, value } = ready();
    value();
    bench.outputGradient.data.set(pull);
    backward(net, bench, goal);
    return { net, bench, value };
  };

  it("is what central differences give, for every parameter", () => {
    const { net, value } = back("parameters");
    expect(farthest(net.gradient, slopes(value, net.parameters))).toBeLessThan(1e-8);
  });

  it("is what central differences give, for every input; the ones of the biases stay", () => {
    const { bench, value } = back("inputs");
    const estimated = slopes(value, bench.input.data).filter((_, i) => i % 4 !== 3);
    expect(farthest(bench.inputGradient.data, estimated)).toBeLessThan(1e-8);
    expect([3, 7, 27].map((i) => bench.input.data[i])).toEqual([1, 1, 1]);
  });

  it("by the inputs alone leaves the parameters' gradient, and that one adds up over passes", () => {
    expect(back("inputs").net.gradient.every((slope) => slope === 0)).toBe(true);
    const { net, bench } = back("parameters");
    const once = net.gradient.slice();
    bench.outputGradient.data.set(pull);
    backward(net, bench, "parameters");
    expect(
      farthest(
        net.gradient,
        once.map((slope) => 2 * slope),
      ),
    ).toBeLessThan(1e-12);
  });
});

describe("a new network", () => {
  it("has as many parameters as its sizes say, biases of zero and weights of variance 2 / inputs", () => {
    const net = made(plainEngine(), "tanh", [200, 100, 3]);
    expect(net.parameters.length).toBe(parameterCount([200, 100, 3]));
    expect(net.parameters.length).toBe(201 * 100 + 101 * 3);
    expect(net.parameters.subarray(200 * 100, 201 * 100).every((bias) => bias === 0)).toBe(true);
    const weights = [...net.parameters.subarray(0, 200 * 100)];
    expect(200 * (weights.reduce((sum, weight) => sum + weight ** 2, 0) / weights.length)).toBeCloseTo(2, 1);
  });

  it("answers zero when its last layer is scaled to nothing, and the same seed gives the same network", () => {
    const plan = { sizes: [2, 6, 1], activation: "silu", lastScale: 0 } as const;
    const net = perceptron(plan, plainEngine(), seededRandom(1));
    const bench = workbench(net, 3);
    fill(bench, drawn(6, 1));
    forward(net, bench);
    expect([...bench.output.data]).toEqual([0, 0, 0]);
    expect(made(plainEngine()).parameters).toEqual(made(plainEngine()).parameters);
  });

  it("refuses sizes and rows that are none", () => {
    expect(() => made(plainEngine(), "silu", [3])).toThrow("Unexpected sizes 3, expected two whole numbers");
    expect(() => made(plainEngine(), "silu", [3, 0, 1])).toThrow(RangeError);
    expect(() => workbench(made(plainEngine()), 1.5)).toThrow("Unexpected 1.5 rows");
  });
});
