/** The way back: from pure noise to data, by the network's guesses. */
import { ddimStep, ddpmStep, guessedData, guided, type Prediction } from "../../maths/diffusion.ts";
import { forward, type Perceptron, type Workbench } from "../../maths/multilayer-perceptron.ts";
import type { NoiseSchedule } from "../../maths/noise-schedule.ts";
import { seededRandom, standardNormal } from "../../maths/random.ts";
import { type Condition, writeInput } from "./denoiser.ts";
import { cloudSize, followed, levels } from "./model.ts";

/** Guesses of the data are held inside this square, as image models hold theirs inside the range of pixels. */
const furthest = 3;

export type Guidance = { readonly condition: Condition; readonly scale: number };
export type Guesser = {
  readonly net: Perceptron;
  /** of `cloudSize` rows */
  readonly bench: Workbench;
  readonly table: Float64Array;
  readonly schedule: NoiseSchedule;
  readonly prediction: Prediction;
};

/** The network's raw answers for points at one level, with guidance. @param answers written: two numbers a point */
const answer = (
  guesser: Guesser,
  points: Float32Array,
  level: number,
  guidance: Guidance,
  answers: Float32Array,
): void => {
  const { net, bench, table } = guesser;
  const ask = (condition: Condition): void => {
    for (let i = 0; i < bench.rows; i++)
      writeInput(bench, i, points[2 * i] ?? 0, points[2 * i + 1] ?? 0, level, table, condition);
    forward(net, bench);
  };
  ask(guidance.condition);
  answers.set(bench.output.data.subarray(0, answers.length));
  if (guidance.condition === -1 || guidance.scale === 1) return;
  ask(-1);
  for (let i = 0; i < answers.length; i++)
    answers[i] = guided(bench.output.data[i] ?? 0, answers[i] ?? 0, guidance.scale);
};

/** The network's guess of the data behind points at one level. @param guesses written: two numbers a point */
export const guessData = (
  guesser: Guesser,
  points: Float32Array,
  level: number,
  guidance: Guidance,
  guesses: Float32Array,
): void => {
  answer(guesser, points, level, guidance, guesses);
  const signal = guesser.schedule[level] ?? 1;
  for (let i = 0; i < guesses.length; i++) {
    const data = guessedData(guesser.prediction, guesses[i] ?? 0, points[i] ?? 0, signal);
    guesses[i] = Math.min(furthest, Math.max(-furthest, data));
  }
};

export type Walk = {
  /** where the points are at every stop: stops x points x 2 */
  readonly places: Float32Array;
  /** what the network takes for the data of the followed points, at every stop but the last: steps x followed x 2 */
  readonly guesses: Float32Array;
};

/**
 * The whole way back.
 * @param stops falling levels, the last 0
 * @param fresh true: DDPM, with fresh noise in each step; false: DDIM
 * @param seed of the first noise and of the fresh noise
 */
export const walkBack = (
  guesser: Guesser,
  stops: readonly number[],
  fresh: boolean,
  guidance: Guidance,
  seed: number,
): Walk => {
  const random = seededRandom(seed);
  const size = 2 * cloudSize;
  const places = new Float32Array(stops.length * size);
  const kept = new Float32Array((stops.length - 1) * 2 * followed);
  const guesses = new Float32Array(size);
  for (let i = 0; i < size; i++) places[i] = standardNormal(random);
  for (let step = 0; step + 1 < stops.length; step++) {
    const [level, next] = [stops[step] ?? levels, stops[step + 1] ?? 0];
    const [signal, lower] = [guesser.schedule[level] ?? 1, guesser.schedule[next] ?? 1];
    const points = places.subarray(step * size, (step + 1) * size);
    guessData(guesser, points, level, guidance, guesses);
    kept.set(guesses.subarray(0, 2 * followed), step * 2 * followed);
    for (let i = 0; i < size; i++) {
      const [data, at] = [guesses[i] ?? 0, points[i] ?? 0];
      places[(step + 1) * size + i] = fresh
        ? ddpmStep(data, at, signal, lower, next > 0 ? standardNormal(random) : 0)
        : ddimStep(data, at, signal, lower);
    }
  }
  return { places, guesses: kept };
};
