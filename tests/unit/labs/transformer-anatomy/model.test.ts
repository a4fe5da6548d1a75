import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import {
  arithmetic,
  cacheWords,
  difference,
  names,
  sentence,
  shapeWords,
} from "../../../../src/labs/transformer-anatomy/arithmetic.ts";
import { knobs, settleState } from "../../../../src/labs/transformer-anatomy/knobs.ts";
import { groups, presetOf, shapeOf, usual, view, widened } from "../../../../src/labs/transformer-anatomy/model.ts";
import { transformerSize } from "../../../../src/maths/transformer-size.ts";
import { transformerSchema } from "../../../../src/schemas/transformer.ts";
import { transformerPresets } from "../../../../src/tags/lab-presets/transformer-anatomy.ts";
import { hostile } from "../hostile.ts";

const rows = z.array(transformerSchema).parse(parse(readFileSync("content/data/transformers.yaml", "utf8")));
const presets = transformerPresets(rows, new Map());
const named = (id: string): Readonly<Record<string, unknown>> => presets.find((one) => one.id === id)?.shape ?? {};

describe("the anatomy lab", () => {
  it("begins with GPT-2 small and finds it among the published models", () => {
    const now = view({});
    expect(now.total).toBe(124_439_808);
    expect(presetOf(presets, settleState({}))?.id).toBe("gpt-2-small");
    expect(presetOf(presets, settleState({ layers: 13 }))).toBeUndefined();
  });

  it("holds every published model exactly: no knob rounds or clips its shape, and the total is met within one percent", () => {
    expect(presets.length).toBeGreaterThanOrEqual(20);
    for (const { id, shape, total } of presets) {
      expect(settleState(shape), id).toEqual(shape);
      expect(presetOf(presets, settleState(shape))?.id).toBe(id);
      expect(Math.abs(view(shape).total / total - 1), id).toBeLessThan(0.01);
    }
  });

  it("keeps what its page promises of the first frame", () => {
    const share = (id: string): number =>
      (view({}).groups.find((group) => group.id === id)?.weights ?? 0) / view({}).total;
    expect(view({}).parts[0]?.share).toBeCloseTo(0.31, 2);
    expect(share("attention")).toBeCloseTo(0.23, 2);
    expect(share("feed-forward")).toBeCloseTo(0.455, 2);
    expect(share("norms")).toBeLessThan(0.001);
    expect(view(named("gpt-3-175b")).parts[0]?.share).toBeLessThan(0.01);
  });

  it("keeps what its tasks promise: width counts twice, shared keys save cache, context costs work and not weights", () => {
    const [small, wide, deep] = [view({}), view(widened(settleState({}))), view({ layers: 24 })];
    const blocks = (one: ReturnType<typeof view>): number =>
      one.parts
        .filter(({ copies, group }) => copies > 1 && group !== "norms")
        .reduce((sum, { weights }) => sum + weights, 0);
    expect(blocks(wide) / blocks(small)).toBeCloseTo(4, 2);
    expect(blocks(deep) / blocks(small)).toBe(2);
    expect((wide.parts[0]?.weights ?? 0) / (small.parts[0]?.weights ?? 1)).toBe(2);

    const grouped = view(named("llama-3-70b"));
    const all = view({ ...named("llama-3-70b"), "key-value-heads": 64 });
    expect(all.cache / grouped.cache).toBe(8);
    expect(all.total / grouped.total).toBeCloseTo(1.13, 2);

    const [short, long] = [view(named("gpt-3-175b")), view({ ...named("gpt-3-175b"), context: 131_072 })];
    expect(long.total / short.total).toBeLessThan(1.01);
    expect(long.pairs).toBeGreaterThan(long.flops - long.pairs);
  });

  it("replaces key-value heads that do not divide the query heads by the largest number below that does, and says so", () => {
    expect(shapeOf(settleState({ heads: 12, "key-value-heads": 8 })).keyValueHeads).toBe(6);
    expect(view({ heads: 12, "key-value-heads": 8 }).askedKeyValueHeads).toBe(8);
    expect(view({ heads: 12, "key-value-heads": 4 }).askedKeyValueHeads).toBeUndefined();
    expect(shapeOf(settleState({ heads: 7, "key-value-heads": 6 })).keyValueHeads).toBe(1);
  });

  it("restores the usual proportions", () => {
    const { heads, hidden } = usual(settleState({ width: 2048, heads: 3, hidden: 64 }));
    expect([heads, hidden]).toEqual([32, 8192]);
    expect(usual(settleState({ width: 4096, gated: true })).hidden).toBe(10_944);
  });

  it("opens the arithmetic behind its numbers", () => {
    const now = view({});
    expect(arithmetic(now, "query", 0)).toBe(
      "query: 12 heads × 64 = 768; 768 × 768 + 768 biases = 590,592, in 12 blocks 7,087,104",
    );
    expect(arithmetic(now, "output", 0)).toContain("the token table is used once more");
    expect(arithmetic(now, "pairs", 2)).toContain("× 1,024 positions × 12 heads × 64 × 12 layers = 37,748,736");
    expect(arithmetic(now, "sum", 2)).toContain("= 284,812,800");
    expect(cacheWords(now)).toContain("= 36.9 kB for each token");
  });

  it("says how far the formula is from a published total", () => {
    expect(difference(124_439_808, 124e6)).toBe("0.35 % more");
    expect(difference(174.6e9, 175e9)).toBe("0.23 % less");
    expect(difference(8_538_074_112, 8_538_074_112)).toBe("exactly that");
    expect(difference(176_247_242_752, 176_247_271_424)).toBe("less than 0.01 % less");
  });

  const states = fc.record(
    Object.fromEntries(
      knobs.map((knob) => [
        knob.id,
        fc.oneof(
          hostile,
          knob.kind === "number"
            ? fc.double({ min: knob.min, max: knob.max, noNaN: true })
            : knob.kind === "switch"
              ? fc.boolean()
              : fc.constantFrom(...knob.options.map(({ value }) => value)),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states: parts add up, shares sum to one, every number is finite and written out", () => {
    fc.assert(
      fc.property(states, (given) => {
        const now = view(given);
        expect(now.total).toBe(transformerSize(now.shape));
        expect(Number.isSafeInteger(now.total) && now.total > 0).toBe(true);
        expect(now.shape.heads % now.shape.keyValueHeads).toBe(0);
        expect(now.parts.reduce((sum, { weights }) => sum + weights, 0)).toBe(now.total);
        expect(Math.abs(now.parts.reduce((sum, { share }) => sum + share, 0) - 1)).toBeLessThan(1e-9);
        expect(now.groups.map(({ id }) => id)).toEqual(groups.map(({ id }) => id));
        expect(now.groups.reduce((sum, { weights }) => sum + weights, 0)).toBe(now.total);
        expect(
          [now.flops, now.pairs, now.cache, now.cachePerToken].every((value) => Number.isFinite(value) && value > 0),
        ).toBe(true);
        const ids = [...now.parts.map(({ id }) => id), "pairs", "sum"];
        const words = ids.flatMap((id) => [0, 1, 2].map((column) => arithmetic(now, id, column)));
        const all = [...words, ...now.parts.map(shapeWords), cacheWords(now), sentence(now)];
        expect(all.every((text) => text.length > 0)).toBe(true);
        expect(all.join("\n")).not.toMatch(/NaN|undefined|Infinity/);
        expect(now.parts.every(({ id }) => names[id].length > 0)).toBe(true);
        expect(settleState(widened(settleState(given)))).toEqual(widened(settleState(given)));
        expect(settleState(usual(settleState(given)))).toEqual(usual(settleState(given)));
      }),
      { numRuns: 5000 },
    );
  }, 120_000);
});
