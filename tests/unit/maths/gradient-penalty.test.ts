import { describe, expect, it } from "vitest";
import { gradientPenalty, type Penalty, penaltyRoom } from "../../../src/maths/gradient-penalty.ts";
import { perceptron, workbench } from "../../../src/maths/multilayer-perceptron.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/multilayer-perceptron.json" with { type: "json" };
import { farthest, slopes } from "./flat-arrays.ts";

const { gradientPenalty: figures } = oracle.cases;
const ready = (wanted: Penalty) => {
  const critic = perceptron({ sizes: figures.sizes, activation: "leaky-relu" }, plainEngine(64), seededRandom(1));
  critic.parameters.set(figures.parameters);
  const bench = workbench(critic, 8);
  for (let row = 0; row < 8; row++)
    bench.input.data.set(figures.input.slice(2 * row, 2 * row + 2), row * bench.input.stride);
  const room = penaltyRoom(critic, bench);
  return { critic, value: () => gradientPenalty(critic, bench, room, wanted) };
};

describe("the gradient penalty", () => {
  it.each(figures.penalties)(
    "and its gradient are those of PyTorch's double backward pass, length $length",
    (expected) => {
      const { critic, value } = ready(expected);
      expect(value()).toBeCloseTo(expected.penalty, 11);
      expect(farthest(critic.gradient, expected.gradient)).toBeLessThan(1e-12);
    },
  );

  it.each([1, 0])("has the gradient that central differences give, length %d", (length) => {
    const { critic, value } = ready({ weight: 2, length });
    value();
    const gradient = critic.gradient.slice();
    expect(farthest(gradient, slopes(value, critic.parameters, 1e-6))).toBeLessThan(1e-6);
  });

  it("is zero for a critic that is a plane of slope one", () => {
    const critic = perceptron({ sizes: [2, 1], activation: "leaky-relu" }, plainEngine(64), seededRandom(1));
    critic.parameters.set([0.6, -0.8, 5]);
    const bench = workbench(critic, 4);
    expect(gradientPenalty(critic, bench, penaltyRoom(critic, bench), { weight: 10, length: 1 })).toBeCloseTo(0, 20);
    expect(farthest(critic.gradient, [0, 0, 0])).toBeLessThan(1e-12);
  });
});
