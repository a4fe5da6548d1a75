import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attentionCost, keyValueCache } from "../../../src/maths/attention-cost.ts";
import { attentionShare, layerParameters } from "../../../src/maths/training-compute.ts";
import {
  cacheBytes,
  flopsPerToken,
  pairFlops,
  type TransformerShape,
  transformerParts,
  transformerSize,
} from "../../../src/maths/transformer-size.ts";
import oracle from "../../oracles/transformer-size.json" with { type: "json" };

const whole = (max: number) => fc.integer({ min: 1, max });
const shapes: fc.Arbitrary<TransformerShape> = fc
  .record({
    layers: whole(100),
    width: whole(20_000),
    group: whole(8),
    keyValueHeads: whole(16),
    headWidth: whole(256),
    hidden: whole(80_000),
    gated: fc.boolean(),
    vocabulary: whole(300_000),
    context: whole(200_000),
    positions: fc.constantFrom("learned", "relative", "weightless"),
    tied: fc.boolean(),
    biases: fc.constantFrom("all", "query-key-value", "none"),
    norm: fc.constantFrom("layer", "rms"),
  })
  .map(({ group, ...shape }) => ({ ...shape, heads: group * shape.keyValueHeads }));

/** Two tokens, width 2, one head: small enough to count by hand. */
const tiny: TransformerShape = {
  layers: 1,
  width: 2,
  heads: 1,
  keyValueHeads: 1,
  headWidth: 2,
  hidden: 3,
  gated: false,
  vocabulary: 5,
  context: 4,
  positions: "learned",
  tied: true,
  biases: "all",
  norm: "layer",
};

describe("transformer size", () => {
  it("counts a network of 71 weights by hand", () => {
    // tables 10 + 8; norms 3 x 4; query, key, value and output 4 x (4 + 2); up 6 + 3, down 6 + 2, and nothing for the shared output
    expect(transformerSize(tiny)).toBe(10 + 8 + 12 + 24 + 17);
    expect(transformerSize({ ...tiny, tied: false })).toBe(71 + 10);
    expect(transformerSize({ ...tiny, gated: true })).toBe(71 + 9);
    expect(transformerSize({ ...tiny, biases: "none" })).toBe(71 - 8 - 5);
    expect(transformerSize({ ...tiny, biases: "query-key-value" })).toBe(71 - 2 - 5);
    expect(transformerSize({ ...tiny, norm: "rms" })).toBe(71 - 6);
    expect(transformerSize({ ...tiny, positions: "weightless" })).toBe(71 - 8);
    expect(transformerSize({ ...tiny, positions: "relative" })).toBe(71 - 8 + 4);
  });

  it("agrees with the tensors of released checkpoints, added up by NumPy", () => {
    for (const { shape, parameters, flops, pairs, cache } of oracle.cases) {
      const one = shape as TransformerShape;
      expect(transformerSize(one)).toBe(parameters);
      expect(flopsPerToken(one)).toBe(flops);
      expect(pairFlops(one)).toBe(pairs);
      expect(cacheBytes(one).full).toBe(cache);
    }
  });

  it("is the sum of its parts, each with as many weights as its shape says", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const parts = transformerParts(shape);
        expect(parts.reduce((sum, { copies, parameters }) => sum + copies * parameters, 0)).toBe(
          transformerSize(shape),
        );
        for (const {
          id,
          shape: [rows, columns],
          bias,
          parameters,
        } of parts)
          expect(parameters).toBe(id === "output" && shape.tied ? 0 : rows * columns + bias);
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
      }),
    );
  });

  it("grows in a straight line with layers and with vocabulary", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const at = (layers: number): number => transformerSize({ ...shape, layers });
        expect(at(3) - at(2)).toBe(at(2) - at(1));
        const more = transformerSize({ ...shape, vocabulary: shape.vocabulary + 1 }) - transformerSize(shape);
        expect(more).toBe(shape.width * (shape.tied ? 1 : 2));
      }),
    );
  });

  it("is 12 L d^2 in its matrices for the usual shape, as the older formula has it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), whole(64), whole(256), (layers, heads, headWidth) => {
        const width = heads * headWidth;
        const shape = { ...tiny, layers, heads, keyValueHeads: heads, headWidth, width, hidden: 4 * width };
        const matrices = transformerParts({ ...shape, biases: "none" })
          .filter(({ copies, flops }) => copies === layers && flops > 0)
          .reduce((sum, { copies, parameters }) => sum + copies * parameters, 0);
        expect(matrices).toBe(layerParameters({ layers, width, length: 1, vocabulary: 1 }));
      }),
    );
  });

  it("refuses sizes that are no whole numbers and key-value heads that do not divide the heads", () => {
    expect(() => transformerSize({ ...tiny, layers: 0 })).toThrow("Unexpected layers 0, expected a whole number >= 1.");
    expect(() => transformerSize({ ...tiny, width: Number.NaN })).toThrow(RangeError);
    expect(() => pairFlops({ ...tiny, context: 1.5 })).toThrow(RangeError);
    expect(() => cacheBytes({ ...tiny, heads: 4, keyValueHeads: 3 })).toThrow("expected a divisor of 4");
  });
});

describe("FLOPs for a token", () => {
  it("are twice the weights of all matrices, output layer included, and the pairs", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const matrices = transformerParts({ ...shape, biases: "none", tied: false }).filter(({ flops }) => flops > 0);
        const weights = matrices.reduce((sum, { copies, parameters }) => sum + copies * parameters, 0);
        expect(flopsPerToken(shape)).toBe(2 * weights + pairFlops(shape));
      }),
    );
  });

  it("have the pairs that the cost of attention and the share of attention count", () => {
    fc.assert(
      fc.property(whole(32), whole(64), whole(4096), whole(48), (heads, headWidth, context, layers) => {
        const width = heads * headWidth;
        const shape = { ...tiny, layers, heads, keyValueHeads: heads, headWidth, width, hidden: 4 * width, context };
        const { pairs } = attentionCost({ length: context, heads, headWidth });
        expect(pairFlops(shape)).toBe((layers * pairs) / context);
        const share = attentionShare({ layers, width, length: context, vocabulary: 1 });
        expect(pairFlops(shape) / (2 * layers * 12 * width * width)).toBeCloseTo(share, 9);
      }),
    );
  });

  it("count a third product for relative positions", () => {
    expect(pairFlops({ ...tiny, positions: "relative" })).toBe(1.5 * pairFlops(tiny));
  });
});

describe("the key-value cache", () => {
  it("is that of the attention chapter and n times that of one token", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { perToken, full } = cacheBytes(shape);
        expect(full).toBe(perToken * shape.context);
        expect(full).toBe(keyValueCache({ ...shape, length: shape.context }));
      }),
    );
  });
});
