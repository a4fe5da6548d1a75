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

const known = new Map<string, Looked>();

/**
 * What the trained model of the lab attention shows of the first values of its knobs, looked into while the page is built.
 * @param head another head than the first
 */
export const firstLooked = (head: { readonly layer?: number; readonly place?: number } = {}): Looked => {
  const { model, text, layer, place } = settleAll(knobs, head);
  const key = `${layer}.${place}`;
  const looked =
    known.get(key) ??
    lookInto(openHeads(readFileSync(join(process.cwd(), weightsFile(`${model}.int8`)))), { text, layer, place });
  known.set(key, looked);
  return looked;
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
