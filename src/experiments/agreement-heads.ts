/** Is there a head that tells a verb its subject? A stated test, which may say none. */

import { templates } from "../small-language/agreement-items.ts";
import { longest, nameOf, parametersOf, shapes, tokensOf } from "../small-language/models.ts";
import { type Experiment, type Finding, type Json, measuresOf } from "./experiment.ts";
import type { AgreementMeasures, HeadMeasures } from "./tasks/agreement.ts";
import { lookInto, lookName, seedsOf, type Trained } from "./training-units.ts";

const slug = "agreement-heads";
const perTemplate = 160;
const rows = 64;
const models: readonly Trained[] = shapes
  .filter(({ width }) => width >= 32)
  .flatMap((shape) => seedsOf(shape, longest).map((seed) => ({ shape, steps: longest, seed })));

/** The test, stated before any model was looked at. */
export const criteria = {
  /** in every template at least this share of attention goes to the subject */
  attention: 0.2,
  /** and this many times what the head gives to places equally far back in any text */
  overDistance: 2,
  /** and this many times what it gives to the other noun, where there is one */
  overOther: 2,
  /** and this many times what the same head gives before training */
  overUntrained: 2,
  /** and without it the probability of verbs of the wrong number, where a noun misleads, grows at least by this factor ... */
  missed: 2,
  /** ... and by at least this much */
  missedBy: 0.02,
};

/** Templates in which a head looks at the subject as the test wants. */
export const templatesPassed = (head: HeadMeasures): number =>
  head.toSubject.filter((to, kind) => {
    const at = (values: readonly number[]): number => values[kind] ?? 0;
    return (
      to >= criteria.attention &&
      to >= criteria.overDistance * at(head.byDistance) &&
      to >= criteria.overOther * at(head.toOther) &&
      to >= criteria.overUntrained * at(head.untrained)
    );
  }).length;

const isMissed = ({ ablated }: HeadMeasures, { whole }: AgreementMeasures): boolean =>
  ablated.misledMass >= criteria.missed * whole.misledMass &&
  ablated.misledMass - whole.misledMass >= criteria.missedBy;

const summarize = (findings: readonly Finding[]): Json => ({
  criteria,
  models: models.map((trained) => {
    const found = measuresOf<AgreementMeasures>(findings, lookName(slug, trained));
    const heads = found.heads.map((head) => ({
      layer: head.layer,
      head: head.head,
      templatesPassed: templatesPassed(head),
      missed: isMissed(head, found),
      misledIncrease: head.ablated.misledMass - found.whole.misledMass,
      excessIncrease: head.ablatedExcess - found.excess,
      tracks: templatesPassed(head) === templates.length && isMissed(head, found),
    }));
    return {
      model: nameOf(trained.shape),
      parameters: parametersOf(trained.shape),
      seed: trained.seed,
      error: found.whole,
      heads,
      trackingHeads: heads.filter(({ tracks }) => tracks).length,
      // how many the attention alone, or the ablation alone, would have named
      byAttention: heads.filter((head) => head.templatesPassed === templates.length).length,
      byAblation: heads.filter(({ missed }) => missed).length,
    };
  }),
});

export const agreementHeads: Experiment = {
  slug,
  title: "Heads that track agreement",
  question: "Is there an attention head that tells a verb which noun it must agree with?",
  plan: {
    models: models.map(({ shape, seed }) => `${nameOf(shape)}, seed ${seed}`),
    tokens: tokensOf(longest),
    templates: [...templates],
    perTemplate,
    criteria,
    null: "the same head at places equally far back in any text, the other noun, and the untrained model",
  },
  units: models.flatMap((trained) =>
    lookInto(
      slug,
      trained,
      { task: "agreement", spec: { shape: trained.shape, perTemplate, rows, seed: trained.seed } },
      3 + (trained.shape.layers * trained.shape.heads * parametersOf(trained.shape)) / 250_000,
    ),
  ),
  summarize,
  shows:
    "For every head of the larger models: how much the place before the verb attends to the subject's noun in six kinds of sentences, and what taking the head away does to agreement and to the loss.",
  limits:
    "A test of single heads: agreement that several heads carry together, or that travels through the words between, passes unseen. A head that passes may do other things as well.",
  weights: {},
};
