import { predictMasked, predictNext, predictSpans, spanCounts } from "../maths/pretraining-objectives.ts";
import { chainLikelihood, pseudoLikelihood } from "../maths/pseudo-likelihood.ts";
import { visibility } from "../maths/visibility.ts";
import type { Worked } from "./worked.ts";

const sentence = "the ferry waits at the bank when the river is too high".split(" ");
const next = predictNext(sentence);
/** Places of "ferry" and "river". */
const masked = predictMasked(sentence, [1, 8]);
/** The span "too high" at the end would be easy; "at the" is hidden. */
const spans = predictSpans(sentence, [[3, 5]]);

/** Four source and three target positions, as drawn. */
export const drawnShape = { source: 4, target: 3 } as const;
const pairs = (family: "encoder" | "decoder" | "encoder-decoder"): number =>
  visibility(family, drawnShape.source, drawnShape.target)
    .flat()
    .reduce((sum, seen) => sum + seen, 0);

/** Two words, A and B, that mostly agree. */
const joint = [
  [0.45, 0.05],
  [0.05, 0.45],
];
const total = (of: typeof pseudoLikelihood): number =>
  of(joint, 0, 0) + of(joint, 0, 1) + of(joint, 1, 0) + of(joint, 1, 1);
const window = 512;
const counts = spanCounts(window, 0.15, 3);

export const worked: Worked = {
  words: sentence.length,
  next: { input: next.input.length, predicted: next.predicted.length },
  masked: { input: masked.input.length, predicted: masked.predicted.length },
  spans: {
    input: spans.input.length,
    predicted: spans.predicted.length,
    words: spans.predicted.length - 2,
    processed: spans.input.length + spans.predicted.length,
  },
  pairs: { all: pairs("encoder"), causal: pairs("decoder"), both: pairs("encoder-decoder") },
  joint,
  pseudo: {
    same: pseudoLikelihood(joint, 0, 0),
    other: pseudoLikelihood(joint, 0, 1),
    total: total(pseudoLikelihood),
    chain: total(chainLikelihood),
    guess: 0.45 / (0.45 + 0.05),
  },
  window: {
    length: window,
    masked: Math.round(window * 0.15),
    input: counts.input,
    predicted: counts.predicted,
  },
  exercise: { hidden: Math.round(1000 * 0.15), spans: Math.round((1000 * 0.15) / 3), ...spanCounts(1000, 0.15, 3) },
};
