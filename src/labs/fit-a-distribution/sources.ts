import { logMixtureDensities, type Mixture, mixtureCumulative, mixtureSampler } from "../../maths/gaussian-mixture.ts";
import { seededRandom } from "../../maths/random.ts";

/** Where the data come from: the lab shows it, life does not. */
export type Source = {
  readonly name: string;
  readonly label: string;
  /** natural logarithm of the density at each place; minus infinity where there is none */
  readonly logDensities: (places: readonly number[]) => number[];
  /** probability of a draw of at most x */
  readonly cumulative: (x: number) => number;
  /** draws, repeatable by their seed */
  readonly draws: (count: number, seed: number) => number[];
};

const fromMixture = (name: string, label: string, mixture: Mixture): Source => ({
  name,
  label,
  logDensities: (places) => logMixtureDensities(places, mixture),
  cumulative: (x) => mixtureCumulative(x, mixture),
  draws: (count, seed) => Array.from({ length: count }, mixtureSampler(mixture, seededRandom(seed))),
});

/** Half the width of the box. Its edges must fall between two cells of the sums, or the box would lose mass. */
const edge = 2;
const box: Source = {
  name: "box",
  label: "a box with edges",
  logDensities: (places) => places.map((x) => (Math.abs(x) < edge ? -Math.log(2 * edge) : -Infinity)),
  cumulative: (x) => Math.min(1, Math.max(0, (x + edge) / (2 * edge))),
  draws: (count, seed) => {
    const random = seededRandom(seed);
    return Array.from({ length: count }, () => edge * (2 * random() - 1));
  },
};

const humps = fromMixture("humps", "two far humps", [
  { weight: 0.6, mean: -2, spread: 0.5 },
  { weight: 0.4, mean: 2, spread: 0.5 },
]);
export const sources: readonly Source[] = [
  humps,
  fromMixture("near", "two near humps", [
    { weight: 0.6, mean: -1, spread: 0.7 },
    { weight: 0.4, mean: 1, spread: 0.7 },
  ]),
  fromMixture("bell", "one bell", [{ weight: 1, mean: 0.5, spread: 1.2 }]),
  box,
];
export const sourceNamed = (name: string): Source => sources.find((one) => one.name === name) ?? humps;
