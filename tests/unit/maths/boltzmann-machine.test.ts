import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BoltzmannMachine,
  boltzmannDistribution,
  boltzmannEnergy,
  boltzmannGradient,
  contrastiveDivergence,
  gibbsSweep,
  together,
} from "../../../src/maths/boltzmann-machine.ts";
import oracle from "../../oracles/boltzmann-machine.json" with { type: "json" };

/** Two units, each against being on, but for being on together: unnormalized weights 1, 1/2, 1/2, 2. */
const pair: BoltzmannMachine = {
  biases: [-Math.LN2, -Math.LN2],
  weights: [
    [0, Math.log(8)],
    [Math.log(8), 0],
  ],
};
const data = [0.4, 0.1, 0.1, 0.4];

const machines = fc
  .integer({ min: 1, max: 4 })
  .chain((units) =>
    fc.record({
      biases: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: units, maxLength: units }),
      raw: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
        minLength: units * units,
        maxLength: units * units,
      }),
    }),
  )
  .map(({ biases, raw }): BoltzmannMachine => {
    const n = biases.length;
    const at = (i: number, j: number): number => (i === j ? 0 : (raw[Math.min(i, j) * n + Math.max(i, j)] ?? 0));
    return { biases, weights: biases.map((_, i) => biases.map((_, j) => at(i, j))) };
  });

describe("a Boltzmann machine", () => {
  it("of two units has Z = 4 and chances of a quarter, an eighth twice, and a half", () => {
    const { z, probabilities } = boltzmannDistribution(pair);
    expect(z).toBeCloseTo(4, 12);
    for (const [state, p] of [1 / 4, 1 / 8, 1 / 8, 1 / 2].entries()) expect(probabilities[state]).toBeCloseTo(p, 12);
    expect(boltzmannEnergy(pair, 3)).toBeCloseTo(-Math.LN2, 12);
  });
  it("is told by the data to loosen a weight that is too strong, and by one sweep about half as much", () => {
    expect(boltzmannGradient(pair, data, 0, 1)).toBeCloseTo(-0.1, 12);
    // by hand: after the sweep both are on with 17/30 * 4/5
    expect(contrastiveDivergence(pair, data, [0, 1], 1)).toBeCloseTo(0.4 - (17 / 30) * 0.8, 12);
    expect(contrastiveDivergence(pair, data, [0, 1], 0)).toBe(0);
  });
  it("agrees with NumPy's quadratic forms and transition matrices", () => {
    for (const one of oracle.cases) {
      const machine = { biases: one.biases, weights: one.weights };
      const { z, probabilities } = boltzmannDistribution(machine);
      expect(z / one.z).toBeCloseTo(1, 10);
      const [i = 0, j = 0] = one.pair;
      const swept = [1, 2, 3].reduce((distribution) => gibbsSweep(machine, distribution), one.data);
      for (const [state, p] of one.probabilities.entries()) {
        expect(probabilities[state]).toBeCloseTo(p, 10);
        expect(boltzmannEnergy(machine, state)).toBeCloseTo(one.energies[state] ?? Number.NaN, 10);
        expect(swept[state]).toBeCloseTo(one.threeSweeps[state] ?? Number.NaN, 10);
      }
      expect(boltzmannGradient(machine, one.data, i, j)).toBeCloseTo(one.gradient, 10);
      expect(contrastiveDivergence(machine, one.data, [i, j], 3)).toBeCloseTo(one.contrastive, 10);
    }
  });
  it("has the slope of the log-likelihood that finite differences find", () => {
    const meanLog = (weight: number): number => {
      const changed = {
        ...pair,
        weights: [
          [0, weight],
          [weight, 0],
        ],
      };
      return boltzmannDistribution(changed).probabilities.reduce((sum, p, s) => sum + (data[s] ?? 0) * Math.log(p), 0);
    };
    const nudge = 1e-5;
    const slope = (meanLog(Math.log(8) + nudge) - meanLog(Math.log(8) - nudge)) / (2 * nudge);
    expect(boltzmannGradient(pair, data, 0, 1)).toBeCloseTo(slope, 8);
  });
  it("is left as it is by a sweep, which every other distribution comes nearer by", () => {
    fc.assert(
      fc.property(machines, (machine) => {
        const { probabilities } = boltzmannDistribution(machine);
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
        for (const [state, p] of gibbsSweep(machine, probabilities).entries())
          expect(p).toBeCloseTo(probabilities[state] ?? Number.NaN, 10);
        const far = (from: readonly number[]) =>
          from.reduce((sum, p, s) => sum + Math.abs(p - (probabilities[s] ?? 0)), 0);
        const start = probabilities.map((_, state) => (state === 0 ? 1 : 0));
        expect(far(gibbsSweep(machine, start))).toBeLessThanOrEqual(far(start) + 1e-12);
      }),
    );
  });
  it("approaches the true slope with many sweeps", () =>
    expect(contrastiveDivergence(pair, data, [0, 1], 60)).toBeCloseTo(-0.1, 10));
  it("counts how often a unit is on when asked for it with itself", () =>
    expect(together(data, 0, 0)).toBeCloseTo(0.5, 12));
  it("refuses too many units, lopsided weights and half sweeps", () => {
    const of = (biases: number[], weights: number[][]) => () => boltzmannDistribution({ biases, weights });
    expect(of([], [])).toThrow(RangeError);
    expect(
      of(
        [0, 0],
        [
          [0, 1],
          [2, 0],
        ],
      ),
    ).toThrow(RangeError);
    expect(
      of(
        [0, 0],
        [
          [1, 1],
          [1, 0],
        ],
      ),
    ).toThrow(RangeError);
    expect(of(new Array(17).fill(0), new Array(17).fill(new Array(17).fill(0)))).toThrow(RangeError);
    expect(() => contrastiveDivergence(pair, data, [0, 1], 0.5)).toThrow(RangeError);
  });
});
