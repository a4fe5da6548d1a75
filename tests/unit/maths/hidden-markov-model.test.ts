import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  filterStates,
  forwardAlgorithm,
  type HiddenMarkovModel,
  logSequenceProbability,
  nextOutcome,
  sampleSequence,
} from "../../../src/maths/hidden-markov-model.ts";
import { seededRandom } from "../../../src/maths/random.ts";
import oracle from "../../oracles/hidden-markov-model.json" with { type: "json" };

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const weather: HiddenMarkovModel = {
  start: [0.5, 0.5],
  transition: [
    [0.8, 0.2],
    [0.4, 0.6],
  ],
  emission: [
    [0.8, 0.1, 0.1],
    [0.2, 0.7, 0.1],
  ],
};
const row = (size: number) =>
  fc
    .array(fc.integer({ min: 1, max: 20 }), { minLength: size, maxLength: size })
    .map((w) => w.map((x) => x / total(w)));
const models: fc.Arbitrary<HiddenMarkovModel> = fc.record({
  start: row(2),
  transition: fc.tuple(row(2), row(2)),
  emission: fc.tuple(row(3), row(3)),
});
const words = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 });
const allSequences = (length: number): number[][] =>
  length === 0 ? [[]] : allSequences(length - 1).flatMap((begun) => [0, 1, 2].map((word) => [...begun, word]));

describe("forwardAlgorithm", () => {
  it("gives the three days that are worked by hand", () => {
    const table = forwardAlgorithm(weather, [0, 1, 1]);
    const byHand = [
      [0.4, 0.1],
      [0.036, 0.098],
      [0.0068, 0.0462],
    ];
    for (const [t, states] of table.entries())
      for (const [k, p] of states.entries()) expect(p).toBeCloseTo(byHand[t]?.[k] ?? NaN, 12);
  });
  it.each(oracle.cases)("adds up to the sum over all paths, of $start.length states", (model) => {
    expect(total(forwardAlgorithm(model, model.observed).at(-1) ?? [])).toBeCloseTo(model.probability, 12);
    for (const [k, p] of filterStates(model, model.observed).entries())
      expect(p).toBeCloseTo(model.filtered[k] ?? NaN, 10);
    for (const [v, p] of nextOutcome(model, model.observed).entries()) expect(p).toBeCloseTo(model.next[v] ?? NaN, 10);
  });
  it("makes the probabilities of all sequences of one length sum to one", () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 1, max: 4 }), (model, length) => {
        const sum = total(allSequences(length).map((word) => total(forwardAlgorithm(model, word).at(-1) ?? [])));
        expect(sum).toBeCloseTo(1, 9);
      }),
      { numRuns: 30 },
    );
  });
  it("refuses an outcome that no state emits", () => {
    expect(() => forwardAlgorithm(weather, [3])).toThrow(RangeError);
  });
});

describe("logSequenceProbability", () => {
  it("agrees with the unscaled table on short sequences", () => {
    fc.assert(
      fc.property(models, words, (model, observed) => {
        const plain = Math.log(total(forwardAlgorithm(model, observed).at(-1) ?? []));
        expect(logSequenceProbability(model, observed)).toBeCloseTo(plain, 9);
      }),
    );
  });
  it.each(oracle.cases)("stands 3,000 places, where the table underflows, of $start.length states", (model) => {
    expect(total(forwardAlgorithm(model, model.long).at(-1) ?? [])).toBe(0);
    expect(logSequenceProbability(model, model.long)).toBeCloseTo(model.logLong, 6);
  });
  it("calls the impossible impossible", () => {
    const mute: HiddenMarkovModel = { start: [1], transition: [[1]], emission: [[1, 0]] };
    expect(logSequenceProbability(mute, [0, 1])).toBe(-Infinity);
    expect(() => filterStates(mute, [1])).toThrow(RangeError);
  });
});

describe("nextOutcome", () => {
  it("multiplies up to the probability of the sequence, by the chain rule", () => {
    fc.assert(
      fc.property(models, words, fc.integer({ min: 0, max: 2 }), (model, observed, next) => {
        const before = total(forwardAlgorithm(model, observed).at(-1) ?? []);
        const after = total(forwardAlgorithm(model, [...observed, next]).at(-1) ?? []);
        expect(before * (nextOutcome(model, observed)[next] ?? NaN)).toBeCloseTo(after, 12);
      }),
    );
  });
});

describe("sampleSequence", () => {
  it("emits and moves as often as the tables say, and repeats with its seed", () => {
    const { states, outcomes } = sampleSequence(weather, 30_000, seededRandom(5));
    const calm = states.filter((state) => state === 0).length / states.length;
    expect(calm).toBeCloseTo(2 / 3, 1);
    const inStorm = outcomes.filter((_, t) => states[t] === 1);
    expect(inStorm.filter((word) => word === 1).length / inStorm.length).toBeCloseTo(0.7, 1);
    expect(sampleSequence(weather, 30_000, seededRandom(5)).outcomes).toEqual(outcomes);
  });
});
