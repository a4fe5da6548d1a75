import { describe, expect, it } from "vitest";
import { gelu, identity } from "../../../src/maths/activation.ts";
import { gatedFeedForward } from "../../../src/maths/gated-feed-forward.ts";
import type { Matrix } from "../../../src/maths/matrix.ts";
import oracle from "../../oracles/transformer-block.json" with { type: "json" };

const close = (found: Matrix, known: Matrix, digits: number): void => {
  known.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(found[i]?.[j]).toBeCloseTo(value, digits);
    });
  });
};

describe("a gated feed-forward layer", () => {
  it("agrees with PyTorch as SwiGLU and as GEGLU", () => {
    const { input, swiglu, geglu, ...layer } = oracle.gated;
    close(gatedFeedForward(layer, input), swiglu, 10);
    close(gatedFeedForward(layer, input, gelu), geglu, 5);
  });

  it("multiplies two readings of the input when the gate is linear, by hand", () => {
    const layer = { gate: [[2], [0]], up: [[0], [3]], down: [[1, -1]] };
    expect(gatedFeedForward(layer, [[5, 7]], identity)).toEqual([[210, -210]]);
  });

  it("passes nothing where the gate is closed", () => {
    const layer = { gate: [[-100]], up: [[1]], down: [[1]] };
    expect(gatedFeedForward(layer, [[1]])[0]?.[0]).toBeCloseTo(0, 30);
  });
});
