import { describe, expect, it } from "vitest";
import { summaryOf } from "../../../../src/experiments/summaries.ts";
import { arithmetic, cells, sentence, term } from "../../../../src/labs/train-a-language-model/arithmetic.ts";
import { milestones } from "../../../../src/labs/train-a-language-model/milestones.ts";
import {
  beginningOf,
  beginnings,
  firstSteps,
  judged,
  settleState,
  shown,
} from "../../../../src/labs/train-a-language-model/model.ts";
import { type Frame, trainerOf } from "../../../../src/labs/train-a-language-model/trainer.ts";
import { parse } from "../../../../src/small-language/parser.ts";
import { smallLanguage } from "../../../../src/small-language/small-language.ts";
import { encode } from "../../../../src/small-language/words.ts";

const machine = smallLanguage();
const trained = (given: Record<string, unknown>, steps: number) => {
  const trainer = trainerOf(settleState(given), machine);
  for (let step = 0; step < steps; step++) trainer.step();
  return trainer;
};
const scaling = summaryOf("scaling");

describe("milestones", () => {
  it("puts the first steps one by one, later ones at equal factors, means in the middle", () => {
    const line = milestones(1.5);
    for (let step = 1; step <= 100; step++) line.add(step, step);
    const { steps, values } = line.curve();
    expect(steps.slice(0, 2)).toEqual([1, 2]);
    expect(steps.length).toBeLessThan(14);
    for (const [index, value] of values.slice(1).entries()) {
      expect(value).toBeGreaterThan(values[index] ?? 0);
      expect((steps[index + 1] ?? 0) / (steps[index] ?? 1)).toBeLessThan(2.1);
    }
  });

  it("replaces a value at the same step, and knows which steps are due", () => {
    const line = milestones(2);
    line.put(0, 9);
    expect(line.due(1)).toBe(true);
    line.put(8, 1);
    line.put(8, 2);
    expect([line.due(15), line.due(16)]).toEqual([false, true]);
    expect(line.curve()).toEqual({ steps: [0, 8], values: [9, 2] });
  });
});

describe("a language model in training", () => {
  const trainer = trained({}, firstSteps);
  const frame = trainer.frame(true);
  const lossAt = (most: number): number => {
    const index = frame.heldOut.steps.findLastIndex((step) => step * 128 <= most);
    return frame.heldOut.values[index] ?? Number.NaN;
  };

  it("shows what its words say: from one level of ignorance to the next, toward the floor", () => {
    const { uniform, unigram, bigram } = scaling.nulls;
    expect(frame.floor).toBeCloseTo(scaling.floor, 4);
    expect(lossAt(1_300)).toBeGreaterThan(uniform);
    expect(lossAt(8_500)).toBeGreaterThan(unigram);
    expect(lossAt(10_000)).toBeLessThan(unigram);
    expect(lossAt(50_000)).toBeGreaterThan(bigram);
    expect(lossAt(75_000)).toBeLessThan(bigram);
    expect(frame.excess).toBeCloseTo(0.58, 2);
    expect(frame.grammatical).toBe(16);
    expect(Math.min(...frame.heldOut.values)).toBeGreaterThan(frame.floor);
  });

  it("writes sentences that the parser judges, faults and all", () => {
    expect(frame.sentences).toHaveLength(shown);
    for (const { words, fault } of frame.sentences) {
      const verdict = parse(machine, encode(words.join(" "), machine.vocabulary));
      expect(verdict.grammatical).toBe(fault === undefined);
      if (!verdict.grammatical) expect(fault).toEqual({ at: verdict.at, message: verdict.message });
    }
    expect(frame.grammatical).toBeLessThan(judged);
  });

  it("holds the next word against the exact truth, whose listed costs nearly make the divergence", () => {
    for (const { value } of beginnings) {
      trainer.tune(settleState({ beginning: value }));
      const seen: Frame = trainer.frame(true);
      expect(() => encode(beginningOf({ beginning: value }), machine.vocabulary)).not.toThrow();
      const truths = seen.next.map(({ truth }) => truth);
      expect(truths).toEqual(truths.toSorted((a, b) => b - a));
      expect(truths[0]).toBeGreaterThan(0.01);
      expect(seen.divergence).toBeGreaterThan(0);
      const listed = seen.next.reduce((sum, word) => sum + term(word), 0);
      if (truths.reduce((sum, p) => sum + p, 0) > 0.999) expect(listed).toBeCloseTo(seen.divergence, 6);
      expect(
        seen.next.flatMap((word) => [...cells(word), ...[0, 1, 2].map((c) => arithmetic(word, c))]).join("\n"),
      ).not.toMatch(/NaN|undefined|Infinity|∞/);
    }
    trainer.tune(settleState({}));
  });

  it("opens the arithmetic of a cost", () => {
    expect(arithmetic({ word: "seven", truth: 0.5, model: 0.25 }, 2)).toContain(
      "0.500 × ln(0.500 / 0.250) = 0.347 nats",
    );
    expect(arithmetic({ word: "six", truth: 0, model: 0.25 }, 2)).toContain("the language never says it here");
    expect(sentence(frame, firstSteps, judged)).toContain(
      "Step 1,440: loss 2.39 nats a word, 0.58 above the floor of 1.80",
    );
  });

  it("repeats: the same seed gives the same numbers, another seed others", () => {
    const [one, again, other] = [1, 1, 2].map((seed) => trained({ size: "w8", seed }, 30).frame(true));
    expect(again).toEqual(one);
    expect(other?.excess).not.toBe(one?.excess);
  });

  it("learns word counts and little more at nine times the rate, and hardly anything yet at a tenth", () => {
    const fast = trained({ size: "w8", rate: 0.27 }, 600).frame(true);
    const usual = trained({ size: "w8", rate: 0.03 }, 600).frame(true);
    const slow = trained({ size: "w8", rate: 0.003 }, 600).frame(true);
    expect(usual.excess).toBeLessThan(fast.excess - 0.3);
    expect(usual.excess).toBeLessThan(slow.excess);
    expect(fast.excess + fast.floor).toBeGreaterThan(scaling.nulls.bigram);
  });

  it("measures the same at rest and on the way, while nothing is learned between", () => {
    const short = trained({ size: "w8" }, 3);
    const before = short.frame(true).excess;
    expect(short.frame(false).excess).toBe(before);
    expect(short.sound()).toBe(true);
  });
});
