/** What a layer of a trained model is given to read in held-out text, and its weights as a file of weights has them. */
import { secondMoments } from "../maths/output-error.ts";
import { fastestEngine } from "../maths/simd-engine.ts";
import { context } from "./models.ts";
import { dequantizeWeights, type QuantizedWeights } from "./quantize-weights.ts";
import { heldOutSeed, sentenceRows } from "./sentence-rows.ts";
import { smallLanguage } from "./small-language.ts";
import { makeWorkbench, workbenchRoom } from "./training-step.ts";
import { forward } from "./transformer-forward.ts";

/** A linear layer of n outputs and n inputs. */
export type LayerReads = {
  readonly side: number;
  /** level of each weight, row by row, and the step of each row */
  readonly levels: readonly number[];
  readonly steps: readonly number[];
  /** E[x x^T] of its inputs, n x n, row by row */
  readonly moments: readonly number[];
  /** words of the text */
  readonly words: number;
};

/**
 * The output matrix of the heads of one layer.
 * @param index layer, from 0
 * @param rows rows of held-out text
 * @throws RangeError when the model has no such layer
 */
export const headOutputReads = (stored: QuantizedWeights, index: number, rows: number): LayerReads => {
  const { layout } = stored;
  const tensor = layout.layers[index]?.attentionOutput;
  if (!tensor) throw new RangeError(`Unexpected layer ${index}, expected one of ${layout.layers.length}.`);
  const bench = makeWorkbench(layout, rows, context, fastestEngine(workbenchRoom(layout, rows, context)));
  dequantizeWeights(stored, bench.model.parameters);
  const text = sentenceRows(smallLanguage(), rows, context, heldOutSeed);
  const tokens = Int32Array.from({ length: rows * context }, (_, at) => {
    const row = Math.floor(at / context);
    return text.tokens[row * (context + 1) + (at % context)] ?? -1;
  });
  forward(bench.model, tokens, bench.kept);
  const read = bench.kept.layers[index]?.attended ?? new Float32Array();
  const { rows: side, columns, offset } = tensor;
  const inputs = Array.from({ length: tokens.length }, (_, at) =>
    Array.from(read.subarray(at * columns, (at + 1) * columns)),
  );
  // Scales stand tensor after tensor: one for each row of a matrix, one for each column of a gain.
  const before = layout.tensors
    .slice(0, layout.tensors.indexOf(tensor))
    .reduce((sum, one) => sum + (one.rows > 1 ? one.rows : one.columns), 0);
  return {
    side,
    levels: Array.from(stored.levels.subarray(offset, offset + side * columns)),
    steps: Array.from(stored.scales.subarray(before, before + side)),
    moments: secondMoments(inputs),
    words: tokens.length,
  };
};
