/** Inpainting without training: while a diffusion model walks back from noise, what is known of the picture is put in its place at every level. */
import type { Vector } from "./matrix.ts";

// #region masked-step
/**
 * One level of inpainting (equation `masked-step`; lugmayr2022repaint, section 4.1).
 * @param known the given picture, noised to this level; where the mask is 0 its values do not matter
 * @param generated what the model made of the level above; same length
 * @param mask 1 where the picture is given, 0 where it is to be made; between them, a mixture
 * @returns the picture at this level, same length
 * @throws RangeError when the lengths differ or a mask value is outside [0, 1]
 */
export const maskedStep = (known: Vector, generated: Vector, mask: Vector): number[] => {
  if (known.length !== generated.length || known.length !== mask.length || mask.some((m) => !(m >= 0 && m <= 1)))
    throw new RangeError("Unexpected lengths or mask, expected three equal lengths and shares from 0 to 1.");
  return mask.map((m, i) => m * (known[i] ?? NaN) + (1 - m) * (generated[i] ?? NaN));
};
// #endregion masked-step
