import { describe, expect, it } from "vitest";
import { worked } from "../../../src/worked/evaluation.ts";
import { numberAt } from "./number-at.ts";

const at = (path: string): number => numberAt(worked, path);

describe("what the chapter on evaluation says in words", () => {
  it("finds one text equally probable under both tokenizers, and the perplexities apart", () => {
    expect([at("coarse.bits"), at("fine.bits"), at("bytes")]).toEqual([7, 7, 16]);
    expect(at("coarse.perByte")).toBe(at("fine.perByte"));
    expect(at("coarse.perplexity")).toBeGreaterThan(at("fine.perplexity") + 1);
  });
  it("prefers the wrong time of day to another order by two of three metrics, and gives a paraphrase no BLEU", () => {
    expect(at("meaning.bleu")).toBeGreaterThan(at("order.bleu"));
    expect(at("meaning.rougeL")).toBeGreaterThan(at("order.rougeL"));
    expect(at("meaning.chrF")).toBeLessThan(at("order.chrF"));
    expect(at("paraphrase.bleu")).toBe(0);
    for (const [i, share] of [7 / 8, 5 / 7, 4 / 6, 3 / 5].entries())
      expect(at(`meaning.precisions.${i}`)).toBeCloseTo(share, 12);
  });
  it("has a bell at the Fréchet distance zero, and copies that only held-out data see", () => {
    expect(at("panels.bell.exact")).toBeCloseTo(0, 12);
    expect(at("panels.bell.measured")).toBeCloseTo(0.01, 2);
    expect(at("panels.copies.measured")).toBeCloseTo(0, 12);
    expect([at("panels.copies.precision"), at("panels.copies.recall")]).toEqual([1, 1]);
    expect(at("panels.copies.perplexity")).toBeGreaterThan(3 * at("panels.bell.perplexity"));
    expect(at("panels.collapsed.precision")).toBeGreaterThan(0.9);
    expect(at("panels.collapsed.recall")).toBeLessThan(0.4);
  });
  it("adds up the leaning bell axis by axis", () => {
    const axis = (i: number): number => (at(`leaning.spreads.${i}`) - 1) ** 2;
    expect(axis(0) + axis(1)).toBeCloseTo(at("leaning.distance"), 10);
    // The chapter prints the spreads with three digits.
    expect((1.342 - 1) ** 2 + (0.447 - 1) ** 2).toBeCloseTo(at("leaning.distance"), 3);
  });
  it("has a kappa below zero at nine tenths of agreement", () => {
    expect(at("rare.agreement")).toBe(0.9);
    expect(at("rare.kappa")).toBeLessThan(0);
    expect(at("alpha")).toBeCloseTo(0.5, 12);
  });
  it("leads by luck: the best of 27 by about 22 points, the best of ten by twice the eight of the exercise", () => {
    expect(at("best.lead")).toBeCloseTo(22, 0);
    expect(at("best.ten")).toBeGreaterThan(2 * 8);
    expect([at("arena.low"), at("arena.difference"), at("arena.high")].map(Math.round)).toEqual([30, 100, 170]);
  });
  it("finds two points certain in pairs and uncertain apart", () => {
    expect(at("paired.low")).toBeGreaterThan(0);
    expect(at("paired.difference") - 1.96 * at("paired.separate")).toBeLessThan(0);
    expect(at("paired.first") - at("paired.second")).toBe(at("paired.difference"));
  });
  it("finds more surprise in ten cheap tokens than in five dear ones", () => {
    expect(at("exercise.bitsA")).toBe(10);
    expect(at("exercise.bitsB")).toBeGreaterThan(11);
  });
});
