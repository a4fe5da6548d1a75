import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { usualAdam } from "../../../src/small-language/adamw.ts";
import { type Batch, batchSource, passOrder } from "../../../src/small-language/batches.ts";
import { resumeTraining, saveTraining } from "../../../src/small-language/save-training.ts";
import { evaluate, startTraining, type TrainingPlan, train } from "../../../src/small-language/train.ts";
import { lossOf } from "../../../src/small-language/training-step.ts";
import { drawn } from "../maths/flat-arrays.ts";

/** Eight rows of 13 tokens below 32, drawn at random: nothing to understand, everything to learn by heart. */
const data = { tokens: Int16Array.from(drawn(8 * 13, 5), (value) => Math.floor(16 + 16 * value)), length: 12 };
const plan = {
  config: { vocabulary: 32, context: 12, width: 16, layers: 1, heads: 2, hidden: 32 },
  seed: 11,
  sequences: 8,
  length: 12,
  schedule: { peak: 0.02, warmUp: 10, steps: 200, last: 0.05 },
  adam: { ...usualAdam, weightDecay: 0 },
  clip: 1,
} satisfies TrainingPlan;
const curve = (seed: number, steps: number): number[] => {
  const training = startTraining({ ...plan, seed, schedule: { ...plan.schedule, steps } }, plainEngine());
  return [...train(training, data)].map((report) => report.loss);
};

describe("training", () => {
  it("learns eight rows by heart: from ln 32 = 3.47 to below 0.3 nats per token in 200 steps", () => {
    const training = startTraining(plan, plainEngine());
    const losses = [...train(training, data)].map((report) => report.loss);
    expect(losses[0]).toBeGreaterThan(3.2);
    expect(losses.at(-1)).toBeLessThan(0.3);
    expect(evaluate(training.bench, data).loss).toBeLessThan(0.3);
    expect(training.step).toBe(200);
  });

  it("gives the same losses bit for bit from the same seed, others from another", () => {
    expect(curve(1, 8)).toEqual(curve(1, 8));
    expect(curve(1, 8)).not.toEqual(curve(2, 8));
  });

  it("goes on from a saved state as if it had not been interrupted, bit for bit", () => {
    const small = { ...plan, sequences: 3, schedule: { ...plan.schedule, steps: 12 } };
    const whole = [...train(startTraining(small, plainEngine()), data)];
    const first = startTraining(small, plainEngine());
    for (const report of train(first, data)) if (report.step === 5) break;
    const second = resumeTraining(saveTraining(first), small, plainEngine());
    expect([...train(second, data)]).toEqual(whole.slice(5));
  });

  it("of a student by a teacher brings their predictions together", () => {
    const teacher = startTraining(plan, plainEngine());
    for (const _ of train(teacher, data));
    const config = { ...plan.config, width: 12, heads: 1, hidden: 24 };
    const student = startTraining({ ...plan, config, seed: 12 }, plainEngine());
    const teach = (batch: Batch) => {
      lossOf(teacher.bench, batch);
      return teacher.bench.kept.logits;
    };
    const losses = [...train(student, data, teach)].map((report) => report.loss);
    expect(losses.at(-1)).toBeLessThan(0.6);
  });

  it("does not go on from a damaged file, or with another plan", () => {
    const bytes = saveTraining(startTraining(plan, plainEngine()));
    expect(() => resumeTraining(bytes, { ...plan, seed: 12 }, plainEngine())).toThrow(/^Unexpected plan/);
    expect(() => resumeTraining(bytes.subarray(0, 3000), plan, plainEngine())).toThrow(/^Unexpected checksum/);
  });

  it("refuses rows of another length, tokens that do not fill rows, and tokens outside the vocabulary", () => {
    const start = () => startTraining(plan, plainEngine());
    expect(() => train(start(), { ...data, length: 7 }).next()).toThrow("Unexpected rows of length 7, expected 12.");
    expect(() => train(start(), { ...data, tokens: data.tokens.subarray(1) }).next()).toThrow(RangeError);
    expect(() => train(start(), { ...data, tokens: data.tokens.map(() => 32) }).next()).toThrow(
      "Unexpected token 32, expected one below 32.",
    );
    expect(() => startTraining({ ...plan, length: 13 }, plainEngine())).toThrow(RangeError);
  });

  it("stops with a message when the loss is no longer a number", () => {
    const training = startTraining(plan, plainEngine());
    training.bench.model.parameters.fill(NaN);
    expect(() => train(training, data).next()).toThrow(/^Unexpected loss NaN at step 1/);
  });
});

describe("evaluation", () => {
  it("is the mean over all targets, whatever the batch, and tells the nats of each row", () => {
    const rows: number[] = [];
    const losses = [3, 8].map((sequences) => {
      const { bench } = startTraining({ ...plan, sequences }, plainEngine());
      return evaluate(bench, data, (nats, row) => rows.push(row, nats.length));
    });
    expect(losses[0]?.counted).toBe(96);
    expect(losses[0]?.loss).toBeCloseTo(losses[1]?.loss ?? NaN, 6);
    expect(rows).toEqual([...Array(2)].flatMap(() => [0, 1, 2, 3, 4, 5, 6, 7].flatMap((row) => [row, 12])));
  });
});

describe("the batches", () => {
  it("show every row once in a pass, in an order of its own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(1000), fc.nat(20), (rows, seed, pass) => {
        expect([...passOrder(rows, seed, pass)].sort((a, b) => a - b)).toEqual(
          Array.from({ length: rows }, (_, i) => i),
        );
      }),
    );
    expect(passOrder(50, 1, 0)).not.toEqual(passOrder(50, 1, 1));
    expect(passOrder(50, 1, 0)).not.toEqual(passOrder(50, 2, 0));
  });

  it("read all but the last token of a row and predict all but the first; filling is not predicted", () => {
    const batchOf = batchSource({ tokens: Int16Array.from([5, 6, 7, -1]), length: 3 }, 1, 0);
    expect([...batchOf(1).tokens]).toEqual([5, 6, 7]);
    expect([...batchOf(2).targets]).toEqual([6, 7, -1]);
  });
});
