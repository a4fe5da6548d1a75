import { measuresOf } from "../../experiments/experiment.ts";
import { readResults } from "../../experiments/results.ts";
import { summaryOf } from "../../experiments/summaries.ts";
import type { TrainMeasures } from "../../experiments/tasks/train.ts";
import { seedsOf, trainingName } from "../../experiments/training-units.ts";
import type { Measured } from "../../labs/measured-law/model.ts";
import { parametersOf, shapes, stepCounts, tokensOf } from "../../small-language/models.ts";

/** The trainings behind our own scaling law, seed by seed, for the lab measured-law. */
export const measuredTrainings = (): Measured => {
  const { findings } = readResults(process.cwd(), "scaling");
  const { floor, fits } = summaryOf("scaling");
  return {
    floor,
    cells: shapes.flatMap((shape) =>
      stepCounts.map((steps) => {
        const runs = seedsOf(shape, steps).map((seed) =>
          measuresOf<TrainMeasures>(findings, trainingName(shape, steps, seed)),
        );
        const withoutEmbedding = runs[0]?.withoutEmbedding ?? 0;
        return {
          parameters: parametersOf(shape),
          withoutEmbedding,
          tokens: tokensOf(steps),
          excess: runs.map(({ excess }) => excess),
        };
      }),
    ),
    starts: { above: fits.excess.law, loss: fits.knownFloor.law, free: fits.freeFloor.law },
  };
};
