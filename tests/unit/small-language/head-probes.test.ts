import { describe, expect, it } from "vitest";
import { agreementItems, templates } from "../../../src/small-language/agreement-items.ts";
import { ablate, attentionBack, attentionTo } from "../../../src/small-language/head-probes.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";
import { benchOf, runTexts, untrained } from "../../../src/small-language/trained-model.ts";

const shape = { width: 8, layers: 2, heads: 2 };
const weights = untrained(shape, 5);
const items = agreementItems(2, (count) => count - 1, smallLanguage().vocabulary);

describe("attention of a model whose queries are zero", () => {
  const blank = weights.slice();
  const bench = benchOf(shape, blank, 4, 10);
  for (const { queryKeyValue } of bench.model.layout.layers)
    bench.model.parameters.fill(0, queryKeyValue.offset, queryKeyValue.offset + shape.width * shape.width);
  it("is even over the places so far", () => {
    const found = attentionTo(bench, items, 2, ({ subject }) => subject);
    for (const [kind] of templates.entries())
      expect(found[1]?.[1]?.[kind]).toBeCloseTo(1 / (items[2 * kind]?.tokens.length ?? 0), 5);
  });
  it("is the mean of even shares at a distance", () => {
    const [back] = attentionBack(bench, [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]], [8]);
    expect(back?.[0]?.[0]).toBeCloseTo((1 / 9 + 1 / 10) / 2, 5);
  });
  it("is nothing to a place that is not there", () =>
    expect(attentionTo(bench, items, 2, () => -1)[0]?.[0]?.[0]).toBe(0));
});

describe("ablate", () => {
  const bench = benchOf(shape, weights, 4, 10);
  const texts = [[0, 7, 9, 4]];
  const logits = (): number[] => {
    const found: number[] = [];
    runTexts(bench, texts, () => found.push(...bench.kept.logits.subarray(3 * 294, 4 * 294)));
    return found;
  };
  it("takes one head out, and puts back what was taken before", () => {
    const whole = logits();
    ablate(bench, weights, 0, 0);
    const first = logits();
    ablate(bench, weights, 1, 1);
    expect(first).not.toEqual(whole);
    expect(logits()).not.toEqual(first);
    const changed = Array.from(bench.model.parameters).filter((each, at) => each !== weights[at]).length;
    // the columns of one head of one layer: width x width / heads
    expect(changed).toBe(8 * 4);
  });
  it("knows its layers", () => expect(() => ablate(bench, weights, 2, 0)).toThrow("Unexpected layer 2"));
});
