import { readFileSync } from "node:fs";
import { join } from "node:path";
import { weightsFile } from "../../experiments/results.ts";
import type { AgreementSummary } from "../../experiments/summaries.ts";
import type { Findings } from "../../labs/attention/findings.ts";
import { knobs } from "../../labs/attention/model.ts";
import { type Looked, lookInto, openHeads } from "../../labs/attention/trained.ts";
import { models } from "../../labs/attention/trained-knobs.ts";
import { settleAll } from "../../labs/kit/knobs.ts";
import { templates } from "../../small-language/agreement-items.ts";

let known: Looked | undefined;

/** What the trained model of the lab attention shows of the first values of its knobs, looked into while the page is built. */
export const firstLooked = (): Looked => {
  if (known) return known;
  const { model, text, layer, place } = settleAll(knobs);
  const opened = openHeads(readFileSync(join(process.cwd(), weightsFile(`${model}.int8`))));
  known = lookInto(opened, { text, layer, place });
  return known;
};

/** What our experiment found of the heads that the lab attention shows: those of seed 0, whose weights are given away. */
export const measuredHeads = ({ models: measured }: AgreementSummary, page: string): Findings => ({
  kinds: templates.length,
  page,
  heads: measured
    .filter(({ model, seed }) => seed === 0 && models.some(({ value }) => value === model))
    .flatMap(({ model, error, heads }) =>
      heads.map(({ layer, head, templatesPassed, missed, misledIncrease }) => ({
        model,
        layer: layer + 1,
        place: head + 1,
        kinds: templatesPassed,
        missed,
        wrong: error.misledMass,
        added: misledIncrease,
      })),
    ),
});
