import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dequantizeWeights,
  packWeights,
  quantizedBytes,
  quantizeWeights,
  unpackWeights,
} from "../../../src/small-language/quantize-weights.ts";
import { crc32, seal, unseal } from "../../../src/small-language/sealed-bytes.ts";
import { initializeParameters, transformerLayout } from "../../../src/small-language/transformer-layout.ts";
import { farthest } from "../maths/flat-arrays.ts";
import { figures } from "./small-model.ts";

const layout = transformerLayout(figures.config);
const weights = new Float32Array(layout.count);
initializeParameters(weights, layout, 4);
const restored = (bits: number): Float32Array => {
  const parameters = new Float32Array(layout.count);
  dequantizeWeights(quantizeWeights(layout, weights, bits), parameters);
  return parameters;
};

describe("quantized weights", () => {
  it.each([8, 4, 2])("are wrong by at most half a scale of their row in %i bits, and exact in gains", (bits) => {
    const parameters = restored(bits);
    for (const { rows, columns, offset } of layout.tensors)
      for (let row = 0; row < rows; row++) {
        const before = weights.subarray(offset + row * columns, offset + (row + 1) * columns);
        const after = parameters.subarray(offset + row * columns, offset + (row + 1) * columns);
        const scale = rows === 1 ? 0 : Math.max(...before.map(Math.abs)) / (2 ** (bits - 1) - 1);
        expect(farthest(before, after)).toBeLessThanOrEqual(scale * 0.500001);
      }
  });

  it("are nearer in more bits, and the same when quantized twice", () => {
    const errors = [2, 3, 4, 6, 8].map((bits) =>
      Math.hypot(...restored(bits).map((value, i) => value - (weights[i] ?? 0))),
    );
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    const once = quantizeWeights(layout, weights);
    expect(quantizeWeights(layout, restored(8)).levels).toEqual(once.levels);
  });

  it("keep a matrix of zeros, and refuse widths and weights that are none", () => {
    const zeros = new Float32Array(layout.count);
    dequantizeWeights(quantizeWeights(layout, zeros), zeros);
    expect(farthest(zeros, new Float32Array(layout.count))).toBe(0);
    expect(() => quantizeWeights(layout, weights, 1)).toThrow(
      "Unexpected 1 bits, expected a whole number from 2 to 8.",
    );
    expect(() =>
      quantizeWeights(
        layout,
        weights.map(() => Infinity),
      ),
    ).toThrow(RangeError);
  });
});

describe("a file of weights", () => {
  const quantized = quantizeWeights(layout, weights);
  const bytes = packWeights(quantized, { seed: 4, command: "none" });

  it("gives back what was packed, also from the middle of a buffer", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const { about, ...found } = unpackWeights(shifted.subarray(3));
    expect(found).toEqual(quantized);
    expect(about).toEqual({ seed: 4, command: "none" });
  });

  it("holds a byte for each weight, four for each row and each gain, and a header", () => {
    const gains = 5 * 8;
    expect(quantizedBytes(layout, 8)).toBe(layout.count - gains + 4 * (11 + 2 * (24 + 8 + 12 + 8) + gains));
    expect(quantizedBytes(layout, 2)).toBe((layout.count - gains) / 4 + 4 * (11 + 2 * (24 + 8 + 12 + 8) + gains));
    expect(bytes.length - quantizedBytes(layout, 8)).toBeLessThan(300);
  });

  it("is refused when a byte has changed, when it is cut short, and when it is something else", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => unpackWeights(damaged)).toThrow(RangeError);
        expect(() => unpackWeights(bytes.subarray(0, at))).toThrow(RangeError);
      }),
    );
    expect(() => unpackWeights(seal({ kind: "letter", about: null, body: new Uint8Array() }))).toThrow(
      "Unexpected kind of file, expected groundwork-weights-int8.",
    );
    const body = new Uint8Array(4);
    expect(() => unpackWeights(seal({ kind: "groundwork-weights-int8", about: {}, body }))).toThrow(/header/);
    const about = { config: layout.config, about: null };
    expect(() => unpackWeights(seal({ kind: "groundwork-weights-int8", about, body }))).toThrow(/bytes of weights/);
  });

  it("has the checksum of zip: 0xcbf43926 for the digits 1 to 9", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(unseal(seal({ kind: "k", about: "é", body: Uint8Array.of(7) }), "k")).toEqual({
      kind: "k",
      about: "é",
      body: Uint8Array.of(7),
    });
  });
});
