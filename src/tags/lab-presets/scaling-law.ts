import type { Model } from "../../schemas/model.ts";
import type { Optimum } from "../../schemas/optimum.ts";
import { citation, type Works } from "./citation.ts";

/** Text models of content/data/models.yaml whose size and tokens are known, for the lab scaling-law: no mixtures of experts, whose size is two numbers. */
export const trainedModels = (rows: readonly Model[], works: Works) =>
  rows.flatMap(({ id, name, date, family, modality, parameters, tokens }) =>
    family === "decoder" && modality.startsWith("text") && parameters && tokens
      ? [
          {
            id,
            name,
            date,
            parameters: parameters.value,
            tokens: tokens.value,
            source: citation(works, tokens.source, tokens.locator),
          },
        ]
      : [],
  );

/** Rows of content/data/optima.yaml for the lab scaling-law. */
export const printedOptima = (rows: readonly Optimum[], works: Works) =>
  rows.map(({ id, approach, parameters, compute, tokens, source, locator }) => ({
    id,
    approach,
    parameters,
    compute,
    tokens,
    source: citation(works, source, locator),
  }));
