import { describe, expect, it } from "vitest";
import type { Vector } from "../../../src/maths/matrix.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import { randomRecurrentWeights, recurrentBackward, recurrentCell } from "../../../src/maths/recurrent-cell.ts";
import oracle from "../../oracles/recurrent-cells.json" with { type: "json" };

const close = (ours: Vector, theirs: Vector): void => {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((x, i) => {
    expect(x).toBeCloseTo(theirs[i] ?? NaN, 12);
  });
};

describe("a simple recurrent cell", () => {
  it.each(oracle.simple)("walks with PyTorch's, $direction.length cells", ({ weights, inputs, states }) => {
    inputs.forEach((x, t) => {
      close(recurrentCell(weights, states[t] ?? [], x), states[t + 1] ?? []);
    });
  });

  it.each(oracle.simple)("sends slopes back as PyTorch does, $direction.length cells", (run) => {
    let slope: Vector = run.direction;
    for (let t = run.inputs.length; t > 0; t -= 1) {
      close(slope, run.slopes[t] ?? []);
      slope = recurrentBackward(run.weights, run.states[t] ?? [], slope);
    }
    close(slope, run.slopes[0] ?? []);
  });

  it("of one neuron is a tangent of weight times state plus input, by hand", () => {
    const [state] = recurrentCell({ recurrent: [[0.5]], input: [[2]], biases: [-1] }, [0.4], [0.6]);
    expect(state).toBeCloseTo(Math.tanh(0.2 + 1.2 - 1), 14);
  });

  it("gets untrained weights of the spread asked for", () => {
    const { recurrent, input, biases } = randomRecurrentWeights(60, 30, 1.5, seededRandom(3), 0.25);
    const spread = (rows: readonly Vector[]): number =>
      Math.sqrt(rows.flat().reduce((sum, x) => sum + x * x, 0) / rows.flat().length);
    expect(spread(recurrent) * Math.sqrt(60)).toBeCloseTo(1.5, 1);
    expect(spread(input) * Math.sqrt(30)).toBeCloseTo(1, 1);
    expect(biases.every((b) => b === 0.25)).toBe(true);
  });
});
