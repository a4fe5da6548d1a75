import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dilatedConvolution, dilatedReceptiveField } from "../../../src/maths/dilated-convolution.ts";
import oracle from "../../oracles/autoregressive.json" with { type: "json" };

const gaps = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });

describe("dilated convolutions", () => {
  it.each(oracle.dilated)("agree with PyTorch on kernels of $size and gaps $dilations", (row) => {
    const out = row.kernels.reduce<number[]>(
      (signal, kernel, layer) => dilatedConvolution(signal, kernel, row.dilations[layer] ?? NaN),
      row.signal,
    );
    expect(out.at(-1)).toBeCloseTo(row.last, 12);
    expect(dilatedReceptiveField(row.size, row.dilations)).toBe(row.field);
  });

  it("see by hand 1,024 samples in a block of ten layers that double", () => {
    expect(dilatedReceptiveField(2, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512])).toBe(1024);
  });

  it("answer to one impulse for as many places as the field is long", () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 3 }), (dilations, size) => {
        const field = dilatedReceptiveField(size, dilations);
        const impulse = Array.from({ length: field + 5 }, (_, i) => (i === 0 ? 1 : 0));
        const kernel = Array.from({ length: size }, () => 1);
        const answer = dilations.reduce<number[]>((signal, gap) => dilatedConvolution(signal, kernel, gap), impulse);
        expect(answer.findLastIndex((value) => value !== 0)).toBe(field - 1);
      }),
    );
  });

  it("refuse a gap of zero", () => {
    expect(() => dilatedReceptiveField(2, [0])).toThrow(RangeError);
  });
});
