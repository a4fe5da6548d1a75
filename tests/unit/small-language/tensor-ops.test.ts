import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainExponentials } from "../../../src/maths/plain-engine.ts";
import { softmax } from "../../../src/maths/softmax.ts";
import {
  crossEntropy,
  crossEntropyBackward,
  distillationBackward,
  gelu,
  geluBackward,
  rmsNorm,
  rmsNormBackward,
} from "../../../src/small-language/tensor-ops.ts";
import { drawn, farthest, slopes, weigh } from "../maths/flat-arrays.ts";

const rows = fc.integer({ min: 1, max: 4 });
const width = fc.integer({ min: 1, max: 6 });
const seed = fc.integer({ min: 1, max: 1e6 });

describe("the backward function agrees with central differences", () => {
  it("of RMS normalization, in the input and in the gain, and adds to what is there", () => {
    fc.assert(
      fc.property(rows, width, seed, (n, d, s) => {
        const x = drawn(n * d, s).map((value) => value + Math.sign(value));
        const gain = drawn(d + 2, s + 1);
        const dY = drawn(n * d, s + 2);
        const y = new Float64Array(n * d);
        const inverse = new Float64Array(n);
        const run = (): number => {
          rmsNorm(y, inverse, x, gain, 2, d);
          return weigh(y, dY);
        };
        const [towardX, towardGain] = [slopes(run, x), slopes(run, gain)];
        run();
        const dX = new Float64Array(n * d).fill(1);
        const dGain = new Float64Array(d + 2).fill(1);
        rmsNormBackward(dX, dGain, dY, { x, inverse, gain, gainAt: 2, width: d });
        expect(
          farthest(
            dX,
            towardX.map((slope) => slope + 1),
          ),
        ).toBeLessThan(1e-7);
        expect(
          farthest(
            dGain,
            towardGain.map((slope) => slope + 1),
          ),
        ).toBeLessThan(1e-7);
      }),
    );
  });

  it("of GELU", () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(1, 4, 20), (s, scale) => {
        const x = drawn(8, s).map((value) => value * scale);
        const dY = drawn(8, s + 1);
        const y = new Float64Array(8);
        const slope = new Float64Array(8);
        const run = (): number => {
          gelu(y, slope, x, plainExponentials);
          return weigh(y, dY);
        };
        const estimated = slopes(run, x);
        run();
        geluBackward(dY, slope);
        expect(farthest(dY, estimated)).toBeLessThan(1e-7);
      }),
    );
  });

  it("of cross-entropy, averaged over the targets that count", () => {
    fc.assert(
      fc.property(rows, width, seed, (n, d, s) => {
        const logits = drawn(n * d, s);
        const targets = Int32Array.from({ length: n }, (_, i) => (i === 1 ? -1 : (i + s) % d));
        const probabilities = new Float64Array(n * d);
        const losses = new Float64Array(n);
        let counted = 0;
        const run = (): number => {
          counted = crossEntropy(probabilities, losses, logits, targets, d, plainExponentials);
          return losses.reduce((sum, loss) => sum + loss, 0) / counted;
        };
        const estimated = slopes(run, logits);
        run();
        expect(counted).toBe(n > 1 ? n - 1 : 1);
        crossEntropyBackward(probabilities, targets, d, counted);
        expect(farthest(probabilities, estimated)).toBeLessThan(1e-8);
      }),
    );
  });
});

describe("distillation", () => {
  it("has the gradient of the cross-entropy to the teacher, and of a token where the teacher is sure", () => {
    const logits = drawn(15, 1);
    const teacher = [2, 3, 4].flatMap((seed) => softmax([...drawn(5, seed)]));
    const targets = Int32Array.from([0, -1, 3]);
    const probabilities = new Float64Array(15);
    const losses = new Float64Array(3);
    const run = (): number => {
      crossEntropy(probabilities, losses, logits, targets, 5, plainExponentials);
      const nats = teacher.map((share, i) => (i < 5 || i >= 10 ? -share * Math.log(probabilities[i] ?? NaN) : 0));
      return nats.reduce((sum, value) => sum + value, 0) / 2;
    };
    const estimated = slopes(run, logits);
    run();
    const sure = probabilities.slice();
    distillationBackward(probabilities, Float64Array.from(teacher), targets, 5, 2);
    expect(farthest(probabilities, estimated)).toBeLessThan(1e-8);
    const hard = sure.slice();
    crossEntropyBackward(hard, targets, 5, 2);
    distillationBackward(
      sure,
      Float64Array.from({ length: 15 }, (_, i) => (i === 0 || i === 13 ? 1 : 0)),
      targets,
      5,
      2,
    );
    expect(farthest(sure, hard)).toBeLessThan(1e-15);
  });
});

describe("the values", () => {
  it("of cross-entropy are -ln of the softmax, also of large logits and in place", () => {
    const logits = Float64Array.from([1000, 999, -1000, 0, 0, 0]);
    const losses = new Float64Array(2);
    crossEntropy(logits, losses, logits, Int32Array.from([1, -1]), 3, plainExponentials);
    expect(farthest(logits, [...softmax([1000, 999, -1000]), 1 / 3, 1 / 3, 1 / 3])).toBeLessThan(1e-15);
    expect(farthest(losses, [Math.log(1 + Math.E), 0])).toBeLessThan(1e-12);
  });

  it("of RMS normalization have mean square 1 under gain 1, and a row of zeros stays zero", () => {
    const y = new Float64Array(8);
    rmsNorm(y, new Float64Array(2), Float64Array.from([3, -4, 12, 84, 0, 0, 0, 0]), new Float64Array(4).fill(1), 0, 4);
    expect(y.subarray(0, 4).reduce((sum, value) => sum + value * value, 0) / 4).toBeCloseTo(1, 6);
    expect([...y.subarray(4)]).toEqual([0, 0, 0, 0]);
  });

  it("of GELU are 0 at 0, near the input far above, near 0 far below, and finite everywhere", () => {
    const y = new Float64Array(5);
    gelu(y, new Float64Array(5), Float64Array.from([0, 1, 30, -30, -1e6]), plainExponentials);
    expect(y[0]).toBe(0);
    expect(y[1]).toBeCloseTo(0.841192, 6);
    expect(y[2]).toBeCloseTo(30, 12);
    expect(Math.abs(y[3] ?? NaN) + Math.abs(y[4] ?? NaN)).toBeLessThan(1e-12);
  });
});
