import type { ScalingSummary } from "../../experiments/summaries.ts";
import type { Measured } from "../../labs/train-a-language-model/measured.ts";
import { mostSteps, sizes } from "../../labs/train-a-language-model/model.ts";
import { parametersOf, tokensOf } from "../../small-language/models.ts";

/** How near the sizes of the lab train-a-language-model came to the floor after the text that it reads in all. */
export const measuredEnds = ({ cells }: Pick<ScalingSummary, "cells">): Measured[] =>
  sizes.flatMap(([, shape]) =>
    cells
      .filter(({ parameters, tokens }) => parameters === parametersOf(shape) && tokens === tokensOf(mostSteps))
      .map(({ parameters, excess }) => ({ parameters, excess: excess.mean, seeds: excess.seeds })),
  );
