import { klDivergence } from "./divergence.ts";
import type { Matrix } from "./matrix.ts";

/** Average of the rows: which classes a set of samples has, over all. */
export const meanLabels = (labels: Matrix): number[] =>
  (labels[0] ?? []).map((_, k) => labels.reduce((sum, row) => sum + (row[k] ?? 0), 0) / labels.length);

// #region inception-score
/**
 * Inception score (equation `inception-score`; Salimans et al. 2016): the exponential of the mean divergence of the label
 * distribution of one sample from that of all samples. It never sees the data.
 * @param labels one row for each sample: the probabilities of K classes by a fixed classifier
 * @returns from 1 (every sample looks alike to the classifier) to K (each is surely of one class, all classes equally often)
 * @throws RangeError when there is no sample, or a row is no distribution
 */
export const inceptionScore = (labels: Matrix): number => {
  if (labels.length === 0) throw new RangeError("Unexpected empty list, expected at least one sample.");
  const overall = meanLabels(labels);
  return Math.exp(labels.reduce((sum, row) => sum + klDivergence(row, overall), 0) / labels.length);
};
// #endregion inception-score
