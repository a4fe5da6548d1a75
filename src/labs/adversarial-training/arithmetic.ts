import { sigmoid } from "../../maths/gan-loss.ts";
import { numeral } from "../kit/numeral.ts";
import { pullOf } from "./players.ts";
import type { Loss } from "./rules.ts";

type Spot = readonly [x: number, y: number];
export const spot = (points: ArrayLike<number>, index: number): Spot => [
  points[2 * index] ?? 0,
  points[2 * index + 1] ?? 0,
];
const pair = ([x, y]: Spot): string => `(${numeral(x)}, ${numeral(y)})`;

/** What a frame knows of the followed samples. */
export type Judged = {
  readonly loss: Loss;
  readonly samples: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
  readonly slopes: ArrayLike<number>;
};

/** What the discriminator says of a followed sample, in words. */
export const verdictOf = ({ loss, samples, scores }: Judged, index: number): string => {
  const score = scores[index] ?? 0;
  const at = `at ${pair(spot(samples, index))} it gets the score ${numeral(score)}`;
  if (loss === "wasserstein") return `${at}; a critic’s score is no probability`;
  return `${at}, so D = 1 / (1 + e^(${numeral(-score)})) = ${numeral(sigmoid(score), 3)}`;
};

/** How the generator's loss pulls it, written out: minus the slope by the score, times the score's slope by the place. */
export const pullArithmetic = ({ loss, scores, slopes }: Judged, index: number): string => {
  const score = scores[index] ?? 0;
  const slope = spot(slopes, index);
  const force = -pullOf(loss, score);
  const named =
    loss === "wasserstein" ? "1" : loss === "minimax" ? `D = ${numeral(force, 3)}` : `1 − D = ${numeral(force, 3)}`;
  const factor = numeral(force, loss === "wasserstein" ? 0 : 3);
  return `the loss pulls with ${named}, the score rises by ${pair(slope)}: together ${factor} × ${pair(slope)} = ${pair([force * slope[0], force * slope[1]])}`;
};
