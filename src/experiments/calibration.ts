/** Do stated probabilities mean what they say? Held against the truth itself, by size and by temperature. */

import { longest, nameOf, parametersOf, shapes, tokensOf } from "../small-language/models.ts";
import { overSeeds } from "./bootstrap.ts";
import { type Experiment, type Finding, type Json, measuresOf } from "./experiment.ts";
import type { CalibrateMeasures } from "./tasks/calibrate.ts";
import type { TruthMeasures } from "./tasks/truth.ts";
import { longestGrid, lookInto, lookName, seedsOf, truthUnit } from "./training-units.ts";

const temperatures = [0.5, 0.7, 0.85, 1, 1.15, 1.3, 1.6, 2];
const rows = 64;
const bins = 15;
const slug = "calibration";

const summarize = (findings: readonly Finding[]): Json => {
  const truth = measuresOf<TruthMeasures>(findings, truthUnit.name);
  return {
    nulls: truth.nulls.map(({ name, excess, top }) => ({ name, divergence: excess, topError: top.error })),
    models: shapes.map((shape) => {
      const runs = seedsOf(shape, longest).map((seed) =>
        measuresOf<CalibrateMeasures>(findings, lookName(slug, { shape, steps: longest, seed })),
      );
      return {
        model: nameOf(shape),
        parameters: parametersOf(shape),
        temperatures: temperatures.map((temperature, at) => {
          const each = <T>(read: (one: CalibrateMeasures["temperatures"][number]) => T): T[] =>
            runs.flatMap((run) => run.temperatures.slice(at, at + 1).map(read));
          return {
            temperature,
            divergence: overSeeds(each((one) => one.divergence)),
            leak: overSeeds(each((one) => one.leak)),
            topError: overSeeds(each((one) => one.top.error)),
            allError: overSeeds(each((one) => one.allError)),
            entropyGap: overSeeds(each((one) => one.entropy - one.trueEntropy)),
          };
        }),
        // diagram at temperature 1, of the first seed
        diagram: runs[0]?.temperatures[temperatures.indexOf(1)]?.top ?? null,
      };
    }),
  };
};

export const calibration: Experiment = {
  slug,
  title: "Calibration against the truth",
  question: "When a model says 30 %, is it 30 %, and which temperature makes it so?",
  plan: {
    models: "all sizes after the longest training",
    tokens: tokensOf(longest),
    seeds: [0, 1, 2],
    temperatures,
    rows,
    bins,
  },
  units: [
    truthUnit,
    ...longestGrid.flatMap((trained) =>
      lookInto(slug, trained, { task: "calibrate", spec: { shape: trained.shape, temperatures, rows, bins } }, 4),
    ),
  ],
  summarize,
  shows:
    "How far stated probabilities are from the true ones, bin by bin, and that being calibrated is not being good: the null models that look at no word or at one are calibrated almost by construction.",
  limits:
    "The models are trained to the end of one pass on likelihood alone. What further training on preferences does to the calibration of large models is not touched.",
  weights: {},
};
