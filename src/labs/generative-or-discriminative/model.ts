import { densityEllipse, type Ellipse } from "../../maths/density-ellipse.ts";
import {
  type Boundary,
  fitGaussianClassifier,
  type GaussianClassifier,
  jointSampler,
  type Label,
  type Labeled,
  sharedCovarianceBoundary,
} from "../../maths/gaussian-classifier.ts";
import { logistic, logisticLoss, logisticRegression } from "../../maths/logistic-regression.ts";
import { dot, type Matrix, type Vector } from "../../maths/matrix.ts";
import { logMultivariateDensity } from "../../maths/multivariate-gaussian.ts";
import { seededRandom } from "../../maths/random.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";
import { firstBasket, fruitsOf, giants, plane } from "./baskets.ts";

export const knobs = [
  { kind: "text", id: "fruits", label: "Fruits", longest: 600, initial: firstBasket },
  {
    kind: "choice",
    id: "press",
    label: "At the cross, or where you press",
    options: [
      { value: "lime", label: "a lime" },
      { value: "lemon", label: "a lemon" },
      { value: "away", label: "take away" },
      { value: "ask", label: "only ask" },
    ],
    initial: "lemon",
  },
  { kind: "number", id: "diameter", label: "Diameter of the cross, cm", ...plane, initial: 6 },
  { kind: "number", id: "length", label: "Length of the cross, cm", ...plane, initial: 6 },
  { kind: "switch", id: "naive", label: "Naive: ignore how the two measures go together", initial: false },
  { kind: "number", id: "steps", label: "Steps of logistic regression", min: 0, max: 1000, step: 1, initial: 400 },
  { kind: "number", id: "count", label: "New fruits", min: 1, max: 200, step: 1, initial: 24 },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** One of the two fits as a judge. */
export type Judge = {
  readonly boundary: Boundary;
  /** fruits of the basket that lie on the wrong side */
  readonly wrong: number;
  /** average surprise at the labels, nats */
  readonly loss: number;
  /** ends of the boundary inside the plane; undefined where it does not cross it */
  readonly line: readonly [Vector, Vector] | undefined;
};
export type Fits = {
  readonly fruits: readonly Labeled[];
  readonly counts: readonly [limes: number, lemons: number];
  /** undefined while a kind has no fruit, or the fruits of each kind lie on one line and leave the bell no width */
  readonly gaussian: (Judge & { readonly model: GaussianClassifier }) | undefined;
  /** undefined while a kind has no fruit */
  readonly logistic: Judge | undefined;
};

const logOdds = ({ weights, bias }: Boundary, point: Vector): number => dot(weights, point) + bias;

/** The part of the line weights . x + bias = 0 inside the plane. */
export const lineInside = (boundary: Boundary): readonly [Vector, Vector] | undefined => {
  const corners: readonly Vector[] = [
    [plane.min, plane.min],
    [plane.max, plane.min],
    [plane.max, plane.max],
    [plane.min, plane.max],
  ];
  const crossings = corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % 4] ?? corner;
    const [here, there] = [logOdds(boundary, corner), logOdds(boundary, next)];
    if (here > 0 === there > 0) return [];
    const share = here / (here - there);
    return [corner.map((value, j) => value + share * ((next[j] ?? 0) - value))];
  });
  const [one, other] = crossings;
  return one && other ? [one, other] : undefined;
};

const judge = (boundary: Boundary, points: Matrix, labels: readonly Label[]): Judge => ({
  boundary,
  wrong: points.filter((point, i) => (logOdds(boundary, point) > 0 ? 1 : 0) !== labels[i]).length,
  loss: logisticLoss(boundary, points, labels),
  line: lineInside(boundary),
});

/** Logistic regression on standardized measures, where one rate suits every basket, turned back into centimeters. */
const discriminative = (points: Matrix, labels: readonly Label[], steps: number): Boundary => {
  const mean = [0, 1].map((i) => points.reduce((sum, point) => sum + (point[i] ?? 0), 0) / points.length);
  const spread = mean.map(
    (m, i) => Math.sqrt(points.reduce((sum, p) => sum + ((p[i] ?? 0) - m) ** 2, 0) / points.length) || 1,
  );
  const standard = points.map((point) => point.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1)));
  // The loss curves by at most 1/2 along any direction here, so that a step of 2 cannot overshoot.
  const fit = logisticRegression(standard, labels, steps, 2);
  const weights = fit.weights.map((weight, i) => weight / (spread[i] ?? 1));
  return { weights, bias: fit.bias - dot(weights, mean) };
};

/** A bell needs width in both directions: its correlation must stay clear of 1. */
const hasWidth = ({ covariance }: GaussianClassifier): boolean => {
  const [a = 0, c = 0] = covariance[0] ?? [];
  const b = covariance[1]?.[1] ?? 0;
  return a > 1e-9 && b > 1e-9 && a * b - c * c > 1e-6 * a * b;
};

/**
 * Both fits of a basket.
 * @param text any text; see `baskets.ts`
 */
export const fitBoth = (text: string, steps: number, naive: boolean): Fits => {
  const fruits = fruitsOf(text);
  const points = fruits.map(({ point }) => point);
  const labels = fruits.map(({ label }) => label);
  const lemons = labels.filter((label) => label === 1).length;
  const counts = [labels.length - lemons, lemons] as const;
  if (counts[0] === 0 || counts[1] === 0) return { fruits, counts, gaussian: undefined, logistic: undefined };
  const model = fitGaussianClassifier(points, labels, naive);
  return {
    fruits,
    counts,
    gaussian: hasWidth(model) ? { model, ...judge(sharedCovarianceBoundary(model), points, labels) } : undefined,
    logistic: judge(discriminative(points, labels, steps), points, labels),
  };
};

/** What the fits say about one fruit. */
export type Answer = {
  /** natural logarithms of p(x|y), per square centimeter, of a lime and of a lemon; of p(x, y); and of p(x) */
  readonly bell:
    | { readonly given: readonly [number, number]; readonly joint: readonly [number, number]; readonly all: number }
    | undefined;
  /** p(lemon|x) by each fit, in [0, 1]; undefined where there is no fit */
  readonly gaussian: number | undefined;
  readonly logistic: number | undefined;
  /** log-odds by logistic regression */
  readonly logOdds: number | undefined;
};
export const ask = (fits: Fits, point: Vector): Answer => {
  const { gaussian, logistic: discriminating } = fits;
  const odds = discriminating && logOdds(discriminating.boundary, point);
  const answer = { logOdds: odds, logistic: odds === undefined ? undefined : logistic(odds) };
  if (!gaussian) return { ...answer, bell: undefined, gaussian: undefined };
  const { priors, means, covariance } = gaussian.model;
  const given = [0, 1].map((y) => logMultivariateDensity(point, { mean: means[y] ?? [], covariance }));
  const [lime = 0, lemon = 0] = given;
  const joint = [lime + Math.log(priors[0]), lemon + Math.log(priors[1])] as const;
  const [less, more] = joint[0] < joint[1] ? joint : [joint[1], joint[0]];
  return {
    ...answer,
    bell: { given: [lime, lemon], joint, all: more + Math.log1p(Math.exp(less - more)) },
    gaussian: logistic(logOdds(gaussian.boundary, point)),
  };
};

/** New fruits from the Gaussian fit. */
export const freshFruits = (model: GaussianClassifier, count: number, seed: number): Labeled[] =>
  Array.from({ length: count }, jointSampler(model, seededRandom(seed)));
export const isInside = ({ point }: Labeled): boolean =>
  point.every((value) => value >= plane.min && value <= plane.max);

/** Where half and nine tenths of the fruits of each kind lie, by the fit. */
export const ellipses = ({ covariance }: GaussianClassifier): readonly Ellipse[] =>
  [0.9, 0.5].map((share) => densityEllipse(covariance, share));

/** Share of the plane that two boundaries call differently, on a grid. */
const sharesBetween = (a: Boundary, b: Boundary): number => {
  const ticks = Array.from({ length: 100 }, (_, i) => plane.min + ((plane.max - plane.min) * (i + 0.5)) / 100);
  const differ = ticks.map((x) => ticks.filter((y) => logOdds(a, [x, y]) > 0 !== logOdds(b, [x, y]) > 0).length);
  return differ.reduce((sum, count) => sum + count, 0) / 10_000;
};

/** The question of the lab: giant lemons arrive in a basket. Share of the plane that changes its side by each fit. */
export const giantsArrive = (text: string, steps: number) => {
  const [before, after] = [fitBoth(text, steps, false), fitBoth(`${text}*${giants}`, steps, false)];
  const moved = (fit: "gaussian" | "logistic"): number => {
    const [a, b] = [before[fit], after[fit]];
    return a && b ? sharesBetween(a.boundary, b.boundary) : 0;
  };
  return { moved: { gaussian: moved("gaussian"), logistic: moved("logistic") }, before, after };
};

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);
