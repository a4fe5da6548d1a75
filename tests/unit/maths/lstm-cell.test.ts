import { describe, expect, it } from "vitest";
import { finiteDifferences } from "../../../src/maths/backpropagation.ts";
import { type LstmSlopes, lstmBackward, lstmCell, totalCellSlope } from "../../../src/maths/lstm-cell.ts";
import { dot, type Vector } from "../../../src/maths/matrix.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import { randomRecurrentWeights } from "../../../src/maths/recurrent-cell.ts";
import oracle from "../../oracles/recurrent-cells.json" with { type: "json" };

const close = (ours: Vector, theirs: Vector, digits = 12): void => {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((x, i) => {
    expect(x).toBeCloseTo(theirs[i] ?? NaN, digits);
  });
};
const nowhere = { cell: [], output: [] };
const scalar = (recurrent: number, input: number, bias: number) => ({
  recurrent: [[recurrent]],
  input: [[input]],
  biases: [bias],
});

describe("an LSTM cell", () => {
  it.each(oracle.gated)("walks with PyTorch's, $direction.length cells", ({ weights, inputs, states }) => {
    inputs.forEach((x, t) => {
      const { cell, output } = lstmCell(weights, states[t] ?? nowhere, x);
      close(cell, states[t + 1]?.cell ?? []);
      close(output, states[t + 1]?.output ?? []);
    });
  });

  it.each(oracle.gated)("sends slopes back as PyTorch does, $direction.length cells", (run) => {
    let slopes: LstmSlopes = { cell: run.direction.map(() => 0), output: run.direction };
    for (let t = run.inputs.length; t > 0; t -= 1) {
      close(slopes.cell, run.slopes[t]?.cell ?? []);
      close(slopes.output, run.slopes[t]?.output ?? []);
      const before = run.states[t - 1] ?? nowhere;
      slopes = lstmBackward(run.weights, before, lstmCell(run.weights, before, run.inputs[t - 1] ?? []), slopes);
    }
    close(slopes.cell, run.slopes[0]?.cell ?? []);
    close(slopes.output, run.slopes[0]?.output ?? []);
  });

  it("has the backward pass that finite differences find", () => {
    const random = seededRandom(8);
    const layer = () => randomRecurrentWeights(2, 3, 1.2, random, 0.3);
    const weights = { forget: layer(), write: layer(), read: layer(), candidate: layer() };
    const x = [0.3, -1.1, 0.7];
    const direction = [0.8, -0.5];
    const loss = (state: Vector): number =>
      dot(lstmCell(weights, { cell: state.slice(0, 2), output: state.slice(2) }, x).output, direction);
    const state = [0.4, -0.9, 0.2, 0.6];
    const before = { cell: state.slice(0, 2), output: state.slice(2) };
    const back = lstmBackward(weights, before, lstmCell(weights, before, x), { cell: [0, 0], output: direction });
    close([...back.cell, ...back.output], finiteDifferences(loss, state), 8);
  });

  it("with an open forget gate and a shut write gate keeps its memory, by hand", () => {
    const weights = {
      forget: scalar(0, 0, 30),
      write: scalar(0, 0, -30),
      read: scalar(0, 0, 0),
      candidate: scalar(1, 1, 0),
    };
    const { cell, output } = lstmCell(weights, { cell: [1.7], output: [0.3] }, [5]);
    expect(cell[0]).toBeCloseTo(1.7, 10);
    expect(output[0]).toBeCloseTo(Math.tanh(1.7) / 2, 10);
  });

  it("counts what reaches a cell directly and through its output", () => {
    const step = lstmCell(
      { forget: scalar(0, 0, 0), write: scalar(0, 0, 0), read: scalar(0, 0, 0), candidate: scalar(0, 0, 0) },
      { cell: [2], output: [0] },
      [0],
    );
    expect(step.cell).toEqual([1]);
    expect(totalCellSlope(step, { cell: [3], output: [4] })[0]).toBeCloseTo(3 + 4 * 0.5 * (1 - Math.tanh(1) ** 2), 14);
  });
});
