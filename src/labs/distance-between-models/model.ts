import { type CloudMeasures, measureCloud } from "../../maths/cloud-measures.ts";
import { frechetDistance, frechetParts, sampleGaussian } from "../../maths/frechet-distance.ts";
import { meanLabels } from "../../maths/inception-score.ts";
import { neighborRadii } from "../../maths/manifold-overlap.ts";
import type { Matrix } from "../../maths/matrix.ts";
import type { MultivariateGaussian } from "../../maths/multivariate-gaussian.ts";
import {
  type Cloud,
  copiesOf,
  kindsOf,
  logCloudDensity,
  momentsOf,
  placed,
  seededCloud,
  shapes,
} from "../../maths/planar-clouds.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";

/** neighbors that set the size of a ball, as in the paper */
export const neighbors = 3;
/** standard deviation of the bell that a copying model puts on each training point */
export const copyWidth = 0.05;
const heldOutSize = 500;

export const knobs = [
  {
    kind: "choice",
    id: "data",
    label: "Data",
    options: [
      { value: "clusters", label: "four clusters" },
      { value: "ring", label: "a ring" },
      { value: "bell", label: "one bell" },
    ],
    initial: "clusters",
  },
  {
    kind: "choice",
    id: "model",
    label: "Model",
    options: [
      { value: "bell", label: "one bell" },
      { value: "clusters", label: "four clusters" },
      { value: "ring", label: "a ring" },
      { value: "one", label: "one cluster of four" },
      { value: "copies", label: "copies of the data" },
    ],
    initial: "bell",
  },
  {
    kind: "choice",
    id: "view",
    label: "Look through",
    options: [
      { value: "points", label: "the points" },
      { value: "frechet", label: "Fréchet distance" },
      { value: "score", label: "Inception-like score" },
      { value: "precision", label: "precision" },
      { value: "recall", label: "recall" },
      { value: "perplexity", label: "perplexity" },
    ],
    initial: "frechet",
  },
  { kind: "number", id: "across", label: "Across", min: -3, max: 3, step: 0.1, initial: 1.5 },
  { kind: "number", id: "up", label: "Up", min: -3, max: 3, step: 0.1, initial: 0 },
  { kind: "number", id: "spread", label: "Spread", min: 0.2, max: 3, step: 0.1, initial: 1 },
  { kind: "number", id: "tilt", label: "Lean", min: -0.9, max: 0.9, step: 0.1, initial: 0 },
  { kind: "number", id: "points", label: "Points in each cloud", min: 20, max: 400, step: 20, initial: 200 },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;
export type View = "points" | "frechet" | "score" | "precision" | "recall" | "perplexity";

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);

const shapeOf = (name: string): Cloud =>
  name === "ring" ? shapes.ring : name === "bell" ? shapes.bell : shapes.clusters;

/** Points of the data: the same for every model with this seed. Held-out points come from a seed of their own. */
const dataOf = ({ data, points, seed }: State) => {
  const cloud = shapeOf(data);
  return {
    data: cloud,
    points: seededCloud(cloud, seed, points),
    heldOut: seededCloud(cloud, seed + 20_000, heldOutSize),
  };
};
type Data = ReturnType<typeof dataOf>;

const modelOf = (state: State, points: Matrix): Cloud => {
  if (state.model === "copies") return copiesOf(points, copyWidth);
  return placed(state.model === "one" ? shapes.clusters.slice(0, 1) : shapeOf(state.model), state);
};
const samplesOf = (state: State, model: Cloud, points: Matrix): Matrix =>
  state.model === "copies" ? points : seededCloud(model, state.seed + 10_000, state.points);

/** What the plane shows and the table says. */
export type Scene = {
  readonly points: Matrix;
  readonly samples: Matrix;
  /** points of the data that no metric but perplexity uses */
  readonly heldOut: Matrix;
  readonly model: Cloud;
  readonly measures: CloudMeasures;
  /** the same measures for new samples of the data's own distribution: the best that a model can do */
  readonly best: CloudMeasures;
  /** the Gaussians that the measured distance compares */
  readonly fits: { readonly data: MultivariateGaussian; readonly model: MultivariateGaussian };
};

let remembered: { readonly key: string; readonly data: Data; readonly best: CloudMeasures } | undefined;
/** The data and the measures of a perfect model, kept as long as shape, number and seed stay: they do not depend on the model. */
const yardstick = (state: State): { readonly data: Data; readonly best: CloudMeasures } => {
  const key = `${state.data} ${state.points} ${state.seed}`;
  if (remembered?.key !== key) {
    const data = dataOf(state);
    const samples = seededCloud(data.data, state.seed + 30_000, state.points);
    remembered = { key, data, best: measureCloud(data, { model: data.data, samples }) };
  }
  return remembered;
};

export const sceneOf = (state: State): Scene => {
  const { data, best } = yardstick(state);
  const model = modelOf(state, data.points);
  const samples = samplesOf(state, model, data.points);
  return {
    points: data.points,
    samples,
    heldOut: data.heldOut,
    model,
    measures: measureCloud(data, { model, samples }),
    best,
    fits: { data: sampleGaussian(data.points), model: sampleGaussian(samples) },
  };
};

/** Share of the samples that the classifier puts into each kind, in its order: upper right, upper left, lower left, lower right. */
export const kindShares = (samples: Matrix): number[] => meanLabels(samples.map(kindsOf));

/** Balls around one cloud, and for each point of the other whether it lies in some ball. */
export type Balls = {
  readonly centers: Matrix;
  readonly radii: readonly number[];
  readonly inside: readonly boolean[];
};
export const ballsOf = (centers: Matrix, others: Matrix): Balls => {
  const squares = neighborRadii(centers, neighbors);
  const within = ([x = 0, y = 0]: readonly number[]): boolean =>
    centers.some(([a = 0, b = 0], i) => (x - a) ** 2 + (y - b) ** 2 <= (squares[i] ?? 0));
  return { centers, radii: squares.map(Math.sqrt), inside: others.map(within) };
};

/** The model's density on a grid of squares over the plane, as shares of the largest, for the picture behind perplexity. */
export const densityGrid = (model: Cloud, reach: number, cells: number): number[][] => {
  const density = logCloudDensity(model);
  const side = (2 * reach) / cells;
  const center = (index: number): number => -reach + side * (index + 0.5);
  const heights = Array.from({ length: cells }, (_, row) =>
    Array.from({ length: cells }, (__, column) => Math.exp(density([center(column), -center(row)]))),
  );
  const highest = heights.flat().reduce((most, height) => Math.max(most, height), 0);
  return heights.map((row) => row.map((height) => (highest > 0 ? height / highest : 0)));
};

/** The measured Fréchet distance in its steps, as numbers to print. */
export const stepsOf = ({ fits }: Scene) => {
  const { means, spreads } = frechetParts(fits.data, fits.model);
  const trace = ({ covariance }: MultivariateGaussian): number => (covariance[0]?.[0] ?? 0) + (covariance[1]?.[1] ?? 0);
  const traces = trace(fits.data) + trace(fits.model);
  return { means, spreads, traces, root: (traces - spreads) / 2, total: means + spreads };
};

/** Ready-made cases, each of which deceives a metric. */
export const cases = [
  { label: "Equal mean and spread", given: { across: 0 } },
  { label: "One kind only", given: { model: "one", across: 0, view: "recall" } },
  { label: "Copies", given: { model: "copies", across: 0, view: "perplexity" } },
  { label: "Far and sure", given: { across: 0, spread: 3, view: "score" } },
  { label: "Perfect, but few points", given: { model: "clusters", across: 0, points: 20 } },
] as const satisfies readonly { readonly label: string; readonly given: Readonly<Record<string, unknown>> }[];

/** The state that the prediction asks about, and the distance between its two distributions. */
export const asked = settleState({ across: 0 });
export const askedDistance = (): number =>
  frechetDistance(momentsOf(shapeOf(asked.data)), momentsOf(modelOf(asked, [])));
