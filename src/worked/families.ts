import {
  type BoltzmannMachine,
  boltzmannDistribution,
  boltzmannGradient,
  contrastiveDivergence,
  gibbsSweep,
  together,
} from "../maths/boltzmann-machine.ts";
import type { Worked } from "./worked.ts";

const twoUnits = (bias: number, weight: number): BoltzmannMachine => ({
  biases: [bias, bias],
  weights: [
    [0, weight],
    [weight, 0],
  ],
});
const pair = twoUnits(-Math.LN2, Math.log(8));
const data = [0.4, 0.1, 0.1, 0.4];
const { z, probabilities } = boltzmannDistribution(pair);
const swept = gibbsSweep(pair, data);
const stepped = twoUnits(-Math.LN2, Math.log(8) + boltzmannGradient(pair, data, 0, 1));

/** Firm units: what one sweep sees of the slope, and how seldom a unit that is on with its partner turns off. */
const firm = twoUnits(-4, 8);
const firmData = [0.7, 0, 0, 0.3];

const side = 256;
const codeSide = 32;
/** Decimal digits of 2 to the power of a number, less one. */
const tens = (units: number): number => Math.floor(units * Math.log10(2));

export const worked: Worked = {
  pair: {
    weight: Math.log(8),
    bias: -Math.LN2,
    z,
    factors: probabilities.map((p) => p * z),
    probabilities,
    data,
    model: together(probabilities, 0, 1),
    told: together(data, 0, 1),
    slope: boltzmannGradient(pair, data, 0, 1),
    after: together(boltzmannDistribution(stepped).probabilities, 0, 1),
  },
  sweep: {
    offChance: 1 / 3,
    onChance: 4 / 5,
    together: together(swept, 0, 1),
    slope: contrastiveDivergence(pair, data, [0, 1], 1),
    sharePercent: (100 * contrastiveDivergence(pair, data, [0, 1], 1)) / boltzmannGradient(pair, data, 0, 1),
    fiveSlope: contrastiveDivergence(pair, data, [0, 1], 5),
  },
  firm: {
    turnPercent: 100 / (1 + Math.exp(4)),
    sharePercent: (100 * contrastiveDivergence(firm, firmData, [0, 1], 1)) / boltzmannGradient(firm, firmData, 0, 1),
    twentyPercent: (100 * contrastiveDivergence(firm, firmData, [0, 1], 20)) / boltzmannGradient(firm, firmData, 0, 1),
  },
  states: { thirty: 2 ** 30, pixels: 28 * 28, pixelTens: tens(28 * 28) },
  passes: {
    pixels: side * side * 3,
    codes: codeSide * codeSide,
    side,
    codeSide,
    ratio: (side * side * 3) / (codeSide * codeSide),
  },
  exercise: (() => {
    const other = twoUnits(0, Math.log(3));
    const found = boltzmannDistribution(other);
    return {
      z: found.z,
      both: found.probabilities[3] ?? Number.NaN,
      one: together(found.probabilities, 0, 0),
      slope: 0.25 - (found.probabilities[3] ?? Number.NaN),
      threeStates: 2 ** 3,
      texts: 100,
      textTens: Math.floor(100 * Math.log10(50_000)),
      drafts: side * side * 3 * 0.01,
      denoise: 50 * 0.2,
      draftMinutes: (side * side * 3 * 0.01) / 60,
      codeSeconds: codeSide * codeSide * 0.01,
    };
  })(),
};
