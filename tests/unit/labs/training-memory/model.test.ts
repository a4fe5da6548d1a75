import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { arithmetic, priceWords, sentence, verdictWords } from "../../../../src/labs/training-memory/arithmetic.ts";
import { knobs, settleState } from "../../../../src/labs/training-memory/knobs.ts";
import { parts, presetOf, statesTotal, usualShape, view } from "../../../../src/labs/training-memory/model.ts";
import { printedNumber } from "../../../../src/maths/printed-number.ts";
import { partitionSchema } from "../../../../src/schemas/partition.ts";
import { transformerSchema } from "../../../../src/schemas/transformer.ts";
import { memoryPresets, printedPartitions } from "../../../../src/tags/lab-presets/training-memory.ts";
import { hostile } from "../hostile.ts";

const read = (name: string): unknown => parse(readFileSync(`content/data/${name}.yaml`, "utf8"));
const partitions = z.array(partitionSchema).parse(read("partitions"));
const printed = printedPartitions(partitions, new Map());
const presets = memoryPresets(z.array(transformerSchema).parse(read("transformers")), partitions, new Map());
const preset = (id: string) => presets.find((one) => one.id === id)?.state ?? {};
const gigabytes = (bytes: number): number => Math.round(bytes / 1e8) / 10;

describe("the memory lab", () => {
  it.each(printed.map((row) => [row.id, row] as const))("gives row %s of the ZeRO paper's Table 1", (_, row) => {
    const { memory } = view({ parameters: row.parameters, devices: row.devices });
    for (const [index, text] of row.stages.entries()) {
      const { value, unit } = printedNumber(text);
      expect(Math.abs(statesTotal(memory[index + 1] ?? memory[0]) / 1e9 - value)).toBeLessThan(unit);
    }
  });

  it("begins as its description says: 15, 15 and 90 GB, 32.5 GB of activations, less than half a GB of logits", () => {
    const { now, memory, capacity } = view({});
    expect([now.weights, now.gradients, now.optimizer, now.activations].map(gigabytes)).toEqual([15, 15, 90, 32.5]);
    expect(now.logits).toBeLessThan(0.5e9);
    expect(memory.map((one) => gigabytes(statesTotal(one)))).toEqual([120, 31.4, 16.6, 1.9]);
    expect(now.total).toBeGreaterThan(capacity);
    // Scores have more than half of the activations.
    expect(view({ recomputation: "selective" }).now.activations).toBeLessThan(now.activations / 2);
  });

  it("keeps what its tasks promise", () => {
    const [few, many] = [64, 1024].map((devices) => view({ stage: "3", devices }));
    expect(statesTotal(many?.now ?? view({}).now)).toBeLessThan(0.13e9);
    expect((many?.now.total ?? 0) / (few?.now.total ?? 1)).toBeGreaterThan(0.9);
    const longer = (recomputation: string): number =>
      view({ recomputation, length: 4096 }).now.activations / view({ recomputation }).now.activations;
    expect(longer("selective")).toBeCloseTo(2, 9);
    expect(longer("none")).toBeGreaterThan(3);
    const gpt3 = preset("gpt-3-175b");
    expect(view(gpt3).now.total).toBeGreaterThan(view(gpt3).capacity);
    const split = view({ ...gpt3, tensor: 8, pipeline: 16, recomputation: "selective", sequence: true });
    expect(split.now.total).toBeLessThan(split.capacity);
    const divided = view({ ...gpt3, stage: "3", devices: 1024, recomputation: "full" });
    expect(divided.now.total).toBeLessThan(divided.capacity);
  });

  it("saves nothing of the states by mixed precision, but half of the activations, as its note for teachers says", () => {
    const [mixed, full] = [view({}), view({ precision: "full" })];
    expect([mixed, full].map(({ bytes }) => statesTotal(bytes))).toEqual([16, 16]);
    expect(full.now.activations / mixed.now.activations).toBeGreaterThan(1.8);
  });

  it("doubles at 32 bits all activations but the masks: 66 and 9 bytes for 34 and 5", () => {
    const shape = { layers: 1, width: 128, heads: 1, length: 128, batch: 1 };
    expect(view({ ...shape }).now.activations).toBe(128 * 128 * (34 + 5));
    expect(view({ ...shape, precision: "full" }).now.activations).toBe(128 * 128 * (66 + 9));
    expect(view({ ...shape, precision: "full", recomputation: "selective" }).now.activations).toBe(128 * 128 * 66);
    expect(view({ ...shape, precision: "full", recomputation: "full" }).now.activations).toBe(128 * 128 * 4);
    const spread = { ...shape, heads: 2, tensor: 2, precision: "full" };
    expect(view(spread).now.activations).toBe(128 * 128 * (18 + 48 / 2 + 9));
    expect(view({ ...spread, sequence: true }).now.activations).toBe(128 * 128 * (66 / 2 + 9));
  });

  it("finds the least degree that fits", () => {
    for (const stage of ["1", "2", "3"]) {
      const { least } = view({ stage });
      expect(view({ stage, devices: least }).now.total).toBeLessThanOrEqual(80e9);
      expect(view({ stage, devices: (least ?? 0) - 1 }).now.total).toBeGreaterThan(80e9);
    }
    expect(view({}).least).toBeUndefined();
    expect(view({ capacity: 8, stage: "3" }).least).toBeUndefined();
  });

  it("knows its presets again, and says when shape and size disagree", () => {
    expect(presets.length).toBeGreaterThan(12);
    for (const one of presets) expect(presetOf([one], settleState(one.state))?.id).toBe(one.id);
    expect(presetOf(presets, settleState({}))?.id).toBe("zero-7-5b-1");
    for (const size of [1e8, 1e9, 7.5e9, 128e9, 1e12]) {
      const { agreement } = view({ parameters: size, ...usualShape(size, 50_257) });
      expect(agreement).toBeGreaterThan(0.9);
      expect(agreement).toBeLessThan(1.1);
    }
    expect(view({ parameters: 7.5e9, layers: 2 }).agreement).toBeLessThan(0.2);
  });

  it("opens the arithmetic behind its numbers", () => {
    const now = view({ stage: "2" });
    expect(arithmetic(now, "optimizer", 1)).toBe(
      "12 bytes × 7.5 billion parameters / 64 devices = 1.41 GB; a 32-bit copy of the weight (4) and 8 bytes of averages",
    );
    expect(arithmetic(now, "weights", 2)).toBe("2 bytes × 7.5 billion parameters = 15.0 GB");
    expect(arithmetic(now, "activations", 0)).toContain(
      "32 layers × 2,048 tokens × 1 × width 4,352 × (34 + 5 × 34 heads × 2,048 / 4,352) bytes: 32.5 GB",
    );
    expect(arithmetic(view({ tensor: 8, pipeline: 4 }), "weights", 0)).toContain("/ (8 × 4) = 469 MB");
    expect(priceWords(view({ stage: "3", recomputation: "selective" }))).toContain("1.5 times");
    expect(verdictWords(view({ stage: "1" }))).toBe(
      "It fits: 64.3 GB of 80.0 GB are taken. At stage 1 a data-parallel degree of 6 would do.",
    );
  });

  const size = (knob: { readonly min: number; readonly max: number }) =>
    fc.oneof(
      hostile,
      fc.double({ min: Math.log10(knob.min), max: Math.log10(knob.max), noNaN: true }).map((log) => 10 ** log),
    );
  const states = fc.record(
    Object.fromEntries(
      knobs.map((knob) => [
        knob.id,
        knob.kind === "number"
          ? size(knob)
          : knob.kind === "choice"
            ? fc.oneof(hostile, fc.constantFrom(...knob.options.map(({ value }) => value)))
            : fc.oneof(hostile, fc.boolean()),
      ]),
    ),
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states: parts add up, stages only shrink, words have no holes", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        for (const knob of knobs)
          if (knob.kind === "number") {
            const value = Number(state[knob.id]);
            expect(value >= knob.min && value <= knob.max).toBe(true);
          }
        const now = view(given);
        for (const [index, memory] of now.memory.entries()) {
          const sum = parts.reduce((total, { id }) => total + memory[id], 0);
          expect(parts.every(({ id }) => Number.isFinite(memory[id]) && memory[id] >= 0)).toBe(true);
          expect(Math.abs(sum - memory.total)).toBeLessThan(1e-9 * memory.total);
          expect(memory.total).toBeLessThanOrEqual((now.memory[index - 1]?.total ?? Infinity) * (1 + 1e-12));
        }
        if (now.least !== undefined)
          expect(view({ ...state, devices: now.least }).now.total).toBeLessThanOrEqual(now.capacity * (1 + 1e-12));
        const words = [...parts.map(({ id }) => id), "sum"].flatMap((id) =>
          [0, 1, 2, 3].map((stage) => arithmetic(now, id, stage)),
        );
        const all = [...words, verdictWords(now), priceWords(now), sentence(now)];
        expect(all.every((text) => text.length > 0)).toBe(true);
        expect(all.join("\n")).not.toMatch(/NaN|undefined|Infinity|∞/);
      }),
      { numRuns: 5000 },
    );
  }, 120_000);
});
