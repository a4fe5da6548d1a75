/** Rounds a trained model to few bits and measures what that costs. */

import { excessOf } from "../../small-language/held-out.ts";
import { context, type Shape } from "../../small-language/models.ts";
import { dequantizeWeights, quantizedBytes, quantizeWeights } from "../../small-language/quantize-weights.ts";
import { heldOutSeed, sentenceRows } from "../../small-language/sentence-rows.ts";
import { smallLanguage } from "../../small-language/small-language.ts";
import { benchOf } from "../../small-language/trained-model.ts";
import { firstWeights, type Outcome, type Surroundings } from "../surroundings.ts";

export type QuantizeSpec = { readonly shape: Shape; readonly bits: readonly number[]; readonly rows: number };

export type QuantizeMeasures = {
  /** of the weights in 32 bits */
  readonly excess: number;
  readonly bytes: number;
  readonly rounded: readonly {
    readonly bits: number;
    readonly bytes: number;
    /** nats per token above the floor */
    readonly excess: number;
    /** root of the mean squared change of a weight, as a share of the root mean square of weights */
    readonly change: number;
  }[];
};

export const quantizeTask = (spec: QuantizeSpec, around: Surroundings): Outcome<QuantizeMeasures> => {
  const machine = smallLanguage();
  const data = sentenceRows(machine, spec.rows, context, heldOutSeed);
  const weights = firstWeights(around);
  const bench = benchOf(spec.shape, weights, 8, context);
  const { layout, parameters } = bench.model;
  const { excess } = excessOf(bench, machine, data);
  const size = weights.reduce((sum, one) => sum + one * one, 0);
  const rounded = spec.bits.map((bits, done) => {
    dequantizeWeights(quantizeWeights(layout, weights, bits), parameters);
    const apart = weights.reduce((sum, one, i) => sum + (one - (parameters[i] ?? 0)) ** 2, 0);
    around.progress((done + 1) / (spec.bits.length + 1));
    return {
      bits,
      bytes: quantizedBytes(layout, bits),
      excess: excessOf(bench, machine, data).excess,
      change: Math.sqrt(apart / size),
    };
  });
  return { measures: { excess, bytes: 4 * layout.count, rounded } };
};
