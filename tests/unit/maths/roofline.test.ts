import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyValueCache } from "../../../src/maths/attention-cost.ts";
import {
  cacheBytes,
  decodeStep,
  type Processor,
  prefill,
  roofline,
  type Served,
  workSeconds,
} from "../../../src/maths/roofline.ts";

const simple: Processor = { peak: 100, bandwidth: 10 };
const llama: Served = { parameters: 8e9, layers: 32, width: 4096, keyValueHeads: 8, headWidth: 128 };

describe("roofline", () => {
  it("rises with the intensity and is flat from the ridge on, by hand", () => {
    expect([1, 5, 10, 20].map((intensity) => roofline(intensity, simple))).toEqual([10, 50, 100, 100]);
    expect(() => roofline(0, simple)).toThrow(RangeError);
  });

  it("is never above either roof", () => {
    const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, (intensity, peak, bandwidth) => {
        const rate = roofline(intensity, { peak, bandwidth });
        expect(rate).toBeLessThanOrEqual(peak);
        expect(rate).toBeLessThanOrEqual(bandwidth * intensity);
      }),
    );
  });
});

describe("serving", () => {
  it("does about one FLOP for each byte when one short sequence is continued: two for a weight of two bytes", () => {
    expect(decodeStep(llama, 1, 1).intensity).toBeCloseTo(1, 3);
  });

  it("counts the cache as the chapter on attention does", () => {
    const { layers, keyValueHeads, headWidth } = llama;
    const shape = { layers, keyValueHeads, headWidth, length: 4096, batch: 3 };
    expect(3 * 4096 * cacheBytes(llama)).toBe(keyValueCache(shape));
    expect(decodeStep(llama, 3, 4096).bytes).toBe(2 * 8e9 + keyValueCache(shape));
  });

  it("gains intensity from a batch, and never beyond that of the caches alone", () => {
    const batch = fc.integer({ min: 1, max: 4000 });
    const length = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(batch, length, (size, n) => {
        const one = decodeStep(llama, size, n).intensity;
        expect(decodeStep(llama, size + 1, n).intensity).toBeGreaterThan(one);
        expect(one).toBeLessThan((2 * 8e9 + 4 * n * 4096 * 32) / (n * cacheBytes(llama)));
      }),
    );
  });

  it("reads the weights once for a whole prompt, so a prompt of n tokens does about n FLOP for each byte", () => {
    expect(prefill(llama, 512).intensity).toBeGreaterThan(450);
    expect(prefill(llama, 512).intensity).toBeLessThan(550);
    expect(prefill(llama, 512).flop / 512).toBeCloseTo(2 * 8e9 + 2 * 512 * 4096 * 32, -3);
  });

  it("takes the longer of moving and computing", () => {
    const work = { flop: 1000, bytes: 10, intensity: 100 };
    expect(workSeconds(work, simple)).toBe(10);
    expect(workSeconds({ flop: 1000, bytes: 1000, intensity: 1 }, simple)).toBe(100);
  });
});
