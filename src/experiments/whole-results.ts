/** What can be said of committed results without training anything. */

import { excessOf } from "../small-language/held-out.ts";
import { configOf, context, type Shape } from "../small-language/models.ts";
import { dequantizeWeights } from "../small-language/quantize-weights.ts";
import { heldOutSeed, sentenceRows } from "../small-language/sentence-rows.ts";
import { smallLanguage } from "../small-language/small-language.ts";
import { benchOf } from "../small-language/trained-model.ts";
import { transformerLayout } from "../small-language/transformer-layout.ts";
import { differences, type Tolerance } from "./differences.ts";
import { type Experiment, type Finding, type Json, rounded } from "./experiment.ts";
import { ExperimentError } from "./experiment-error.ts";
import { type Results, readResults, readWeights, resultsFile, weightsFile } from "./results.ts";
import type { TrainMeasures } from "./tasks/train.ts";

/** Fits go down by steps whose last digits depend on the version of V8; six digits are written. */
export const fitTolerance: Tolerance = { absolute: 1e-3, relative: 5e-3 };
/** Int8 costs a little loss, and weights are measured on fewer rows than the training was. */
export const weightsTolerance: Tolerance = { absolute: 0.02, relative: 0.1 };

/** Reads the results of an experiment and computes their summary again. @throws ExperimentError for what does not fit */
export const wholeResults = (root: string, experiment: Experiment): Results => {
  const results = readResults(root, experiment.slug);
  const fail = (what: string, hint: string): never => {
    throw new ExperimentError(resultsFile(experiment.slug), what, hint);
  };
  if (JSON.stringify(results.plan) !== JSON.stringify(experiment.plan))
    fail(
      "Unexpected plan, expected that of the code: the plan changed after these results.",
      "Run npm run experiments.",
    );
  const missing = experiment.units.filter(({ name }) => !results.findings.some(({ unit }) => unit === name));
  if (missing.length > 0)
    fail(`Unexpected findings without ${missing[0]?.name}, expected one for each unit.`, "Run npm run experiments.");
  const apart = differences(rounded(experiment.summarize(results.findings)), results.summary, fitTolerance);
  if (apart.length > 0)
    fail(
      `Unexpected summary, expected what follows from the findings: ${apart.slice(0, 3).join("; ")}.`,
      "Run npm run experiments.",
    );
  return results;
};

/** Measures the weights that an experiment gives away. @throws ExperimentError for weights that are not as good as their training was */
export const checkWeights = (
  root: string,
  { weights, units }: Experiment,
  findings: readonly Finding[],
  rows: number,
): void => {
  const machine = smallLanguage();
  const data = sentenceRows(machine, rows, context, heldOutSeed);
  for (const [unit, name] of Object.entries(weights)) {
    const stored = readWeights(root, name);
    const work = units.find((one) => one.name === unit)?.work;
    const shape: Shape | undefined = work?.task === "train" ? work.spec.shape : undefined;
    const fault = (what: string): ExperimentError =>
      new ExperimentError(weightsFile(name), what, "Run npm run experiments, which writes it anew.");
    if (!shape || transformerLayout(configOf(shape)).count !== stored.layout.count)
      throw fault(`Unexpected model of ${stored.layout.count} parameters, expected that of ${unit}.`);
    const full = new Float32Array(stored.layout.count);
    dequantizeWeights(stored, full);
    const found: Json = { excess: excessOf(benchOf(shape, full, 8, context), machine, data).excess };
    const trained = findings.find((one) => one.unit === unit)?.measures as TrainMeasures | undefined;
    const apart = differences(found, { excess: trained?.excess ?? 0 }, weightsTolerance);
    if (apart.length > 0) throw fault(`Unexpected weights, expected those that were measured${apart[0]}.`);
  }
};
