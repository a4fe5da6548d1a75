import type { CompressionSummary } from "../../experiments/summaries.ts";
import type { Measured } from "../../labs/quantization/model.ts";

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
