import { guessedNoise, noised } from "../../maths/diffusion.ts";
import type { NoiseSchedule } from "../../maths/noise-schedule.ts";
import { numeral } from "../kit/numeral.ts";
import { type Forward, followed, stopAt } from "./model.ts";

type Spot = readonly [x: number, y: number];
export const spot = (points: ArrayLike<number>, index: number): Spot => [
  points[2 * index] ?? 0,
  points[2 * index + 1] ?? 0,
];
const pair = ([x, y]: Spot): string => `(${numeral(x)}, ${numeral(y)})`;
const root = (value: number): string => `√${numeral(value, value < 0.01 ? 4 : 2)}`;

/** How one point is noised to a level, written out. */
export const arithmeticForward = ({ data, noise }: Forward, index: number, signal: number): string => {
  const [from, by] = [spot(data, index), spot(noise, index)];
  const to: Spot = [noised(from[0], by[0], signal), noised(from[1], by[1], signal)];
  return `${root(signal)} × ${pair(from)} + ${root(1 - signal)} × ${pair(by)} = ${pair(to)}`;
};

/** What a frame knows of the followed points. */
export type Paths = {
  readonly stops: readonly number[];
  readonly fresh: boolean;
  readonly paths: ArrayLike<number>;
  readonly guesses: ArrayLike<number>;
};

/** Where a followed point is at a stop of the way back, and what the network takes for its data there. */
export const placeOnPath = ({ paths }: Paths, index: number, stop: number): Spot =>
  spot(paths, stop * followed + index);
export const guessOnPath = ({ guesses, stops }: Paths, index: number, stop: number): Spot | undefined =>
  stop + 1 < stops.length ? spot(guesses, stop * followed + index) : undefined;

/** The step of the way back that a followed point takes from a level, written out. */
export const arithmeticBack = (way: Paths, index: number, level: number, schedule: NoiseSchedule): string => {
  const stop = stopAt(way.stops, level);
  const [here, guess] = [placeOnPath(way, index, stop), guessOnPath(way, index, stop)];
  const from = way.stops[stop] ?? 0;
  if (!guess) return `At level 0 it has arrived: ${pair(here)}`;
  const next = way.stops[stop + 1] ?? 0;
  const [signal, lower] = [schedule[from] ?? 1, schedule[next] ?? 1];
  const told = `At level ${from} it is at ${pair(here)}, and the network takes ${pair(guess)} for its data`;
  const to = placeOnPath(way, index, stop + 1);
  if (way.fresh) return `${told}; the step to level ${next}, with fresh noise, leads to ${pair(to)}`;
  const noise: Spot = [guessedNoise(guess[0], here[0], signal), guessedNoise(guess[1], here[1], signal)];
  return `${told}, so ${pair(noise)} for its noise. Noised again to level ${next}: ${root(lower)} × ${pair(guess)} + ${root(1 - lower)} × ${pair(noise)} = ${pair(to)}`;
};
