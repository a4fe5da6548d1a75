/**
 * Fits a mixture of at most a few bells to anything that can be computed from it, by walking downhill. The walk is over
 * the means, the logarithms of the spreads and, for two bells, the log-odds of the weights, so that every step gives a
 * mixture again.
 */
import type { Mixture } from "./gaussian-mixture.ts";

/** A number for a mixture; the walk makes it small. It may be Infinity. */
export type MixtureObjective = (mixture: Mixture) => number;

/** Bounds that the walk does not leave. */
export type MixtureBounds = {
  readonly mean: readonly [least: number, most: number];
  readonly spread: readonly [least: number, most: number];
  /** of the first of two bells, inside (0, 1) */
  readonly weight: readonly [least: number, most: number];
};

const clamp = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value));

/** The mixture with every number moved inside the bounds; the weights of two bells still sum to one. */
export const keepInside = (mixture: Mixture, bounds: MixtureBounds): Mixture => {
  const first = mixture.length === 2 ? clamp(mixture[0]?.weight ?? 0.5, bounds.weight) : 1;
  return mixture.map(({ mean, spread }, k) => ({
    weight: k === 0 ? first : 1 - first,
    mean: clamp(mean, bounds.mean),
    spread: clamp(spread, bounds.spread),
  }));
};

const pack = (mixture: Mixture): number[] => {
  const numbers = mixture.flatMap(({ mean, spread }) => [mean, Math.log(spread)]);
  const [first, second] = mixture;
  return first && second ? [...numbers, Math.log(first.weight / second.weight)] : numbers;
};

const unpack = (numbers: readonly number[], bounds: MixtureBounds): Mixture => {
  const bells = Math.floor(numbers.length / 2);
  const first = bells === 2 ? 1 / (1 + Math.exp(-(numbers[4] ?? 0))) : 1;
  const mixture = Array.from({ length: bells }, (_, k) => ({
    weight: k === 0 ? first : 1 - first,
    mean: numbers[2 * k] ?? 0,
    spread: Math.exp(numbers[2 * k + 1] ?? 0),
  }));
  return keepInside(mixture, bounds);
};

/** Where the walk stands. */
export type Descent = {
  readonly mixture: Mixture;
  readonly value: number;
  /** length of the next step, relative to the gradient */
  readonly rate: number;
  /** no step found that makes the objective smaller, or nothing to walk on since it is infinite */
  readonly done: boolean;
};

/** The start of a walk. One or two bells. @throws RangeError for more */
export const startDescent = (mixture: Mixture, objective: MixtureObjective): Descent => {
  if (mixture.length < 1 || mixture.length > 2)
    throw new RangeError(`Unexpected ${mixture.length} bells, expected one or two.`);
  const value = objective(mixture);
  return { mixture, value, rate: 0.5, done: !Number.isFinite(value) };
};

const nudge = 1e-4;
/** No number moves further than this in one step: a walk that jumps could skip the valley that it started in. */
const longest = 0.1;

/**
 * One step downhill: against the gradient (by finite differences), half as far again and again until the objective falls.
 * @param longer how far any of the numbers may move, default 0.1
 */
export const descendStep = (
  { mixture, value, rate, done }: Descent,
  objective: MixtureObjective,
  bounds: MixtureBounds,
  longer = longest,
): Descent => {
  if (done) return { mixture, value, rate, done };
  const at = pack(mixture);
  const moved = (place: number, by: number): number =>
    objective(
      unpack(
        at.map((number, i) => (i === place ? number + by : number)),
        bounds,
      ),
    );
  const gradient = at.map((_, place) => (moved(place, nudge) - moved(place, -nudge)) / (2 * nudge));
  const steepest = Math.max(...gradient.map(Math.abs));
  if (!(steepest > 1e-7) || steepest === Infinity) return { mixture, value, rate, done: true };
  for (let length = Math.min(rate, longer / steepest); length * steepest > 1e-7; length /= 2) {
    const next = unpack(
      at.map((number, i) => number - length * (gradient[i] ?? 0)),
      bounds,
    );
    const reached = objective(next);
    if (reached < value - 1e-13) return { mixture: next, value: reached, rate: 2 * length, done: false };
  }
  return { mixture, value, rate, done: true };
};

/** The end of the walk: at most `steps` steps. */
export const descend = (start: Mixture, objective: MixtureObjective, bounds: MixtureBounds, steps = 2000): Descent => {
  let descent = startDescent(start, objective);
  for (let step = 0; step < steps && !descent.done; step += 1) descent = descendStep(descent, objective, bounds);
  return descent;
};
