import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summaryOf } from "../../../../src/experiments/summaries.ts";
import { arithmetic, sentence, weightWords } from "../../../../src/labs/quantization/arithmetic.ts";
import { knobs, settleState } from "../../../../src/labs/quantization/knobs.ts";
import { added, rowsOf, side, view, widths } from "../../../../src/labs/quantization/model.ts";
import { quantizationGrid, roundingError } from "../../../../src/maths/quantization.ts";
import { measuredRounding } from "../../../../src/tags/lab-presets/quantization.ts";
import { hostile } from "../hostile.ts";

const measured = measuredRounding(summaryOf("compression"));
const [smallest, largest] = [measured[0], measured.at(-1)];
const error = (given: Readonly<Record<string, unknown>>): number => view(given).now.relative;

describe("the quantization lab", () => {
  it("begins with 64 weights at 4 bits on a grid of 15 points", () => {
    const now = view({});
    expect(now.weights).toHaveLength(64);
    expect(now.now.quantized.grids).toEqual([quantizationGrid(now.weights, 4)]);
    expect(now.now.widest.high - now.now.widest.low + 1).toBe(15);
    expect(rowsOf(now.weights)).toHaveLength(side);
    expect(rowsOf(now.weights).flat()).toEqual(now.weights);
  });

  it("keeps what its tasks promise: each bit doubles step and error, and at 2 bits most weights are zero", () => {
    const { rows } = view({});
    const of = (bits: number) => rows.find((row) => row.bits === bits);
    for (const bits of [3, 4, 5]) {
      const [more, less] = [of(bits + 1), of(bits)];
      expect((less?.widest.step ?? 0) / (more?.widest.step ?? 1)).toBeGreaterThan(2);
      expect((less?.widest.step ?? 0) / (more?.widest.step ?? 1)).toBeLessThan(2.5);
      expect((less?.error ?? 0) / (more?.error ?? 1)).toBeGreaterThan(1.5);
    }
    expect(view({ bits: "2" }).zeros).toBeGreaterThan(32);
    expect(new Set(view({ bits: "2" }).now.quantized.levels.map((level) => level + 0)).size).toBe(3);
  });

  it("keeps them for outliers: one spoils all, rows shelter the others, half rows more, for eight bits in all", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const one = { outliers: 1, seed };
      expect(error(one) / error({ seed })).toBeGreaterThan(2.5);
      expect(error({ ...one, group: "row" })).toBeLessThan(error(one) / 1.5);
      expect(error({ ...one, group: "half" })).toBeLessThan(error({ ...one, group: "row" }));
    }
    expect(view({ outliers: 1 }).zeros).toBeGreaterThan(31);
    expect(view({ group: "half" }).now.stored).toBe(8);
    expect(view({ group: "half", scheme: "asymmetric" }).now.stored).toBe(12);
  });

  it("puts outliers of the size that is asked at as many places", () => {
    const { weights, outliers } = view({ outliers: 5, size: 30 });
    expect(outliers.size).toBe(5);
    for (const place of outliers) expect(Math.abs(weights[place] ?? 0)).toBe(30);
    const plain = view({}).weights;
    expect(weights.filter((value, index) => value !== plain[index])).toHaveLength(5);
  });

  it("follows the rule of a step over the root of twelve where the step is small, over 30 matrices", () => {
    const ratios = Array.from({ length: 30 }, (_, index) => {
      const eight = view({ bits: "8", seed: index + 1 }).now;
      return (eight.error / roundingError(eight.widest.step)) ** 2;
    });
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeCloseTo(1, 1);
  });

  it("has the measured losses of all models and widths, as its texts say", () => {
    expect(measured).toHaveLength(7);
    for (const one of measured) expect(one.bits.map(({ bits }) => bits)).toEqual(widths);
    expect(added(largest, 8)?.mean).toBeLessThan(0.001);
    expect(added(largest, 2)?.mean).toBeGreaterThan(3.88);
    // Larger models suffer less, though not without exception.
    expect(added(largest, 4)?.mean).toBeLessThan(added(smallest, 4)?.mean ?? 0);
    const three = measured.map((one) => added(one, 3)?.mean ?? 0);
    expect(three.some((mean, index) => mean > (three[index - 1] ?? Infinity))).toBe(true);
    // Both charts hold what they draw.
    const means = measured.flatMap(({ bits }) => bits.map(({ mean }) => mean));
    expect(Math.min(...means)).toBeGreaterThan(0);
    expect(Math.max(...means)).toBeLessThan(10);
  });

  it("opens the arithmetic behind its numbers", () => {
    const now = view({ outliers: 1 });
    expect(arithmetic(now, largest, 4, 0)).toBe("largest size over largest level: 10.0 / (2^3 − 1) = 10.0 / 7 = 1.43");
    expect(arithmetic(now, largest, 4, 2)).toBe(
      "4 bits of its own, and a step of 16 bits for 64 weights: 4 + 16 / 64 = 4.25",
    );
    expect(arithmetic(now, largest, 4, 3)).toContain("our model of 270,648 parameters");
    expect(arithmetic(now, undefined, 4, 3)).toBe("not measured at this width");
    const place = [...now.outliers][0] ?? 0;
    expect(weightWords(now, place)).toMatch(
      /the nearest level is −?7; kept as −?7 × 1\.43 = −?10\.0, wrong by 0\.000$/,
    );
    expect(sentence(view({}))).toContain("64 weights at 4 bits, one step for the whole matrix, 0 outliers");
  });

  const states = fc.record(
    Object.fromEntries(
      knobs.map((knob) => [
        knob.id,
        knob.kind === "number"
          ? fc.oneof(hostile, fc.integer({ min: knob.min, max: knob.max }))
          : fc.oneof(hostile, fc.constantFrom(...knob.options.map(({ value }) => value))),
      ]),
    ),
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states: no weight moves more than half a step, words have no holes", () => {
    fc.assert(
      fc.property(states, fc.nat(63), (given, place) => {
        const state = settleState(given);
        for (const knob of knobs)
          if (knob.kind === "number") {
            const value = Number(state[knob.id]);
            expect(value >= knob.min && value <= knob.max).toBe(true);
          }
        const now = view(given);
        expect(now.weights.every(Number.isFinite)).toBe(true);
        expect(now.outliers.size).toBe(state.outliers);
        for (const [index, value] of now.now.quantized.values.entries())
          expect(Math.abs(value - (now.weights[index] ?? Number.NaN))).toBeLessThanOrEqual(
            (now.now.widest.step / 2) * (1 + 1e-9),
          );
        for (const { error: rms, widest } of now.rows) expect(rms).toBeLessThanOrEqual(widest.step / 2);
        const words = widths.flatMap((bits) => [0, 1, 2, 3].map((column) => arithmetic(now, largest, bits, column)));
        const all = [...words, weightWords(now, place), sentence(now)];
        expect(all.every((text) => text.length > 0)).toBe(true);
        expect(all.join("\n")).not.toMatch(/NaN|undefined|Infinity|∞|–/);
      }),
      { numRuns: 5000 },
    );
  }, 120_000);
});
