import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { printedNumber } from "../../../src/maths/printed-number.ts";
import { weightMemory } from "../../../src/maths/training-compute.ts";
import {
  type ActivationShape,
  activationMemory,
  communication,
  logitMemory,
  modelStates,
  type Optimizer,
  type Precision,
  type Stage,
  type States,
  selectiveOverhead,
  stateBytes,
} from "../../../src/maths/training-memory.ts";
import { partitionSchema } from "../../../src/schemas/partition.ts";
import oracle from "../../oracles/training-memory.json" with { type: "json" };

const table = z.array(partitionSchema).parse(parse(readFileSync("content/data/partitions.yaml", "utf8")));
const stages = [0, 1, 2, 3] as const;
const adam = stateBytes("mixed", "adam");
const sum = ({ weights, gradients, optimizer }: States): number => weights + gradients + optimizer;
const gigabytes = (parameters: number, stage: Stage, devices: number): number =>
  sum(modelStates(parameters, adam, stage, devices)) / 1e9;

/** GPT-3 and Megatron-Turing NLG, the shapes for which the paper prints its savings. */
const gpt3: ActivationShape = { layers: 96, width: 12_288, heads: 96, length: 2048, batch: 1 };
const turing: ActivationShape = { layers: 105, width: 20_480, heads: 128, length: 2048, batch: 1 };

describe("states of a model in training", () => {
  it("take 120, 31.4, 16.6 and 1.9 GB for 7.5 billion parameters on 64 devices, as Figure 1 of the ZeRO paper prints", () => {
    expect(stages.map((stage) => gigabytes(7.5e9, stage, 64).toFixed(1))).toEqual(["120.0", "31.4", "16.6", "1.9"]);
  });

  it.each(table.map((row) => [row.id, row] as const))("agree with Table 1 of the ZeRO paper, row %s", (_, row) => {
    for (const stage of [1, 2, 3] as const) {
      const { value, unit } = printedNumber(row[`stage-${stage}`]);
      expect(Math.abs(gigabytes(row.parameters, stage, row.devices) - value)).toBeLessThan(unit);
    }
  });

  it("take sixteen bytes a parameter for Adam in mixed precision, as the chapter on scaling counts", () => {
    expect(adam).toEqual({ weights: 2, gradients: 2, optimizer: 12 });
    expect(sum(modelStates(1.5e9, adam, 0, 1))).toBe(weightMemory(1.5e9, 16));
  });

  it("take, by hand, sixteen bytes at 32 bits, eight at 16 bits, ten with 8-bit Adam, twelve with momentum", () => {
    expect(sum(stateBytes("full", "adam"))).toBe(16);
    expect(sum(stateBytes("half", "adam"))).toBe(8);
    expect(sum(stateBytes("mixed", "adam-8bit"))).toBe(10);
    expect(sum(stateBytes("mixed", "momentum"))).toBe(12);
  });

  it("agree with arrays cut into equal parts", () => {
    for (const { parameters, devices, stage, ...expected } of oracle.states)
      expect(modelStates(parameters, adam, stage as Stage, devices)).toEqual(expected);
  });

  const count = fc.double({ min: 1e3, max: 1e13, noNaN: true });
  it("shrink from stage to stage, never below an even share, and do not depend on the stage on one device", () => {
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom<Precision>("mixed", "full", "half"),
        fc.constantFrom<Optimizer>("adam", "momentum", "adam-8bit"),
        (parameters, devices, precision, optimizer) => {
          const bytes = stateBytes(precision, optimizer);
          const totals = stages.map((stage) => sum(modelStates(parameters, bytes, stage, devices)));
          for (const [index, total] of totals.entries()) {
            expect(total).toBeLessThanOrEqual((totals[index - 1] ?? Number.POSITIVE_INFINITY) * (1 + 1e-12));
            expect(total).toBeGreaterThanOrEqual(((sum(bytes) * parameters) / devices) * (1 - 1e-12));
          }
          expect(sum(modelStates(parameters, bytes, 3, 1)) / (totals[0] ?? 1)).toBeCloseTo(1, 12);
          expect(((totals[3] ?? 0) * devices) / (totals[0] ?? 1)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it("cost half as much traffic again when weights are divided", () => {
    expect(stages.map(communication)).toEqual([1, 1, 1, 1.5]);
  });

  it("refuse counts that are not positive", () => {
    expect(() => modelStates(0, adam, 0, 1)).toThrow("Unexpected parameters 0, expected a positive number.");
    expect(() => modelStates(1, adam, 0, Number.NaN)).toThrow(RangeError);
  });
});

describe("activations", () => {
  it("are the tensors of a block, counted one by one", () => {
    for (const { shape, bytes } of oracle.activations)
      expect(activationMemory(shape as ActivationShape)).toBeCloseTo(bytes, 0);
  });

  it("have the five forms of Table 2 of Korthikanti et al.: 34, 10 + 24/t, 34/t and 2, with 5as/h where scores are kept", () => {
    const one = 2048 * 12_288 * 96;
    const with8 = { ...gpt3, tensorParallel: 8 };
    expect(activationMemory(gpt3) / one).toBeCloseTo(34 + 80, 9);
    expect(activationMemory(with8) / one).toBeCloseTo(10 + 24 / 8 + 80 / 8, 9);
    expect(activationMemory({ ...with8, sequenceParallel: true }) / one).toBeCloseTo((34 + 80) / 8, 9);
    expect(activationMemory({ ...with8, recomputation: "selective" }) / one).toBeCloseTo(10 + 24 / 8, 9);
    expect(activationMemory({ ...with8, sequenceParallel: true, recomputation: "selective" }) / one).toBeCloseTo(
      34 / 8,
      9,
    );
    expect(activationMemory({ ...gpt3, recomputation: "full" }) / one).toBeCloseTo(2, 9);
  });

  it("shrink by 70 and 65 percent for 2.7 and 1.6 percent more operations, as the paper prints for its two largest known models", () => {
    const saved = (shape: ActivationShape): number =>
      1 - activationMemory({ ...shape, recomputation: "selective" }) / activationMemory(shape);
    expect(saved(gpt3)).toBeCloseTo(0.7, 2);
    expect(saved(turing)).toBeCloseTo(0.65, 2);
    // The paper cuts 2.78 and 1.67 off after one digit.
    expect(Math.floor(1000 * selectiveOverhead(2048, 12_288)) / 10).toBe(2.7);
    expect(Math.floor(1000 * selectiveOverhead(2048, 20_480)) / 10).toBe(1.6);
  });

  it("shrink about five times by sequence parallelism and selective recomputation together, as the abstract prints", () => {
    for (const shape of [gpt3, turing]) {
      const before = activationMemory({ ...shape, tensorParallel: 8 });
      const after = activationMemory({
        ...shape,
        tensorParallel: 8,
        sequenceParallel: true,
        recomputation: "selective",
      });
      expect(before / after).toBeGreaterThan(4.9);
      expect(before / after).toBeLessThan(5.5);
    }
  });

  it("grow with every size, shrink with every device and every kind of recomputation", () => {
    const whole = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(
        whole(200),
        whole(30_000),
        whole(200),
        whole(100_000),
        whole(64),
        whole(64),
        (layers, width, heads, length, batch, t) => {
          const shape = { layers, width, heads, length, batch, tensorParallel: t };
          const bytes = activationMemory(shape);
          expect(activationMemory({ ...shape, batch: 2 * batch }) / bytes).toBeCloseTo(2, 9);
          expect(activationMemory({ ...shape, length: 2 * length })).toBeGreaterThan(2 * bytes * (1 - 1e-12));
          expect(activationMemory({ ...shape, tensorParallel: t + 1 })).toBeLessThan(bytes);
          expect(activationMemory({ ...shape, sequenceParallel: true })).toBeLessThanOrEqual(bytes);
          const selective = activationMemory({ ...shape, recomputation: "selective" });
          expect(selective).toBeLessThan(bytes);
          expect(activationMemory({ ...shape, recomputation: "full" })).toBeLessThan(selective);
        },
      ),
    );
  });

  it("end in logits of four bytes for each token and entry of the vocabulary", () => {
    expect(logitMemory(4096, 1, 128_000)).toBe(4 * 4096 * 128_000);
    expect(logitMemory(4096, 1, 128_000, 8)).toBe(4096 * 64_000);
    expect(() => logitMemory(1, 1, 0)).toThrow(RangeError);
    expect(() => activationMemory({ ...gpt3, length: -1 })).toThrow(RangeError);
    expect(() => selectiveOverhead(1, 0)).toThrow(RangeError);
  });
});
