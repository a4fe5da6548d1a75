import { type Activation, silu } from "./activation.ts";
import { type Matrix, mapMatrix, multiply } from "./matrix.ts";

/** The three matrices of a gated feed-forward layer: d x f, d x f and f x d. */
export type GatedLayer = { readonly gate: Matrix; readonly up: Matrix; readonly down: Matrix };

// #region swiglu
/**
 * A gated feed-forward layer without biases (equation `swiglu`; shazeer2020glu, section 2): one product of the input,
 * sent through the activation, decides how much of the other passes.
 * @param input n x d, one row for each position
 * @param activation of the gate: SiLU makes it SwiGLU, GELU makes it GEGLU
 * @throws RangeError when shapes disagree
 */
export const gatedFeedForward = (layer: GatedLayer, input: Matrix, activation: Activation = silu): number[][] => {
  const gates = mapMatrix(multiply(input, layer.gate), activation.value);
  const passed = mapMatrix(multiply(input, layer.up), (value, i, j) => value * (gates[i]?.[j] ?? 0));
  return multiply(passed, layer.down);
};
// #endregion swiglu
