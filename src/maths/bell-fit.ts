/** What one bell learns of a source that no bell fits, when it is fitted by different distances: the best of all bells. */
import { logGaussianDensity } from "./gaussian.ts";
import { logMixtureDensity, type Mixture } from "./gaussian-mixture.ts";
import { type Cells, cellMiddles, cellWidth, type LineDistances, lineDistances } from "./line-divergence.ts";

/** The stretch of the line on which densities are compared. */
const cells: Cells = { from: -10, to: 10, count: 1000 };
/** The narrowest bell that these cells can show. */
const narrowest = 0.3;

/** One of the distances from source to bell. */
export type Aim = keyof Pick<LineDistances, "forward" | "reverse" | "jensenShannon" | "wasserstein">;
/** A bell: mean and standard deviation, and its distance from the source. */
export type BellFit = { readonly mean: number; readonly spread: number; readonly distance: number };

/**
 * The bell with the least distance, by trying ever finer grids of means in [-4, 4] and spreads up to about 3.
 * Unlike a walk downhill it does not stay in the first valley that it meets.
 * @param source at least one bell, all within a few units of 0
 * @param rounds of refinement; five find mean and spread to about a thousandth
 */
export const fitBell = (source: Mixture, aim: Aim, rounds = 5): BellFit => {
  const middles = cellMiddles(cells);
  const logSource = middles.map((x) => logMixtureDensity(x, source));
  const distance = (mean: number, spread: number): number => {
    const logBell = middles.map((x) => logGaussianDensity(x, { mean, variance: spread ** 2 }));
    return lineDistances(logSource, logBell, cellWidth(cells))[aim];
  };
  let best: BellFit = { mean: 0, spread: 1.5, distance: Infinity };
  let [reach, stretch] = [4, 1.2];
  for (let round = 0; round < rounds; round += 1) {
    const around = best;
    for (let i = -8; i <= 8; i += 1)
      for (let j = -8; j <= 8; j += 1) {
        const mean = around.mean + (reach * i) / 8;
        const spread = around.spread + (stretch * j) / 8;
        if (spread < narrowest) continue;
        const here = distance(mean, spread);
        if (here < best.distance) best = { mean, spread, distance: here };
      }
    reach /= 5;
    stretch /= 5;
  }
  return best;
};
