import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logMixtureDensity } from "../../../src/maths/gaussian-mixture.ts";
import { bestDataGuess, walkToData } from "../../../src/maths/mixture-denoiser.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import oracle from "../../oracles/mixture-denoiser.json" with { type: "json" };

const { bells, guesses, flow } = oracle.cases;
const points = [
  { weight: 0.5, mean: -1, spread: 0 },
  { weight: 0.5, mean: 1, spread: 0 },
];

describe("the best guess of the data", () => {
  it("is a hyperbolic tangent for the two points -1 and 1", () => {
    expect(bestDataGuess(points, 0.5, 0.64)).toBeCloseTo(Math.tanh((0.8 * 0.5) / 0.36), 12);
    expect(bestDataGuess(points, 0, 0.64)).toBeCloseTo(0, 12);
  });

  it.each(guesses)("is Bayes' rule on a grid at $at, signal $signal", ({ at, signal, guess }) => {
    expect(bestDataGuess(bells, at, signal)).toBeCloseTo(guess, 6);
  });

  it("is the mean of all data where no signal is left", () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (at) => {
        expect(bestDataGuess(bells, at, 0)).toBeCloseTo(0.2 * -1.5 + 0.5 * 0.2 + 0.3 * 2, 12);
      }),
    );
  });

  it("is the noised point, moved along the slope of its log-density and freed of the shrinking", () => {
    const [signals, places] = [
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    ];
    fc.assert(
      fc.property(signals, places, (signal, at) => {
        const shrunk = bells.map(({ weight, mean, spread }) => ({
          weight,
          mean: Math.sqrt(signal) * mean,
          spread: Math.sqrt(1 - signal + signal * spread ** 2),
        }));
        const nudge = 1e-5;
        const score = (logMixtureDensity(at + nudge, shrunk) - logMixtureDensity(at - nudge, shrunk)) / (2 * nudge);
        expect(bestDataGuess(bells, at, signal)).toBeCloseTo((at + (1 - signal) * score) / Math.sqrt(signal), 5);
      }),
    );
  });

  it("refuses no bells, and levels without noise", () => {
    expect(() => bestDataGuess([], 0, 0.5)).toThrow("Unexpected 0 bells");
    expect(() => bestDataGuess(bells, 0, 1)).toThrow(RangeError);
  });
});

describe("a walk to the data", () => {
  const guess = (at: number, signal: number): number => bestDataGuess(bells, at, signal);
  const signals = (steps: number): number[] =>
    Array.from({ length: steps + 1 }, (_, i) => Math.cos(flow.first + ((flow.last - flow.first) * i) / steps) ** 2);

  it.each(flow.ways)("without fresh noise follows the ODE that SciPy solves, from $start", ({ start, end }) => {
    expect(walkToData(guess, start, signals(20_000)).at(-1)).toBeCloseTo(end, 3);
    expect(Math.abs((walkToData(guess, start, signals(40_000)).at(-1) ?? NaN) - end)).toBeLessThan(
      Math.abs((walkToData(guess, start, signals(4_000)).at(-1) ?? NaN) - end) + 1e-9,
    );
  });

  it("arrives at the guess of its last step, whichever the sampler, and has a place for each level", () => {
    const levels = [0.01, 0.3, 0.8, 1];
    for (const random of [undefined, seededRandom(4)]) {
      const path = walkToData(guess, 0.4, levels, random);
      expect(path).toHaveLength(4);
      expect(path[3]).toBeCloseTo(guess(path[2] ?? NaN, 0.8), 12);
    }
  });

  it("with fresh noise gives the mean and the variance of the data", () => {
    const random = seededRandom(7);
    const levels = Array.from({ length: 201 }, (_, i) => Math.cos(((200 - i) / 200) * 1.57) ** 2);
    const ends = Array.from(
      { length: 3000 },
      () => walkToData(guess, standardNormal(random), levels, random).at(-1) ?? NaN,
    );
    const mean = ends.reduce((sum, end) => sum + end, 0) / ends.length;
    const variance = ends.reduce((sum, end) => sum + (end - mean) ** 2, 0) / ends.length;
    expect(mean).toBeCloseTo(0.4, 1);
    const square = bells.reduce((sum, bell) => sum + bell.weight * (bell.mean ** 2 + bell.spread ** 2), 0);
    expect(variance / (square - 0.4 ** 2)).toBeCloseTo(1, 1);
  });
});
