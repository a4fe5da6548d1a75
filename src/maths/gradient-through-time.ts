/**
 * How much of a gradient is left after a walk back through an untrained recurrent network. Random weights, random
 * inputs, the exact chain rule: the length of the gradient by the state k steps ago over its length by the last state.
 */
import { type LstmSlopes, type LstmState, type LstmStep, lstmBackward, lstmCell, totalCellSlope } from "./lstm-cell.ts";
import type { Vector } from "./matrix.ts";
import { type Random, seededRandom, standardNormal } from "./random.ts";
import { randomRecurrentWeights, recurrentBackward, recurrentCell } from "./recurrent-cell.ts";

const length = (v: Vector): number => Math.sqrt(v.reduce((sum, x) => sum + x * x, 0));
const normals = (count: number, random: Random): number[] =>
  Array.from({ length: count }, () => standardNormal(random));

/** One run through a simple recurrent network. @returns for 0, 1, ... `steps` steps back the share that is left */
const simpleRun = (size: number, steps: number, gain: number, random: Random): number[] => {
  const weights = randomRecurrentWeights(size, size, gain, random);
  const states: Vector[] = [normals(size, random).map(Math.tanh)];
  for (let t = 0; t < 2 * steps; t += 1)
    states.push(recurrentCell(weights, states.at(-1) ?? [], normals(size, random)));
  let slope: Vector = normals(size, random);
  const start = length(slope);
  const shares = [1];
  for (let back = 0; back < steps; back += 1) {
    slope = recurrentBackward(weights, states[states.length - 1 - back] ?? [], slope);
    shares.push(length(slope) / start);
  }
  return shares;
};

/** One run through an LSTM, measured at its cells. @param forgetBias added to the sums of the forget gates */
const gatedRun = (size: number, steps: number, forgetBias: number, random: Random): number[] => {
  const layer = (bias: number) => randomRecurrentWeights(size, size, 1, random, bias);
  const weights = { forget: layer(forgetBias), write: layer(0), read: layer(0), candidate: layer(0) };
  const zero: LstmState = { cell: normals(size, random).map(() => 0), output: normals(size, random).map(() => 0) };
  const walk: LstmStep[] = [];
  for (let t = 0; t < 2 * steps; t += 1) walk.push(lstmCell(weights, walk.at(-1) ?? zero, normals(size, random)));
  let slopes: LstmSlopes = { cell: zero.cell, output: normals(size, random) };
  const lengths: number[] = [];
  for (let t = walk.length - 1; t >= walk.length - 1 - steps; t -= 1) {
    const after = walk[t];
    if (!after) break;
    lengths.push(length(totalCellSlope(after, slopes)));
    slopes = lstmBackward(weights, walk[t - 1] ?? zero, after, slopes);
  }
  return lengths.map((one) => one / (lengths[0] ?? 1));
};

export type Cell =
  | { readonly kind: "simple" /** spectral radius of the recurrent weights, about */; readonly gain: number }
  | { readonly kind: "lstm" /** bias of the forget gates */; readonly forgetBias: number };

/**
 * Geometric mean over several runs of the share of the gradient that is left.
 * @param size cells, a whole number >= 1
 * @param steps how far back, a whole number >= 1; the network has run twice as long
 * @param runs whole number >= 1; run r has the seed r
 * @returns steps + 1 numbers, the first is 1
 */
export const gradientThroughTime = (cell: Cell, size: number, steps: number, runs: number): number[] => {
  const logs = Array.from({ length: steps + 1 }, () => 0);
  for (let run = 0; run < runs; run += 1) {
    const random = seededRandom(run);
    const shares =
      cell.kind === "simple"
        ? simpleRun(size, steps, cell.gain, random)
        : gatedRun(size, steps, cell.forgetBias, random);
    for (const [k, share] of shares.entries()) logs[k] = (logs[k] ?? 0) + Math.log(share) / runs;
  }
  return logs.map(Math.exp);
};
