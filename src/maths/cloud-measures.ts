import { type FrechetParts, frechetDistance, frechetOfPoints, frechetParts } from "./frechet-distance.ts";
import { inceptionScore } from "./inception-score.ts";
import { precisionAndRecall } from "./manifold-overlap.ts";
import type { Matrix } from "./matrix.ts";
import { type Cloud, kindsOf, logCloudDensity, momentsOf } from "./planar-clouds.ts";

/** What the metrics say of samples of a model, beside points of the data. */
export type CloudMeasures = {
  /** Fréchet distance between the distributions themselves, from their exact means and covariances */
  readonly exact: number;
  readonly parts: FrechetParts;
  /** Fréchet distance as it is measured: between Gaussians fitted to the points */
  readonly measured: number;
  /** Inception-like score of the samples, 1 to 4, by the classifier of the four kinds */
  readonly score: number;
  readonly precision: number;
  readonly recall: number;
  /** Perplexity of held-out data under the model: the area in which its points might as well be, by this model */
  readonly perplexity: number;
};

/** Two to the mean surprise of the points in bits: for a uniform density over an area, that area. @returns > 0, or Infinity */
export const areaPerplexity = (points: Matrix, cloud: Cloud): number => {
  const density = logCloudDensity(cloud);
  return Math.exp(-points.reduce((sum, point) => sum + density(point), 0) / points.length);
};

/**
 * All measures of one model.
 * @param points drawn from the data: what the metrics compare with
 * @param samples drawn from the model, as many
 * @param heldOut further points of the data, which no model has seen
 */
export const measureCloud = (
  { data, points, heldOut }: { readonly data: Cloud; readonly points: Matrix; readonly heldOut: Matrix },
  { model, samples }: { readonly model: Cloud; readonly samples: Matrix },
): CloudMeasures => {
  const [truth, other] = [momentsOf(data), momentsOf(model)];
  return {
    exact: frechetDistance(truth, other),
    parts: frechetParts(truth, other),
    measured: frechetOfPoints(points, samples),
    score: inceptionScore(samples.map(kindsOf)),
    ...precisionAndRecall(points, samples),
    perplexity: areaPerplexity(heldOut, model),
  };
};
