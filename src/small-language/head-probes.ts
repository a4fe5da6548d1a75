/** Looks at single attention heads, and takes them away. */

import { type AgreementItem, templates } from "./agreement-items.ts";
import { runTexts } from "./trained-model.ts";
import type { Workbench } from "./training-step.ts";

/** attention[layer][head][template] to a place of each item. */
export const attentionTo = (
  bench: Workbench,
  items: readonly AgreementItem[],
  per: number,
  placeOf: (item: AgreementItem) => number,
): number[][][] => {
  const { heads, layers } = bench.model.layout.config;
  const { length } = bench.kept;
  const sums = Array.from({ length: layers }, () => Array.from({ length: heads }, () => templates.map(() => 0)));
  runTexts(
    bench,
    items.map(({ tokens }) => tokens),
    (text, place) => {
      const item = items[text];
      if (!item || placeOf(item) < 0) return;
      for (const [layer, own] of bench.kept.layers.entries())
        for (let head = 0; head < heads; head++) {
          const at = ((place * heads + head) * length + item.tokens.length - 1) * length + placeOf(item);
          const sum = sums[layer]?.[head];
          const kind = Math.floor(text / per);
          if (sum) sum[kind] = (sum[kind] ?? 0) + (own.weights[at] ?? 0) / per;
        }
    },
  );
  return sums;
};

/** attention[layer][head] of every place to the one `distance` before it, mean over held-out text. */
export const attentionBack = (
  bench: Workbench,
  texts: readonly number[][],
  distances: readonly number[],
): number[][][] => {
  const { heads, layers } = bench.model.layout.config;
  const { length } = bench.kept;
  const sums = Array.from({ length: layers }, () => Array.from({ length: heads }, () => distances.map(() => 0)));
  runTexts(bench, texts, (_, place) => {
    for (const [layer, own] of bench.kept.layers.entries())
      for (let head = 0; head < heads; head++)
        for (const [index, distance] of distances.entries()) {
          const sum = sums[layer]?.[head];
          for (let i = distance; sum && i < length; i++) {
            const at = ((place * heads + head) * length + i) * length + i - distance;
            sum[index] = (sum[index] ?? 0) + (own.weights[at] ?? 0) / (length - distance) / texts.length;
          }
        }
  });
  return sums;
};

/** Takes a head out: the columns of the output matrix that read it become zero. */
export const ablate = (bench: Workbench, weights: Float32Array, layer: number, head: number): void => {
  const { parameters, layout } = bench.model;
  parameters.set(weights);
  const tensor = layout.layers[layer]?.attentionOutput;
  if (!tensor) throw new RangeError(`Unexpected layer ${layer}, expected one of the model.`);
  const size = layout.config.width / layout.config.heads;
  for (let row = 0; row < tensor.rows; row++) {
    const start = tensor.offset + row * tensor.columns + head * size;
    parameters.fill(0, start, start + size);
  }
};
