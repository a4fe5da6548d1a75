import { describe, expect, it } from "vitest";
import { gelu, relu } from "../../../src/maths/activation.ts";
import { causalMask } from "../../../src/maths/attention.ts";
import { layerNormalization } from "../../../src/maths/normalization.ts";
import { postNormBlock, transformerBlock } from "../../../src/maths/transformer-block.ts";
import oracle from "../../oracles/transformer-block.json" with { type: "json" };

const normalize = (row: readonly number[]): number[] => layerNormalization(row);

describe("a transformer block", () => {
  it.each(oracle.blocks)("agrees with PyTorch, normFirst $normFirst", (known) => {
    const weights = {
      attention: {
        queryProjections: known.queries,
        keyProjections: known.keys,
        valueProjections: known.values,
        outputProjection: known.out,
      },
      up: known.up,
      upBiases: known.upBiases,
      down: known.down,
      activation: gelu,
    };
    const run = known.normFirst ? transformerBlock : postNormBlock;
    const { output } = run(weights, known.input, normalize, causalMask(known.input.length));
    known.output.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(output[i]?.[j]).toBeCloseTo(value, 6);
      });
    });
  });

  const idle = {
    attention: {
      queryProjections: [[[1], [0]]],
      keyProjections: [[[1], [0]]],
      valueProjections: [[[0], [0]]],
      outputProjection: [[1, 1]],
    },
    up: [[1], [1]],
    upBiases: [0],
    down: [[0, 0]],
    activation: relu,
  };

  it("passes the stream on unchanged when no sublayer writes, if the norm stands before", () => {
    const stream = [
      [3, -1],
      [0.5, 2],
    ];
    expect(transformerBlock(idle, stream, normalize).output).toEqual(stream);
    expect(postNormBlock(idle, stream, normalize).output).not.toEqual(stream);
  });

  it("adds, by hand, what one hidden unit writes", () => {
    const { hidden, output } = transformerBlock({ ...idle, down: [[0, 10]] }, [[3, 4]], (row) => [...row]);
    expect(hidden).toEqual([[7]]);
    expect(output).toEqual([[3, 74]]);
  });
});
