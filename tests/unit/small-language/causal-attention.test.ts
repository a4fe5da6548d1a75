import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalMask, scaledDotProduct } from "../../../src/maths/attention.ts";
import { block } from "../../../src/maths/block.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { causalAttention, causalAttentionBackward } from "../../../src/small-language/causal-attention.ts";
import { rotaryTable, rotate } from "../../../src/small-language/rotary.ts";
import { drawn, farthest, slopes, weigh } from "../maths/flat-arrays.ts";

const engine = plainEngine(64);
const shapes = fc.record({
  sequences: fc.integer({ min: 1, max: 2 }),
  length: fc.integer({ min: 1, max: 6 }),
  heads: fc.integer({ min: 1, max: 3 }),
  size: fc.integer({ min: 1, max: 3 }),
});

const setUp = ({
  sequences,
  length,
  heads,
  size,
}: {
  sequences: number;
  length: number;
  heads: number;
  size: number;
}) => {
  const width = heads * size;
  const rows = sequences * length;
  return {
    shape: { sequences, length, width, heads },
    queryKeyValue: drawn(rows * 3 * width, length + 10 * width),
    output: new Float64Array(rows * width),
    weights: new Float64Array(rows * heads * length),
  };
};

describe("causal attention of a batch", () => {
  it("is scaled dot-product attention under the causal mask, head by head", () => {
    fc.assert(
      fc.property(shapes, (sizes) => {
        const { shape, queryKeyValue, output, weights } = setUp(sizes);
        const { sequences, length, width, heads } = shape;
        causalAttention(output, weights, queryKeyValue, shape, engine);
        for (let sequence = 0; sequence < sequences; sequence++)
          for (let head = 0; head < heads; head++) {
            const cut = (flat: Float64Array, part: number, across: number): number[][] =>
              Array.from({ length }, (_, i) => {
                const start = (sequence * length + i) * across + part * width + head * sizes.size;
                return [...flat.subarray(start, start + sizes.size)];
              });
            const [q, k, v] = [0, 1, 2].map((part) => cut(queryKeyValue, part, 3 * width));
            const expected = scaledDotProduct(q ?? [], k ?? [], v ?? [], causalMask(length));
            expect(farthest(cut(output, 0, width).flat(), expected.output.flat())).toBeLessThan(1e-12);
            const at = (sequence * heads + head) * length * length;
            expect(farthest(weights.subarray(at, at + length * length), expected.weights.flat())).toBeLessThan(1e-12);
          }
      }),
    );
  });

  it("has the gradient that central differences give", () => {
    fc.assert(
      fc.property(shapes, (sizes) => {
        const { shape, queryKeyValue, output, weights } = setUp(sizes);
        const dOutput = drawn(output.length, 7);
        const run = (): number => {
          causalAttention(output, weights, queryKeyValue, shape, engine);
          return weigh(output, dOutput);
        };
        const estimated = slopes(run, queryKeyValue);
        run();
        const gradient = new Float64Array(queryKeyValue.length);
        const scratch = new Float64Array(shape.length ** 2);
        causalAttentionBackward(gradient, dOutput, { weights, queryKeyValue }, scratch, shape, engine);
        expect(farthest(gradient, estimated)).toBeLessThan(1e-8);
      }),
      { numRuns: 40 },
    );
  });
});

describe("rotary positions", () => {
  const table = rotaryTable(40, 6, engine.allocate);

  it("make a dot product depend on the distance of two positions, not on where they are", () => {
    const turned = (seed: number, position: number): Float64Array => {
      const row = drawn(6, seed);
      rotate(block(row, 1, 6), table, position, 1, 1);
      return row;
    };
    fc.assert(
      fc.property(fc.nat(19), fc.nat(19), fc.nat(20), (i, j, shift) => {
        const here = weigh(turned(1, i), turned(2, j));
        expect(weigh(turned(1, i + shift), turned(2, j + shift))).toBeCloseTo(here, 12);
      }),
    );
  });

  it("keep lengths, leave position 0 as it is, and are undone by the backward turn", () => {
    const rows = drawn(4 * 12, 3);
    const whole = block(rows, 4, 12);
    rotate(whole, table, 0, 2, 1);
    const start = drawn(4 * 12, 3);
    expect(farthest(rows.subarray(0, 12), start.subarray(0, 12))).toBe(0);
    expect(farthest(rows.subarray(24, 36), start.subarray(24, 36))).toBe(0);
    expect(farthest(rows, start)).toBeGreaterThan(0.1);
    expect(weigh(rows, rows)).toBeCloseTo(weigh(start, start), 12);
    rotate(whole, table, 0, 2, -1);
    expect(farthest(rows, start)).toBeLessThan(1e-15);
  });
});
