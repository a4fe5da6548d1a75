import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summaryOf } from "../../../../src/experiments/summaries.ts";
import { chance, term } from "../../../../src/labs/train-a-language-model/arithmetic.ts";
import {
  beginningOf,
  firstSteps,
  knobs,
  mostSteps,
  parametersOfState,
  settleState,
  shapeOf,
  sizes,
  trainingKey,
  usualRate,
  viewKey,
  wordsRead,
} from "../../../../src/labs/train-a-language-model/model.ts";
import { trainerOf } from "../../../../src/labs/train-a-language-model/trainer.ts";
import { configOf } from "../../../../src/small-language/models.ts";
import { nextToken } from "../../../../src/small-language/next-token.ts";
import { smallLanguage } from "../../../../src/small-language/small-language.ts";
import { transformerLayout } from "../../../../src/small-language/transformer-layout.ts";
import { encode } from "../../../../src/small-language/words.ts";
import { measuredEnds } from "../../../../src/tags/lab-presets/train-a-language-model.ts";
import { hostile } from "../hostile.ts";

const machine = smallLanguage();

describe("the lab train-a-language-model", () => {
  it("reads two rows of 64 words a step, as its words say", () => {
    expect(wordsRead(firstSteps)).toBe(184_320);
    expect(wordsRead(mostSteps)).toBe(552_960);
    expect(sizes.map(([size]) => parametersOfState({ size }))).toEqual([3144, 10_928, 21_000, 46_496]);
    expect(usualRate({ size: "w16" })).toBeCloseTo(0.0225, 6);
  });

  it("begins as texts of the language begin", () => {
    for (const { value } of knobs[2].options) {
      const words = encode(beginningOf({ beginning: value }), machine.vocabulary);
      expect(Math.max(...nextToken(machine, words))).toBeGreaterThan(0);
    }
  });

  it("has what our experiment measured for its sizes and its amount of text", () => {
    const measured = measuredEnds(summaryOf("scaling"));
    expect(measured.map(({ parameters }) => parameters)).toEqual([3144, 10_928, 21_000, 46_496]);
    for (const [index, { excess, seeds }] of measured.entries()) {
      expect(seeds).toBe(3);
      expect(excess).toBeLessThan(measured[index - 1]?.excess ?? 1);
    }
  });

  it("shows a probability that is not zero as one that is not zero", () => {
    expect([chance(0), chance(0.0001), chance(0.25)]).toEqual(["0", "< 0.001", "0.250"]);
    expect(term({ word: "a", truth: 0.5, model: 0.5 })).toBe(0);
    expect(term({ word: "a", truth: 0, model: 0.5 })).toBe(0);
    expect(term({ word: "a", truth: 0.5, model: 0 })).toBeGreaterThan(40);
  });

  const states = fc.record(
    Object.fromEntries(
      knobs.map((knob) => [
        knob.id,
        knob.kind === "number"
          ? fc.oneof(hostile, fc.double({ min: knob.min, max: knob.max, noNaN: true }))
          : fc.oneof(hostile, fc.constantFrom(...knob.options.map(({ value }) => value))),
      ]),
    ),
    { requiredKeys: [] },
  );

  it("settles 5,000 hostile states to ones that can be trained", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        expect(state.rate >= 0.001 && state.rate <= 0.3).toBe(true);
        expect(Number.isInteger(state.seed) && state.seed >= 1 && state.seed <= 9999).toBe(true);
        expect(Number.isInteger(state.steps) && state.steps >= 0 && state.steps <= mostSteps).toBe(true);
        expect(transformerLayout(configOf(shapeOf(state))).count).toBe(parametersOfState(state));
        expect(encode(beginningOf(state), machine.vocabulary).length).toBeLessThan(20);
        expect(settleState(state)).toEqual(state);
        expect(trainingKey(state)).toBe([state.size, state.rate, state.seed].join("|"));
        expect(viewKey(state)).toBe(state.beginning);
      }),
      { numRuns: 5000 },
    );
  });

  it("trains a few steps from any of 6 hostile states, and its losses are numbers", () => {
    fc.assert(
      fc.property(states, (given) => {
        const trainer = trainerOf(settleState({ ...given, size: "w8" }), machine);
        for (let step = 0; step < 3; step++) trainer.step();
        const frame = trainer.frame(true);
        expect(trainer.sound()).toBe(true);
        expect([...frame.heldOut.values, ...frame.batches.values, frame.divergence].every(Number.isFinite)).toBe(true);
        expect(frame.next.length).toBe(8);
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});
