import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summaryOf } from "../../../../src/experiments/summaries.ts";
import { answersOf, digitsOf, editsOf, foundIn } from "../../../../src/labs/emergence/answers.ts";
import { arithmetic, cells, sentence } from "../../../../src/labs/emergence/arithmetic.ts";
import { knobs, rulerOf, settleState } from "../../../../src/labs/emergence/knobs.ts";
import { bar, under } from "../../../../src/labs/emergence/measured.ts";
import { tested, view } from "../../../../src/labs/emergence/model.ts";
import { vertical } from "../../../../src/labs/emergence/scales.ts";
import { measuredAnswers } from "../../../../src/tags/lab-presets/emergence.ts";
import { hostile } from "../hostile.ts";

const measured = measuredAnswers(summaryOf("emergence"));
const kindOf = (name: string) => {
  const found = measured.find(({ kind }) => kind === name);
  if (!found) throw new Error(`Unexpected kind ${name}, expected one that was measured.`);
  return found;
};

describe("the emergence lab", () => {
  it("draws answers whose digits are right as often as asked, and slips of both kinds", () => {
    const steps = answersOf(0.7, 10, 0, 2000, 3).flat();
    const share = (fate: string): number => steps.filter((step) => step.fate === fate).length / steps.length;
    expect(share("right")).toBeCloseTo(0.7, 1.7);
    for (const fate of ["replaced", "dropped"]) expect(share(fate)).toBeCloseTo(0.15, 1.7);
    for (const { fate, meant, written } of steps) {
      expect(written === undefined).toBe(fate === "dropped");
      expect(written === meant).toBe(fate === "right");
    }
  });

  it("asks every model the same, so that a better one is right wherever a worse one is", () => {
    const worse = answersOf(0.5, 8, 0.3, 50, 9);
    const better = answersOf(0.8, 8, 0.3, 50, 9);
    for (const [index, steps] of worse.entries()) {
      expect(digitsOf(better[index] ?? []).meant).toEqual(digitsOf(steps).meant);
      for (const [place, { fate }] of steps.entries())
        if (fate === "right") expect(better[index]?.[place]?.fate).toBe("right");
    }
  });

  it("counts edits that lie between 1 and the slips of an answer, and none for a right one", () => {
    for (const steps of answersOf(0.75, 12, 0, 300, 4)) {
      const slips = steps.filter(({ fate }) => fate !== "right").length;
      expect(editsOf(steps)).toBeLessThanOrEqual(slips);
      expect(editsOf(steps) === 0).toBe(slips === 0);
      if (slips === 1) expect(editsOf(steps)).toBe(1);
    }
    const found = foundIn(answersOf(1, 5, 0, 20, 1));
    expect(found).toEqual({ questions: 20, right: 20, edits: 0, reach: 0 });
  });

  it("shows what its texts say: one digit climbs evenly, whole answers leap, edits do not", () => {
    const { models } = view({});
    expect(models.map(({ log }) => log)).toEqual(tested);
    const at = (log: number) => models[2 * (log - 6)] ?? models[0];
    expect(at(6)?.accuracy).toBeCloseTo(0.019, 3);
    expect(at(8)?.accuracy).toBeCloseTo(0.368, 3);
    expect(at(12)?.accuracy).toBeCloseTo(0.939, 3);
    // Up to a billion parameters nothing is right, though a third of the digits are at a hundredth of that.
    for (const log of [6, 7, 8, 9]) expect(at(log)?.found.right).toBe(0);
    expect(at(10)?.whole).toBeCloseTo(0.081, 3);
    expect(at(12)?.found.right).toBeGreaterThan(50);
    const edits = models.map(({ found }) => found.edits);
    for (const [index, value] of edits.slice(1).entries()) expect(value).toBeLessThan(edits[index] ?? 0);
    // Half of the way from the smallest to the largest is done in the middle of the sizes, not at their end.
    expect(at(8)?.found.edits).toBeLessThan(0.75 * (edits[0] ?? 0));
    const wholes = view({ length: 1 }).models.map(({ whole }) => whole);
    expect(wholes[4]).toBeCloseTo(0.368, 3);
  });

  it("agrees with its long run: tests of 500 questions lie around the curve", () => {
    for (const together of [0, 0.5, 1])
      for (const { whole, interval, found } of view({ questions: 500, together, length: 4, seed: 21 }).models) {
        expect(found.right / found.questions).toBeCloseTo(whole, 0.9);
        expect(interval.low).toBeLessThanOrEqual(whole + 0.03);
        expect(interval.high).toBeGreaterThanOrEqual(whole - 0.03);
      }
    const edits = view({ ruler: "edits", questions: 500, seed: 5 });
    for (const { log, found } of edits.models) {
      const [, expected = 0] = edits.curve.find(([at]) => at === log) ?? [];
      expect(Math.abs(found.edits - expected)).toBeLessThan(0.6);
    }
  });

  it("moves the bend with the length, not with the model", () => {
    const first = (length: number): number =>
      view({ length }).models.find(({ whole }) => whole > 0.2)?.log ?? Number.NaN;
    expect(first(1)).toBeLessThan(first(5));
    expect(first(5)).toBeLessThan(first(20));
  });

  it("leaves edits as they are when errors come together, and lifts exact match", () => {
    const [apart, asOne] = [view({ seed: 3, questions: 500 }), view({ seed: 3, questions: 500, together: 1 })];
    expect(asOne.models[6]?.whole).toBeCloseTo(asOne.models[6]?.accuracy ?? 0, 12);
    expect(apart.models[6]?.whole).toBeLessThan(0.01);
  });

  it("has our own models as its texts say", () => {
    expect(measured.map(({ kind }) => kind).sort()).toEqual(knobs[7].options.map(({ value }) => value).sort());
    for (const { models } of measured) expect(models.map(({ whole }) => whole.seeds)).toEqual([3, 3, 3, 3, 3, 1, 1]);
    const stories = kindOf("stories");
    expect(stories.length).toBe(6);
    expect(stories.models[5]?.whole.mean).toBeGreaterThan(0.8);
    expect(stories.models[6]?.whole.mean).toBeLessThan(0.05);
    const facts = kindOf("facts");
    expect(facts.length).toBe(1);
    const nats = facts.models.map((model) => under("surprise", 1, model).mean);
    expect(nats[2]).toBeGreaterThan(2);
    expect(nats[4]).toBeLessThan(0.2);
    // The axis of our own models holds every point and every bar that is drawn.
    for (const { length, models } of measured)
      for (const model of models) {
        expect(under("surprise", length, model).mean).toBeLessThan(4.5);
        const wrong = under("edits", length, model);
        expect(wrong.mean).toBeCloseTo(length * (1 - model.word.mean), 9);
        expect(wrong.low).toBeLessThanOrEqual(wrong.high);
      }
    const [first] = stories.models;
    expect(first && bar(first.word, 1)?.low).toBeGreaterThanOrEqual(0);
    expect(stories.models[6] && bar(stories.models[6].whole, 1)).toBe(undefined);
  });

  it("opens the arithmetic behind its numbers", () => {
    const now = view({});
    const ten = now.at;
    expect(ten.log).toBe(10);
    expect(arithmetic(now, ten, 0)).toBe("e to the power of minus the surprise: e^(−0.251) = 0.778");
    expect(arithmetic(now, ten, 1)).toContain("all 10 digits right: 0.778^10 = 8.1 %; the test saw");
    expect(arithmetic(now, ten, 2)).toContain("at most 10 × 0.222 = 2.22 edits on average");
    expect(arithmetic(now, ten, 3)).toBe("falls as a power of the size: (10^8 / 10^10)^0.3 = 10^(−0.60) = 0.251 nats");
    expect(arithmetic(view({ together: 0.5 }), ten, 1)).toContain("in 50 % of the answers all digits share their luck");
    expect(sentence(now)).toContain("a digit is right with 78 %; of answers of 10 digits,");
  });

  it("keeps its axes sensible: up is better, ticks lie inside", () => {
    for (const ruler of ["exact", "edits", "surprise"] as const)
      for (const length of [1, 2, 7, 30])
        for (const most of [0.9, 4, 15.9]) {
          const { span, ticks, name } = vertical(ruler, { length, most, token: "digit" });
          expect(span[0] > span[1]).toBe(ruler !== "exact");
          expect(name).not.toBe("");
          expect(ticks.length).toBeGreaterThan(1);
          expect(ticks.length).toBeLessThan(7);
          for (const tick of ticks) expect(tick >= Math.min(...span) && tick <= Math.max(...span)).toBe(true);
        }
  });

  const states = fc.record(
    Object.fromEntries(
      knobs.map((knob) => [
        knob.id,
        knob.kind === "number"
          ? fc.oneof(hostile, fc.double({ min: knob.min, max: knob.max, noNaN: true }))
          : knob.kind === "switch"
            ? fc.oneof(hostile, fc.boolean())
            : fc.oneof(hostile, fc.constantFrom(...knob.options.map(({ value }) => value))),
      ]),
    ),
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states: shares are shares, more size is never worse, words have no holes", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        for (const knob of knobs)
          if (knob.kind === "number") {
            const value = Number(state[knob.id]);
            expect(value >= knob.min && value <= knob.max).toBe(true);
          }
        // Few questions and few answers behind the curve, so that five thousand states take seconds.
        const now = view({ ...given, questions: Math.min(state.questions, 10) }, 3);
        expect(now.ruler).toBe(rulerOf(state));
        for (const [index, { accuracy, whole, found, surprise, interval }] of now.models.entries()) {
          expect(accuracy > 0 && accuracy <= 1 && surprise >= 0).toBe(true);
          expect(whole >= 0 && whole <= accuracy * (1 + 1e-12)).toBe(true);
          expect(interval.low <= found.right / found.questions).toBe(true);
          expect(found.edits >= 0 && found.edits <= state.length).toBe(true);
          expect(found.right).toBeGreaterThanOrEqual(now.models[index - 1]?.found.right ?? 0);
        }
        for (const [, value] of [...now.curve, ...now.smooth]) expect(Number.isFinite(value)).toBe(true);
        const words = [0, 1, 2, 3].map((column) => arithmetic(now, now.at, column));
        const all = [...words, ...cells(now.at), sentence(now)];
        expect(all.every((text) => text.length > 0)).toBe(true);
        expect(all.join("\n")).not.toMatch(/NaN|undefined|Infinity|∞|–/);
      }),
      { numRuns: 5000 },
    );
  }, 120_000);
});
