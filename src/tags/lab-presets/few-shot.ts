import { readFileSync } from "node:fs";
import { join } from "node:path";
import { weightsFile } from "../../experiments/results.ts";
import type { FewShotSummary } from "../../experiments/summaries.ts";
import { type Asked, askModel, openModel } from "../../labs/few-shot/asking.ts";
import { settleState, sizes } from "../../labs/few-shot/knobs.ts";
import { type Published, promptOf } from "../../labs/few-shot/model.ts";

let known: Asked | undefined;

/** What the model of the lab few-shot says to its first question, asked while the page is built. */
export const firstAsked = (): Asked => {
  if (known) return known;
  const state = settleState({});
  const { text, answer } = promptOf(state);
  const bench = openModel(readFileSync(join(process.cwd(), weightsFile(`${state.size}.int8`))));
  known = askModel(bench, text, answer);
  return known;
};

/** How our own models answered after examples, for the lab few-shot: the sizes whose weights it loads. */
export const measuredExamples = ({ models }: FewShotSummary): Published[] =>
  models
    .filter(({ model }) => sizes.some(({ value }) => value === model))
    .flatMap(({ model, conditions }) =>
      conditions.map(({ condition, examples, accuracy: { mean, low, high, seeds }, trueAccuracy }) => ({
        size: model,
        condition,
        examples,
        mean,
        bar: seeds > 1 ? { low, high } : undefined,
        seeds,
        truth: trueAccuracy ?? undefined,
      })),
    );
