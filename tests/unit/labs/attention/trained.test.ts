import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightsFile } from "../../../../src/experiments/results.ts";
import { summaryOf } from "../../../../src/experiments/summaries.ts";
import { findingOf, tracks, verdictOn } from "../../../../src/labs/attention/findings.ts";
import { knobs } from "../../../../src/labs/attention/model.ts";
import { type Look, type Looked, lookInto, openHeads } from "../../../../src/labs/attention/trained.ts";
import { askedHead, models, mostWords } from "../../../../src/labs/attention/trained-knobs.ts";
import {
  columns,
  rowOf,
  rowWords,
  trainedSentence,
  weightWords,
} from "../../../../src/labs/attention/trained-words.ts";
import { settleAll } from "../../../../src/labs/kit/knobs.ts";
import { causalMask, scaledDotProduct } from "../../../../src/maths/attention.ts";
import { softmax } from "../../../../src/maths/softmax.ts";
import { smallGrammar } from "../../../../src/small-language/grammar.ts";
import { attentionTo } from "../../../../src/small-language/head-probes.ts";
import { encode, vocabularyOf } from "../../../../src/small-language/words.ts";
import { firstLooked, measuredHeads } from "../../../../src/tags/lab-presets/attention.ts";
import { hostile } from "../hostile.ts";

const open = (model: string) => openHeads(readFileSync(weightsFile(`${model}.int8`)));
const small = open("w32-l3");
const sum = (row: readonly number[]): number => row.reduce((total, one) => total + one, 0);
const look = (text: string, layer = 2, place = 2): Looked => lookInto(small, { text, layer, place });
const last = (looked: Looked): readonly number[] => looked.weights[looked.layer - 1]?.[looked.place - 1]?.at(-1) ?? [];
const share = (looked: Looked, name: string) => looked.next.find((one) => one.name === name);
const findings = measuredHeads(summaryOf("agreement-heads"), "/experiments/agreement-heads/");

describe("a trained model in the attention lab", () => {
  it("opens every size that can be chosen, with its layers and heads, and refuses a damaged file", () => {
    for (const { value, label, layers, heads } of models) {
      const { layout } = open(value).bench.model;
      expect(layout.count).toBe(Number(label.replace(",", "")));
      expect([layout.config.layers, layout.config.heads]).toEqual([layers, heads]);
    }
    const damaged = Uint8Array.from(readFileSync(weightsFile("w32-l3.int8")));
    damaged[900] = (damaged[900] ?? 0) ^ 1;
    expect(() => openHeads(damaged)).toThrow(RangeError);
  });

  it("looks at the subject from before the verb, and goes wrong without that head, as the lab's words say", () => {
    const first = firstLooked(askedHead);
    expect(first.tokens).toEqual([".", "the", "owls", "whom", "the", "fox", "fears"]);
    expect(last(first)[2]).toBeGreaterThan(0.99);
    expect(share(first, "verbs for one")?.whole).toBeLessThan(0.01);
    expect(share(first, "verbs for one")?.without).toBeCloseTo(0.504, 2);
    expect(share(first, "verbs for many")?.whole).toBeCloseTo(0.724, 2);
    expect(share(first, "verbs for many")?.without).toBeCloseTo(0.098, 2);
  });

  it("does not begin with the head that its prediction asks about", () => {
    const { layer, place, tokens } = firstLooked();
    expect([layer, place]).toEqual([1, 1]);
    expect(tokens).toEqual(firstLooked(askedHead).tokens);
    expect(Math.max(...last(firstLooked()))).toBeLessThan(0.5);
  });

  it("has a head that looks at the full stop and moves little, and one that is needed but looks elsewhere", () => {
    const resting = look("the owls whom the fox fears", 3, 2);
    expect(last(resting)[0]).toBeGreaterThan(0.85);
    for (const { whole, without } of resting.next) expect(Math.abs(whole - without)).toBeLessThan(0.01);
    const preparing = look("the owl whom the foxes fear", 1, 2);
    expect(last(preparing)[2]).toBeLessThan(0.01);
    expect(share(preparing, "verbs for one")?.whole).toBeGreaterThan(0.7);
    expect(share(preparing, "verbs for one")?.without).toBeLessThan(0.25);
  });

  it("shows the weights that the model computed: those of scaled dot products, and those that the experiment reads", () => {
    for (const [layer, place] of [
      [1, 1],
      [2, 2],
      [3, 1],
    ] as const) {
      const looked = look("the proud owls who fear the fox", layer, place);
      const { queries, keys, tokens } = looked;
      const again = scaledDotProduct(queries, keys, keys, causalMask(tokens.length));
      for (const [i, row] of (looked.weights[layer - 1]?.[place - 1] ?? []).entries()) {
        expect(sum(row)).toBeCloseTo(1, 3);
        const fromScores = softmax((looked.scores[i] ?? []).slice(0, i + 1));
        for (const [j, weight] of row.entries()) {
          expect(Math.abs(weight - (again.weights[i]?.[j] ?? 0))).toBeLessThan(2e-3);
          expect(Math.abs(weight - (fromScores[j] ?? 0))).toBeLessThan(1e-3);
          if (j > i) expect(weight).toBe(0);
        }
      }
    }
    const first = firstLooked(askedHead);
    const item = {
      tokens: encode(first.tokens.join(" "), vocabularyOf(smallGrammar())),
      subject: 2,
      other: 5,
      plural: true,
      misleading: true,
    };
    const probed = attentionTo(small.bench, [item], 1, ({ subject }) => subject);
    for (const [l, layer] of probed.entries())
      for (const [h, kinds] of layer.entries())
        expect(sum(kinds)).toBeCloseTo(first.weights[l]?.[h]?.at(-1)?.[2] ?? Number.NaN, 3);
  });

  it("gives the model back whole after a head was taken away", () => {
    const before = look("Odo is the", 1, 1);
    look("the owls whom the fox fears", 3, 2);
    expect(look("Odo is the", 1, 1)).toEqual(before);
  });

  it("leaves out words that the language does not have, and words after the tenth", () => {
    const looked = look("the xylophone owls whom the fox fears and the owl admires and the fox sings <b>");
    expect(looked.unknown).toEqual(["xylophone", "<b>"]);
    expect(looked.tokens).toHaveLength(mostWords + 1);
    expect(looked.dropped).toBe(4);
    expect(look("").tokens).toEqual(["."]);
  });

  it("opens the arithmetic behind its numbers", () => {
    const first = firstLooked(askedHead);
    expect(rowWords(first, 6, 2, 0)).toMatch(/^query of fears times key of owls, .*\/ √16 = /);
    expect(weightWords(first, 6, 2)).toMatch(/^softmax over fears and the words before: .* = 1\.00$/);
    expect(weightWords(first, 2, 5)).toContain("fox comes after owls");
    const [score, weight, length, moved] = rowOf(first, 6, 2);
    expect(score).toBe(first.scores[6]?.[2]);
    expect(moved).toBeCloseTo((weight ?? 0) * (length ?? 0), 12);
    expect(rowWords(first, 6, 2, 3)).toContain("because of owls");
    expect(trainedSentence(first, 6)).toContain(
      "fears looks most at owls, weight 1.00. Next word: verbs for many 72 %",
    );
  });

  it("says of each head what the experiment found: one of each model passes both halves", () => {
    expect(findings.heads).toHaveLength(3 * 2 + 4 * 4);
    for (const { value } of models)
      expect(findings.heads.filter((one) => one.model === value && tracks(findings, one))).toHaveLength(1);
    const said = findings.heads.map((one) => verdictOn(findings, one));
    expect(said.filter((text) => text.includes("It passes both halves"))).toHaveLength(2);
    expect(said.filter((text) => text.includes("Needed, but not"))).toHaveLength(4);
    const tracking = findingOf(findings, "w32-l3", 2, 2);
    expect(tracking && verdictOn(findings, tracking)).toContain("goes from 2.6 % to 57.8 %");
    expect(findingOf(findings, "w32-l3", 9, 9)).toBeUndefined();
  });

  it("stays whole under 400 hostile looks", () => {
    const given = fc.record({ text: hostile, layer: hostile, place: hostile, looks: hostile, model: hostile });
    fc.assert(
      fc.property(given, (values) => {
        const state = settleAll(knobs, values);
        const looked = lookInto(small, { text: state.text, layer: state.layer, place: state.place } satisfies Look);
        expect(looked.tokens.length).toBeLessThanOrEqual(mostWords + 1);
        expect(looked.layer).toBeLessThanOrEqual(3);
        expect(looked.place).toBeLessThanOrEqual(2);
        const row = Math.min(state.looks, looked.tokens.length - 1);
        for (const heads of looked.weights)
          for (const matrix of heads) for (const line of matrix) expect(sum(line)).toBeCloseTo(1, 2);
        const words = looked.tokens
          .slice(0, row + 1)
          .flatMap((_, column) => columns.map((__, which) => rowWords(looked, row, column, which)));
        expect([...words, trainedSentence(looked, row)].join("\n")).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 400 },
    );
  }, 120_000);
});
