import { readFileSync } from "node:fs";
import { join } from "node:path";
import { weightsFile } from "../../experiments/results.ts";
import type { CompressionSummary } from "../../experiments/summaries.ts";
import type { Layer } from "../../labs/quantization/layer.ts";
import type { Measured } from "../../labs/quantization/model.ts";
import { headOutputReads } from "../../small-language/layer-reads.ts";
import { unpackWeights } from "../../small-language/quantize-weights.ts";

/** What rounding added to the loss of our own models, for the lab quantization. */
export const measuredRounding = ({ quantization }: Pick<CompressionSummary, "quantization">): Measured[] =>
  quantization.map(({ parameters, excess, bits }) => ({
    parameters,
    excess: excess.mean,
    bits: bits.map(({ bits: width, increase: { mean, low, high, seeds } }) => ({
      bits: width,
      mean,
      low,
      high,
      seeds,
    })),
  }));

let known: Layer | undefined;

/** The output matrix of the heads in the second layer of a trained model, with the moments of what it reads in held-out text. */
export const layerOfModel = (): Layer => {
  if (known) return known;
  const stored = unpackWeights(readFileSync(join(process.cwd(), weightsFile("w32-l3.int8"))));
  const { side, levels, steps, moments, words } = headOutputReads(stored, 1, 8);
  const isLower = (at: number): boolean => at % side <= Math.floor(at / side);
  known = {
    parameters: stored.layout.count,
    name: "output matrix of the heads in the second layer",
    side,
    levels,
    steps: steps.map((step) => Number(step.toPrecision(6))),
    moments: moments.filter((_, at) => isLower(at)).map((moment) => Number(moment.toPrecision(4))),
    words,
  };
  return known;
};
